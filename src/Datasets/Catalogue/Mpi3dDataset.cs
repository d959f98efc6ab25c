using Disentangle.Datasets.Catalogue.RobotArms;
using Disentangle.Datasets.Files;

namespace Disentangle.Datasets.Catalogue;

/// <summary>What the re-creations of MPI3D share: a robot arm carries an object and is seen from three heights; seven factors, 64 × 64, RGB.</summary>
/// <remarks>
/// Gondal et al., "On the transfer of inductive bias from simulation to the real world: a new disentanglement dataset", NeurIPS 2019,
/// arXiv:1906.03292. Factor names, order and sizes are those of the public files. Camera, arm, colours and light were measured on the sample
/// images of the toy set that the authors publish. The axes are evenly spaced over 180°.
/// </remarks>
public abstract class Mpi3dDataset : SceneDataset
{
    /// <summary>Scale of the small object, the large one being 1.</summary>
    internal const double SmallSize = 0.7;

    private readonly IReadOnlyList<Mpi3dColor> _colors;

    /// <summary>Creates the definition.</summary>
    /// <param name="colors">Classes of <c>object_color</c>.</param>
    /// <param name="shapes">Classes of <c>object_shape</c>.</param>
    private protected Mpi3dDataset(IReadOnlyList<Mpi3dColor> colors, IReadOnlyList<string> shapes)
    {
        _colors = colors;
        Factors = new FactorSpace(
            Classes("object_color", [.. colors.Select(c => c.Name)]),
            Classes("object_shape", shapes),
            new Factor("object_size", [SmallSize, 1]) { ClassNames = ["small", "large"], IsContinuous = true },
            new Factor("camera_height", Mpi3dScene.Elevations) { ClassNames = ["top", "center", "bottom"], Unit = "deg", IsContinuous = true },
            Classes("background_color", ["purple", "sea-green", "salmon"]),
            Factor.Linear("horizontal_axis", -90, 90, 40) with { Unit = "deg", IsContinuous = true },
            Factor.Linear("vertical_axis", -90, 90, 40) with { Unit = "deg", IsContinuous = true });
    }

    /// <inheritdoc/>
    public override FactorSpace Factors { get; }

    /// <inheritdoc/>
    public override ImageFormat Format { get; } = new(64, 64, Channels: 3, Maximum: 255);

    /// <inheritdoc/>
    public override FileLayout Layout => FileLayout.Shapes3d;

    /// <inheritdoc/>
    public override int RendererVersion => 1;

    /// <inheritdoc/>
    protected internal override void Place(ReadOnlySpan<double> scene, Span<float> parameters)
    {
        Mpi3dScene.Place(
            camera: scene[3],
            ring: (int)scene[4],
            tiltDegrees: Factors.Factors[5].ValueAt(scene[5]),
            yawDegrees: Factors.Factors[6].ValueAt(scene[6]),
            color: _colors[(int)scene[0]],
            parameters);
        PlaceObject((int)scene[1], Factors.Factors[2].ValueAt(scene[2]), parameters[Mpi3dScene.Parameters.Count..]);
    }

    /// <summary>Writes the parameters of the object, which follow those of <see cref="Mpi3dScene"/>.</summary>
    /// <param name="shape">Class of <c>object_shape</c>.</param>
    /// <param name="size">Its scale, 1 for the large object.</param>
    /// <param name="parameters">Receives the parameters.</param>
    private protected abstract void PlaceObject(int shape, double size, Span<float> parameters);

    private static Factor Classes(string name, IReadOnlyList<string> words) =>
        new(name, [.. Enumerable.Range(0, words.Count).Select(c => (double)c)]) { ClassNames = words };
}
