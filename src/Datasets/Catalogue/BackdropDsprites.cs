using Disentangle.Datasets.Catalogue.Sprites;

namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// The sprite inverts a crop of a picture that is mixed half and half with a random colour. Crop and colour are nuisance: <c>crop_x</c>
/// and <c>crop_y</c> say where the crop lies between the picture's borders, so that labels mean the same whatever the picture's and the
/// image's size.
/// </summary>
/// <inheritdoc cref="DspritesVariant" path="/remarks"/>
public abstract class BackdropDsprites : DspritesVariant
{
    private protected BackdropDsprites()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<NuisanceVariable> Nuisance { get; } =
        [new("crop_x", 0, 1), new("crop_y", 0, 1), new("red", 0, 1), new("green", 0, 1), new("blue", 0, 1)];

    /// <summary>The picture in its own size.</summary>
    internal abstract RgbPicture Picture();

    /// <inheritdoc/>
    internal override ISpritePainter CreatePainter(int width, int height) =>
        new BackdropPainter(new Backdrop(Picture(), width, height), width, height);
}
