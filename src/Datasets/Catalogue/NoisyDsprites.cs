using Disentangle.Datasets.Catalogue.Sprites;

namespace Disentangle.Datasets.Catalogue;

/// <summary>Noisy-dSprites: the sprite in white on noise, each channel of each pixel uniform in (0, 1). One number per image is the key
/// of all its noise.</summary>
/// <inheritdoc cref="DspritesVariant" path="/remarks"/>
public sealed class NoisyDsprites : DspritesVariant
{
    // A double holds whole numbers up to here, and a draw from the interval is one.
    private const double Keys = 1L << 53;

    /// <inheritdoc/>
    public override string Name => "noisy-dsprites";

    /// <inheritdoc/>
    public override string Summary => "dSprites in white on random noise";

    /// <inheritdoc/>
    public override string Source => "Locatello et al. 2019, https://arxiv.org/abs/1811.12359; sprites of Matthey et al. 2017";

    /// <inheritdoc/>
    public override IReadOnlyList<NuisanceVariable> Nuisance { get; } = [new("noise_key", 0, Keys)];

    /// <inheritdoc/>
    internal override ISpritePainter CreatePainter(int width, int height) => new NoisePainter(width, height);
}
