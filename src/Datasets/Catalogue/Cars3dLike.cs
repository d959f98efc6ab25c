using Disentangle.Datasets.Catalogue.Cars;
using Disentangle.Datasets.Files;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// A re-creation of Cars3D: 183 cars in front of white, seen from 4 elevations and 24 azimuths; 17,568 combinations, 64 × 64, RGB. The cars
/// are drawn from 16 classes of parametric models, not those of the original.
/// </summary>
/// <remarks>
/// Reed, Zhang, Zhang, Lee, "Deep visual analogy-making", NeurIPS 2015; its renderings use the models of Fidler, Dickinson, Urtasun, "3D object
/// detection and viewpoint estimation with a deformable 3D cuboid model", NeurIPS 2012. Azimuth 0 is the front; the eye then goes round to
/// the car's left side.
/// </remarks>
public sealed class Cars3dLike : SceneDataset
{
    /// <summary>Number of cars.</summary>
    public const int CarCount = 183;

    // Fitting all cars into the image takes a while, and most programs that list data sets draw no car.
    private static readonly Lazy<CarShape[]> Shapes = new(() => [.. Enumerable.Range(0, CarCount).Select(c => new CarShape(CarDesign.Of(c)))]);

    /// <inheritdoc/>
    public override string Name => "cars3d-like";

    /// <inheritdoc/>
    public override string Summary => "183 parametric cars from 24 azimuths and 4 elevations, on white (re-creation of Cars3D)";

    /// <inheritdoc/>
    public override string Source => "Reed et al. 2015, Deep visual analogy-making, https://papers.nips.cc/paper/5845-deep-visual-analogy-making";

    /// <inheritdoc/>
    public override FactorSpace Factors { get; } = new(
        Factor.Linear("elevation", 0, 30, 4) with { Unit = "deg", IsContinuous = true },
        Factor.Linear("azimuth", 0, 345, 24) with { Unit = "deg", IsCyclic = true, IsContinuous = true },
        Factor.Linear("object_type", 0, CarCount - 1, CarCount) with
        {
            ClassNames = [.. Enumerable.Range(0, CarCount).Select(c => $"{CarDesign.Of(c).Class.Name} {c}")],
        });

    /// <inheritdoc/>
    public override ImageFormat Format { get; } = new(64, 64, Channels: 3, Maximum: 255);

    /// <inheritdoc/>
    public override FileLayout Layout => FileLayout.Shapes3d;

    /// <inheritdoc/>
    public override int RendererVersion => 1;

    /// <inheritdoc/>
    public override SceneSource Scene { get; } = new("scenes/cars3d_like.glsl", new CarShape(CarDesign.Of(0)).Names) { Surroundings = (255, 255, 255) };

    /// <summary>1: the scene averages over each pixel by itself.</summary>
    public override int SamplesPerAxis => 1;

    /// <inheritdoc/>
    protected internal override void Place(ReadOnlySpan<double> scene, Span<float> parameters) => Shapes.Value[(int)scene[2]].Place(
        new CarCamera(Factors.Factors[0].ValueAt(scene[0]), Factors.Factors[1].ValueAt(scene[1])), parameters);
}
