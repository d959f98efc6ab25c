using Disentangle.Datasets.Files;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// dSprites: a white square, ellipse or heart on black, 64 × 64, binary; 737,280 combinations of shape, scale, orientation and
/// position. Position classes 0 to 31 put the centre at 16 to 48 pixels, posX to the right and posY downwards.
/// </summary>
/// <remarks>
/// Matthey, Higgins, Hassabis, Lerchner, "dSprites: Disentanglement testing Sprites dataset", 2017,
/// <see href="https://github.com/google-deepmind/dsprites-dataset"/>. Orientation classes 0 and 39 are 0 and 2π: the same image twice, as
/// in the original.
/// </remarks>
public sealed class Dsprites : DatasetDefinition
{
    private const double FirstCentre = 16;
    private const double CentreRange = 32;
    private static readonly SpriteShape[] Shapes = [SpriteShape.Square, SpriteShape.Ellipse, SpriteShape.Heart];

    /// <summary>Creates the definition.</summary>
    public Dsprites()
    {
        Factors = new FactorSpace(
            new Factor("color", [1.0]) { ClassNames = ["white"] },
            new Factor("shape", [1, 2, 3]) { ClassNames = ["square", "ellipse", "heart"] },
            Factor.Linear("scale", 0.5, 1, 6) with { IsContinuous = true },
            Factor.Linear("orientation", 0, 2 * Math.PI, 40) with { Unit = "rad", IsCyclic = true, IsContinuous = true },
            Factor.Linear("posX", 0, 1, 32) with { IsContinuous = true },
            Factor.Linear("posY", 0, 1, 32) with { IsContinuous = true });
    }

    /// <inheritdoc/>
    public override string Name => "dsprites";

    /// <inheritdoc/>
    public override string Summary => "binary square, ellipse or heart: shape, scale, orientation, position";

    /// <inheritdoc/>
    public override string Source => "Matthey et al. 2017, https://github.com/google-deepmind/dsprites-dataset";

    /// <inheritdoc/>
    public override FactorSpace Factors { get; }

    /// <inheritdoc/>
    public override ImageFormat Format { get; } = new(SpriteRenderer.Side, SpriteRenderer.Side, Channels: 1, Maximum: 1);

    /// <inheritdoc/>
    public override FileLayout Layout => FileLayout.Dsprites;

    /// <inheritdoc/>
    public override int RendererVersion => 1;

    /// <inheritdoc/>
    public override bool HasAnySize => true;

    /// <inheritdoc/>
    public override PixelChannels Channels => PixelChannels.Instance;

    /// <inheritdoc/>
    public override IObservationRenderer CreateRenderer(RenderThread thread, Drawing drawing) => new SpriteObservationRenderer(this, drawing, Place, thread);

    internal SpriteInstance Place(ReadOnlySpan<double> coordinates) => new(
        Shapes[(int)coordinates[1]],
        CentreAt(coordinates[4]),
        CentreAt(coordinates[5]),
        Factors.Factors[2].ValueAt(coordinates[2]),
        Factors.Factors[3].ValueAt(coordinates[3]));

    private static double CentreAt(double coordinate) => FirstCentre + (CentreRange * coordinate / 31);
}
