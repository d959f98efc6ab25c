using static Disentangle.Datasets.Joints.Named.NamedDatasets;
using static Disentangle.Datasets.Joints.Named.NamedVariant;

namespace Disentangle.Datasets.Joints.Named;

/// <summary>The five correlated data sets of Träuble et al.; σ is 0.2, 0.4 or 0.7 there, and 0.1 in the weak-supervision study.</summary>
internal static class TraeubleJoints
{
    private const string Paper = "Träuble et al., ICML 2021, arXiv:2006.07886";

    public static IReadOnlyList<NamedJoint> All { get; } =
    [
        new("traeuble/A", "object size and azimuth", Paper, Bands(Shapes3d, "0.2", ("scale", "orientation"))),
        new("traeuble/B", "orientation and horizontal position", Paper, Bands(Dsprites, "0.2", ("orientation", "posX"))),
        new("traeuble/C", "both axes of the arm", Paper, Bands(Mpi3d, "0.2", ("horizontal_axis", "vertical_axis"))),
        new("traeuble/D", "object colour and object size", Paper, Bands(Shapes3d, "0.2", ("object_hue", "scale"))),
        new("traeuble/E", "object colour and azimuth", Paper, Bands(Shapes3d, "0.2", ("object_hue", "orientation"))),
    ];
}
