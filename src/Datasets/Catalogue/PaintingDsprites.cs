using Disentangle.Datasets.Catalogue.Sprites;

namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// The rule of Scream-dSprites over a picture of Disentangle's own, computed and not painted by anyone: warm and cool bands with swirls.
/// It needs no file. Results are to be compared among methods, not with published ones on Scream-dSprites.
/// </summary>
/// <inheritdoc cref="DspritesVariant" path="/remarks"/>
public sealed class PaintingDsprites : BackdropDsprites
{
    private static readonly Lazy<RgbPicture> Painting = new(ProceduralPainting.Draw);

    /// <inheritdoc/>
    public override string Name => "painting-dsprites";

    /// <inheritdoc/>
    public override string Summary => "dSprites over crops of a computed picture, tinted and inverted (the rule of Scream-dSprites)";

    /// <inheritdoc/>
    public override string Source => "after Locatello et al. 2019, https://arxiv.org/abs/1811.12359; sprites of Matthey et al. 2017";

    /// <inheritdoc/>
    public override string Note =>
        "The rule of Scream-dSprites, but not its painting: backgrounds are cut from a picture that Disentangle computes.";

    /// <inheritdoc/>
    internal override RgbPicture Picture() => Painting.Value;
}
