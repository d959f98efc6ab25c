using Disentangle.Datasets.Catalogue.Sprites;

namespace Disentangle.Datasets.Catalogue;

/// <summary>Color-dSprites: the sprite in a random colour, each channel uniform in [0.5, 1), on black.</summary>
/// <inheritdoc cref="DspritesVariant" path="/remarks"/>
public sealed class ColorDsprites : DspritesVariant
{
    /// <inheritdoc/>
    public override string Name => "color-dsprites";

    /// <inheritdoc/>
    public override string Summary => "dSprites in a random colour on black";

    /// <inheritdoc/>
    public override string Source => "Locatello et al. 2019, https://arxiv.org/abs/1811.12359; sprites of Matthey et al. 2017";

    /// <inheritdoc/>
    public override IReadOnlyList<NuisanceVariable> Nuisance { get; } = [new("red", 0.5, 1), new("green", 0.5, 1), new("blue", 0.5, 1)];

    /// <inheritdoc/>
    internal override ISpritePainter CreatePainter(int width, int height) => new ColorPainter();
}
