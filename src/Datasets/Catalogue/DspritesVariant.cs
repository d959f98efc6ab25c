using Disentangle.Datasets.Catalogue.Sprites;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// The images of <see cref="Dsprites"/> in colours that are nuisance: factors shape, scale, orientation, posX, posY, with the same
/// sprites pixel by pixel, RGB.
/// </summary>
/// <remarks>
/// Locatello et al., "Challenging common assumptions in the unsupervised learning of disentangled representations", ICML 2019,
/// arXiv:1811.12359, section 4 and appendix H. There the nuisance is drawn anew each time that an image is fetched; here it belongs to
/// the observation and is a label. There pixels are floats in [0, 1]; here they are rounded to the nearest of 255 steps.
/// </remarks>
public abstract class DspritesVariant : DatasetDefinition
{
    private static readonly Dsprites Original = new();

    private protected DspritesVariant()
    {
    }

    /// <inheritdoc/>
    public override FactorSpace Factors { get; } = new([.. Original.Factors.Factors.Skip(1)]);

    /// <inheritdoc/>
    public override ImageFormat Format { get; } = new(SpriteRenderer.Side, SpriteRenderer.Side, Channels: 3, Maximum: 255);

    /// <inheritdoc/>
    public override FileLayout Layout => FileLayout.Shapes3d;

    /// <inheritdoc/>
    public override int RendererVersion => 1;

    /// <inheritdoc/>
    public override bool HasAnySize => true;

    /// <inheritdoc/>
    public override PixelChannels Channels => PixelChannels.Instance;

    /// <inheritdoc/>
    public override IObservationRenderer CreateRenderer(RenderThread thread, Drawing drawing) =>
        new PaintedSpriteRenderer(this, CreatePainter(drawing.Width, drawing.Height), thread, drawing.Width, drawing.Height);

    /// <summary>Colours images of one size.</summary>
    internal abstract ISpritePainter CreatePainter(int width, int height);

    /// <summary>The sprite of one scene row, in an image of 64 × 64.</summary>
    internal SpriteInstance Place(ReadOnlySpan<double> scene)
    {
        Span<double> coordinates = stackalloc double[Original.Factors.Dimension];
        coordinates[0] = 0;
        scene[..Factors.Dimension].CopyTo(coordinates[1..]);
        return Original.Place(coordinates);
    }
}
