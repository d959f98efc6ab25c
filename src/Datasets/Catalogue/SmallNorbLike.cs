using Disentangle.Datasets.Catalogue.Toys;
using Disentangle.Datasets.Files;
using Disentangle.Render;
using Disentangle.Render.Numerics;

namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// SmallNORB re-created: a matte toy on uniform ground, 96 × 96, grey; 48,600 combinations of category, instance, elevation, azimuth and
/// lighting. Models of the same five categories stand for the original's 50 toys.
/// </summary>
/// <remarks>
/// LeCun, Huang, Bottou, "Learning methods for generic object recognition with invariance to pose and lighting", CVPR 2004,
/// <see href="https://cs.nyu.edu/~ylclab/data/norb-v1.0-small/"/>. One picture of each stereo pair is drawn.
/// </remarks>
public sealed class SmallNorbLike : SceneDataset
{
    private const int Instances = 10;

    // Longest side of a toy in units of the scene, in which the image is 1.85 high.
    private const float ToySize = 1.27f;

    private static readonly Func<int, ToyModel>[] Categories =
        [AnimalToys.Build, HumanToys.Build, AirplaneToys.Build, TruckToys.Build, CarToys.Build];

    private static readonly Lighting[] Lightings =
    [
        new(HighLevel: 0.80, LowLevel: 0.78, Azimuth: 170, Elevation: 55, LampShare: 0.36),
        new(HighLevel: 0.56, LowLevel: 0.51, Azimuth: -95, Elevation: 50, LampShare: 0.42),
        new(HighLevel: 0.89, LowLevel: 0.88, Azimuth: 100, Elevation: 58, LampShare: 0.36),
        new(HighLevel: 0.985, LowLevel: 0.975, Azimuth: 25, Elevation: 72, LampShare: 0.30),
        new(HighLevel: 0.82, LowLevel: 0.80, Azimuth: -140, Elevation: 48, LampShare: 0.38),
        new(HighLevel: 0.66, LowLevel: 0.62, Azimuth: 50, Elevation: 50, LampShare: 0.42),
    ];

    private static readonly Lazy<float[][]> Toys = new(() =>
        [.. Enumerable.Range(0, Categories.Length * Instances).Select(i => ToyEncoder.Encode(ToyOf(i / Instances, i % Instances)))]);

    /// <inheritdoc/>
    public override string Name => "smallnorb-like";

    /// <inheritdoc/>
    public override string Summary => "grey toys of five categories on uniform ground: instance, elevation, azimuth, lighting (re-creation of SmallNORB)";

    /// <inheritdoc/>
    public override string Source => "LeCun, Huang, Bottou 2004, https://cs.nyu.edu/~ylclab/data/norb-v1.0-small/";

    /// <inheritdoc/>
    public override FactorSpace Factors { get; } = new(
        new Factor("category", [0, 1, 2, 3, 4]) { ClassNames = ["animal", "human", "airplane", "truck", "car"] },
        Factor.Linear("instance", 0, Instances - 1, Instances),
        Factor.Linear("elevation", 30, 70, 9) with { Unit = "deg", IsContinuous = true },
        Factor.Linear("azimuth", 0, 340, 18) with { Unit = "deg", IsCyclic = true, IsContinuous = true },
        Factor.Linear("lighting", 0, 5, 6));

    /// <inheritdoc/>
    public override ImageFormat Format { get; } = new(96, 96, Channels: 1, Maximum: 255);

    /// <inheritdoc/>
    public override FileLayout Layout => FileLayout.Shapes3d;

    /// <inheritdoc/>
    public override int RendererVersion => 1;

    /// <inheritdoc/>
    public override SceneSource Scene { get; } = new(
        "scenes/smallnorb_like.glsl",
        [
            "towardsX", "towardsY", "lampX", "lampY", "lampShare", "groundLevel", "middle", "kinds",
            .. Enumerable.Range(0, ToyEncoder.MaximumSolids).SelectMany(i => "xyzw".Select(c => $"solid{i}{c}")),
        ]);

    /// <summary>1: the scene averages over each pixel by itself.</summary>
    public override int SamplesPerAxis => 1;

    /// <summary>The model of a category's instance, as it is drawn but for rounding to steps of 1/200.</summary>
    internal static ToyModel ToyOf(int category, int instance) => Categories[category](instance).Fit(ToySize);

    /// <inheritdoc/>
    protected internal override void Place(ReadOnlySpan<double> scene, Span<float> parameters)
    {
        double elevation = Factors.Factors[2].ValueAt(scene[2]), azimuth = Factors.Factors[3].ValueAt(scene[3]);
        Lighting light = Lightings[(int)scene[4]];
        (parameters[0], parameters[1]) = Horizontal(azimuth, elevation);
        (parameters[2], parameters[3]) = Horizontal(azimuth + light.Azimuth, light.Elevation);
        parameters[4] = (float)light.LampShare;
        parameters[5] = (float)(light.HighLevel + ((light.LowLevel - light.HighLevel) * (elevation - 30) / 40));
        Toys.Value[(Instances * (int)scene[0]) + (int)scene[1]].CopyTo(parameters[6..]);
    }

    private static (float X, float Y) Horizontal(double azimuthDegrees, double elevationDegrees)
    {
        (double sin, double cos) = Trigonometry.SinCos(azimuthDegrees * Math.PI / 180);
        double across = Trigonometry.SinCos(elevationDegrees * Math.PI / 180).Cos;
        return ((float)(across * cos), (float)(across * sin));
    }

    /// <summary>One of the lightings.</summary>
    /// <param name="HighLevel">Display value of open ground seen at elevation 30°.</param>
    /// <param name="LowLevel">The same at 70°, linear between.</param>
    /// <param name="Azimuth">Direction to the lamp about the vertical, in degrees from the eye's; positive to the image's right.</param>
    /// <param name="Elevation">Its height above the ground in degrees.</param>
    /// <param name="LampShare">Part of the ground's light that it gives.</param>
    private sealed record Lighting(double HighLevel, double LowLevel, double Azimuth, double Elevation, double LampShare);
}
