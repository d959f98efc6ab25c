using Disentangle.Datasets.Files;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// Coloured digits without a download: handwriting drawn from a stroke font, 28 × 28 × 3, on black. Factors are the digit and one of
/// ten colours HSV(k/10, 1, 1); how the digit is written is nuisance.
/// </summary>
/// <remarks>
/// After the coloured MNIST of the intervention protocol, which multiplies the intensities of MNIST's digits (LeCun, Bottou, Bengio, Haffner,
/// "Gradient-based learning applied to document recognition", Proc. IEEE 86(11), 1998, http://yann.lecun.com/exdb/mnist) by a colour.
/// </remarks>
public sealed class CmnistLike : DatasetDefinition
{
    private const double JitterHeights = 0.065;

    internal static readonly Factor Content = new("content", [.. Enumerable.Range(0, 10).Select(digit => (double)digit)])
    {
        ClassNames = [.. Enumerable.Range(0, 10).Select(digit => $"{digit}")],
    };

    /// <inheritdoc/>
    public override string Name => "cmnist-like";

    /// <inheritdoc/>
    public override string Summary => "drawn handwriting, ten digits in ten colours";

    /// <inheritdoc/>
    public override string Source => "after coloured MNIST; LeCun et al. 1998, http://yann.lecun.com/exdb/mnist";

    /// <inheritdoc/>
    public override FactorSpace Factors { get; } = new(Content, DigitColour.Factor);

    /// <inheritdoc/>
    public override IReadOnlyList<NuisanceVariable> Nuisance { get; } =
    [
        new("writing", 0, 1),
        new("width", 0.8, 1.55),
        new("slant", -0.15, 0.5),
        new("rotation", -0.2, 0.2),
        new("bow_x", -0.08, 0.08),
        new("wave_x", -0.05, 0.05),
        new("bow_y", -0.08, 0.08),
        new("wave_y", -0.05, 0.05),
        new("waist", -0.45, 0.45),
        new("taper", -0.2, 0.2),
        new("jitter", 0, int.MaxValue, IsWhole: true),
        new("stroke_width", 1.8, 3.6),
        new("pressure", -0.25, 0.25),
        new("softness", 0.8, 1.6),
        new("size", 0.88, 1),
        new("offset_x", -1, 1),
        new("offset_y", -1, 1),
    ];

    /// <inheritdoc/>
    public override ImageFormat Format { get; } = new(DigitRenderer.Side, DigitRenderer.Side, Channels: 3, Maximum: 255);

    /// <inheritdoc/>
    public override FileLayout Layout => FileLayout.Shapes3d;

    /// <inheritdoc/>
    public override int RendererVersion => 1;

    /// <inheritdoc/>
    public override IObservationRenderer CreateRenderer(RenderThread thread, Drawing drawing) => new DigitObservationRenderer(this, thread);

    internal static DigitInstance Place(ReadOnlySpan<double> scene) => new(
        (int)scene[0],
        Writing: scene[2],
        new DigitShape(
            Width: scene[3],
            Slant: scene[4],
            RotationRadians: scene[5],
            BowX: scene[6],
            WaveX: scene[7],
            BowY: scene[8],
            WaveY: scene[9],
            Waist: scene[10],
            Taper: scene[11],
            JitterHeights,
            JitterSeed: (uint)scene[12]),
        new DigitPen(WidthPixels: scene[13], Pressure: scene[14], SoftnessPixels: scene[15]),
        new DigitPlacement(Size: scene[16], OffsetX: scene[17], OffsetY: scene[18]));
}
