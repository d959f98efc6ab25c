using Disentangle.Datasets.Catalogue.RobotArms;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// MPI3D-complex re-created: the robot arm of <see cref="Mpi3dLike"/> carries an everyday object; 460,800 combinations. The original is a set of
/// photographs; this one has its factors, drawn in the look of the toy set.
/// </summary>
public sealed class Mpi3dComplexLike : Mpi3dDataset
{
    private static readonly Mpi3dColor[] Colors =
    [
        new("yellow", 1, 0.8, 0.12),
        new("green", 0.192, 0.757, 0.188),
        new("olive", 0.592, 0.584, 0.231),
        new("red", 1.01, 0, 0),
    ];

    private static readonly Mpi3dModel[] Models = [Mpi3dModel.CoffeeCup, Mpi3dModel.TennisBall, Mpi3dModel.Croissant, Mpi3dModel.BeerCup];

    /// <summary>Creates the definition.</summary>
    public Mpi3dComplexLike()
        : base(Colors, [.. Models.Select(m => m.Name)])
    {
    }

    /// <inheritdoc/>
    public override string Name => "mpi3d-complex-like";

    /// <inheritdoc/>
    public override string Summary => "robot arm with an everyday object: the factors of mpi3d-like with four colours and shapes";

    /// <inheritdoc/>
    public override string Source => "after Gondal et al. 2019 (MPI3D-complex), https://github.com/rr-learning/disentanglement_dataset";

    /// <inheritdoc/>
    public override SceneSource Scene { get; } = new("scenes/mpi3d_complex_like.glsl", [.. Mpi3dScene.Parameters, .. Mpi3dModel.Parameters]);

    private protected override void PlaceObject(int shape, double size, Span<float> parameters) => Models[shape].Write(size, parameters);
}
