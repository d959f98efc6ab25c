using Disentangle.Datasets.Catalogue.Chairs;
using Disentangle.Datasets.Files;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// A re-creation of 3D Chairs: 1,393 parametric chairs from 31 azimuths and two elevations, grey on white, without ground or shadow.
/// </summary>
/// <remarks>
/// Aubry, Maturana, Efros, Russell, Sivic, "Seeing 3D chairs: exemplar part-based 2D-3D alignment using a large dataset of CAD models",
/// CVPR 2014. The original's models are CAD files of people's chairs, and its files carry no labels; here the three factors are known.
/// </remarks>
public sealed class ChairsLike : SceneDataset
{
    /// <summary>Number of models.</summary>
    public const int ModelCount = 1393;

    private const int AzimuthCount = 31;

    private static readonly Lazy<ChairModel[]> Models = new(() => [.. Enumerable.Range(0, ModelCount).Select(ChairModel.Of)]);

    /// <inheritdoc/>
    public override string Name => "chairs-like";

    /// <inheritdoc/>
    public override string Summary => "1,393 parametric chairs from 31 azimuths and 2 elevations, grey on white (re-creation of 3D Chairs)";

    /// <inheritdoc/>
    public override string Source => "Aubry et al. 2014, Seeing 3D chairs, https://www.di.ens.fr/willow/research/seeing3Dchairs/";

    /// <inheritdoc/>
    public override FactorSpace Factors { get; } = new(
        Factor.Linear("model", 0, ModelCount - 1, ModelCount),
        new Factor("elevation", [20, 30]) { Unit = "deg", IsContinuous = true },
        new Factor("azimuth", [.. Enumerable.Range(0, AzimuthCount).Select(c => 360.0 * c / AzimuthCount)])
        {
            Unit = "deg",
            IsCyclic = true,
            IsContinuous = true,
        });

    /// <inheritdoc/>
    public override ImageFormat Format { get; } = new(64, 64, Channels: 1, Maximum: 255);

    /// <inheritdoc/>
    public override FileLayout Layout => FileLayout.Shapes3d;

    /// <inheritdoc/>
    public override int RendererVersion => 1;

    /// <inheritdoc/>
    public override SceneSource Scene { get; } = new("scenes/chairs_like.glsl", ChairModel.ParameterNames)
    {
        Surroundings = (255, 255, 255),
    };

    /// <summary>1: the scene averages over each pixel by itself.</summary>
    public override int SamplesPerAxis => 1;

    /// <summary>The kind of a model, which is not a factor of its own: for splits and for listings.</summary>
    /// <param name="model">0 to 1,392.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such model.</exception>
    public static ChairKind KindOf(int model) => (uint)model < ModelCount
        ? Models.Value[model].Kind
        : throw new ArgumentOutOfRangeException(nameof(model), model, $"Models are 0 to {ModelCount - 1}; {model} came.");

    /// <inheritdoc/>
    protected internal override void Place(ReadOnlySpan<double> scene, Span<float> parameters) => Models.Value[(int)scene[0]].Place(
        Factors.Factors[2].ValueAt(scene[2]), Factors.Factors[1].ValueAt(scene[1]), parameters);
}
