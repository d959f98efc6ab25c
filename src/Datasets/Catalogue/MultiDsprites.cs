using Disentangle.Datasets.Catalogue.Sprites;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// Three coloured sprites on black that may hide one another, 64 × 64 RGB: object 1 lies in front of object 2, and that in front of
/// object 3. Each has a shape, colour, scale, orientation and position of its own, so the grid has 614,400³ ≈ 2.3 · 10¹⁷ combinations:
/// observations are drawn, not enumerated.
/// </summary>
/// <remarks>
/// After the Multi-dSprites of Kabra et al., "Multi-Object Datasets", 2019,
/// <see href="https://github.com/google-deepmind/multi_object_datasets"/>, used by Burgess et al., "MONet: Unsupervised scene
/// decomposition and representation", arXiv:1901.11390. There the number of sprites, the colours and the background vary and factors have
/// random real values; here three sprites, the grid of factors and the black background are fixed.
/// </remarks>
public sealed class MultiDsprites : DatasetDefinition
{
    /// <summary>Number of sprites.</summary>
    public const int ObjectCount = 3;

    /// <summary>Factors of each sprite.</summary>
    internal const int FactorsPerObject = 6;

    private const int Hues = 10;
    private const int Orientations = 20;

    // A sprite of scale 1 reaches at most 13.6 from its centre (the square's corners), so that all of them stay within the image.
    private const double FirstCentre = 14;
    private const double CentreRange = 36;
    private static readonly SpriteShape[] Shapes = [SpriteShape.Square, SpriteShape.Ellipse, SpriteShape.Heart];

    /// <inheritdoc/>
    public override string Name => "multi-dsprites";

    /// <inheritdoc/>
    public override string Summary => "three coloured sprites on black that hide one another (after Multi-dSprites; drawn with --count)";

    /// <inheritdoc/>
    public override string Source => "after Kabra et al. 2019, https://github.com/google-deepmind/multi_object_datasets; sprites of Matthey et al. 2017";

    /// <inheritdoc/>
    public override string Note =>
        "The images are drawn by Disentangle on a grid of factors, always three sprites on black; they are no copy of the Multi-dSprites files.";

    /// <inheritdoc/>
    public override FactorSpace Factors { get; } = new([.. Enumerable.Range(1, ObjectCount).SelectMany(FactorsOf)]);

    /// <inheritdoc/>
    public override ImageFormat Format { get; } = new(SpriteRenderer.Side, SpriteRenderer.Side, Channels: 3, Maximum: 255);

    /// <inheritdoc/>
    public override FileLayout Layout => FileLayout.Shapes3d;

    /// <inheritdoc/>
    public override int RendererVersion => 1;

    /// <inheritdoc/>
    public override bool HasAnySize => true;

    /// <inheritdoc/>
    public override PixelChannels Channels => PixelChannels.Instance | PixelChannels.Depth;

    /// <inheritdoc/>
    public override IObservationRenderer CreateRenderer(RenderThread thread, Drawing drawing) =>
        new MultiSpriteRenderer(this, thread, drawing.Width, drawing.Height);

    /// <summary>A sprite of one scene row, in an image of 64 × 64.</summary>
    /// <param name="scene">Coordinates of all factors.</param>
    /// <param name="index">0 for object 1, ….</param>
    internal SpriteInstance Place(ReadOnlySpan<double> scene, int index)
    {
        int first = index * FactorsPerObject;
        return new SpriteInstance(
            Shapes[(int)scene[first]],
            CentreAt(ValueOf(scene, first + 4)),
            CentreAt(ValueOf(scene, first + 5)),
            ValueOf(scene, first + 2),
            ValueOf(scene, first + 3));
    }

    /// <summary>The hue of a sprite of one scene row, in [0, 1).</summary>
    internal double HueOf(ReadOnlySpan<double> scene, int index) => ValueOf(scene, (index * FactorsPerObject) + 1);

    private static IEnumerable<Factor> FactorsOf(int number) =>
    [
        new($"shape_{number}", [1, 2, 3]) { ClassNames = ["square", "ellipse", "heart"] },
        new($"color_{number}", [.. Enumerable.Range(0, Hues).Select(k => (double)k / Hues)]) { IsCyclic = true, IsContinuous = true },
        Factor.Linear($"scale_{number}", 0.55, 1, 4) with { IsContinuous = true },
        new($"orientation_{number}", [.. Enumerable.Range(0, Orientations).Select(k => 2 * Math.PI * k / Orientations)])
        {
            Unit = "rad", IsCyclic = true, IsContinuous = true,
        },
        Factor.Linear($"posX_{number}", 0, 1, 16) with { IsContinuous = true },
        Factor.Linear($"posY_{number}", 0, 1, 16) with { IsContinuous = true },
    ];

    private static double CentreAt(double position) => FirstCentre + (CentreRange * position);

    private double ValueOf(ReadOnlySpan<double> scene, int factor) => Factors.Factors[factor].ValueAt(scene[factor]);
}
