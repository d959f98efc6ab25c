using Disentangle.Datasets.Catalogue.RobotArms;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// MPI3D-toy re-created: a robot arm carries a plain solid; 1,036,800 combinations of colour, shape and size of the object, camera height,
/// background colour and the arm's two angles.
/// </summary>
public sealed class Mpi3dLike : Mpi3dDataset
{
    private static readonly Mpi3dColor[] Colors =
    [
        new("white", 1.08, 1.08, 1.08),
        new("green", 0.192, 0.757, 0.188),
        new("red", 1.01, 0, 0),
        new("blue", 0.204, 0.529, 1),
        new("brown", 0.396, 0.247, 0.165),
        new("olive", 0.592, 0.584, 0.231),
    ];

    private static readonly Mpi3dSolid[] Solids =
    [
        Mpi3dSolid.Cone(halfHeight: 0.09, radius: 0.08),
        Mpi3dSolid.Cube(halfSide: 0.082),
        Mpi3dSolid.Cylinder(halfHeight: 0.09, radius: 0.078),
        Mpi3dSolid.HexagonalPrism(halfHeight: 0.09, inradius: 0.077),
        Mpi3dSolid.Pyramid(halfHeight: 0.088, halfSide: 0.0815),
        Mpi3dSolid.Sphere(radius: 0.083),
    ];

    /// <summary>Creates the definition.</summary>
    public Mpi3dLike()
        : base(Colors, [.. Solids.Select(s => s.Name)])
    {
    }

    /// <inheritdoc/>
    public override string Name => "mpi3d-like";

    /// <inheritdoc/>
    public override string Summary => "robot arm with a solid: colour, shape, size, camera height, background, two axes";

    /// <inheritdoc/>
    public override string Source => "after Gondal et al. 2019 (MPI3D-toy), https://github.com/rr-learning/disentanglement_dataset";

    /// <inheritdoc/>
    public override SceneSource Scene { get; } = new("scenes/mpi3d_like.glsl", [.. Mpi3dScene.Parameters, .. Mpi3dSolid.Parameters]);

    private protected override void PlaceObject(int shape, double size, Span<float> parameters) => Solids[shape].Write(size, parameters);
}
