using static Disentangle.Datasets.Joints.Named.NamedDatasets;
using static Disentangle.Datasets.Joints.Named.NamedVariant;

namespace Disentangle.Datasets.Joints.Named;

/// <summary>
/// The correlated pairs of the study of disentanglement by intervention. It publishes its tables as pictures only, of bands along the
/// diagonal; σ = 0.2 of the whole range stands for them.
/// </summary>
internal static class InterventionJoints
{
    private const string Paper = "disentanglement by intervention; the published tables are pictures, a band of σ = 0.2 stands for them";

    public static IReadOnlyList<NamedJoint> All { get; } =
    [
        new("intervention/cmnist", "digit and colour", Paper, Bands(Cmnist, "0.2", ("content", "color"))),
        new("intervention/dsprites", "horizontal position and scale", Paper, Bands(Dsprites, "0.2", ("posX", "scale"))),
        new("intervention/shapes3d", "floor colour and wall colour", Paper, Bands(Shapes3d, "0.2", ("floor_hue", "wall_hue"))),
    ];
}
