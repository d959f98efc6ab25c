using static Disentangle.Datasets.Joints.Named.NamedDatasets;
using static Disentangle.Datasets.Joints.Named.NamedVariant;

namespace Disentangle.Datasets.Joints.Named;

/// <summary>
/// Correlated pairs and confounders of the benchmark of Roth et al. There σ is part of the name: <c>shapes3d_double_2_004</c> is
/// <c>dcf/double_2?sigma=0.04</c> on Shapes3D.
/// </summary>
internal static class DcfCorrelations
{
    private const string Paper = "Roth et al., ICLR 2023, arXiv:2210.07347";

    public static IReadOnlyList<NamedJoint> All { get; } =
    [
        new(
            "dcf/single_1",
            "one correlated pair",
            Paper,
            Bands(Shapes3d, "0.1", ("floor_hue", "wall_hue")),
            Bands(Dsprites, "0.1", ("shape", "scale")),
            Bands(Mpi3d, "0.1", ("camera_height", "background_color")),
            Bands(Cars3d, "0.2", ("elevation", "azimuth"))),
        new(
            "dcf/single_2",
            "one correlated pair",
            Paper,
            Bands(Shapes3d, "0.1", ("shape", "scale")),
            Bands(Dsprites, "0.1", ("posX", "posY")),
            Bands(Mpi3d, "0.1", ("object_color", "object_size")),
            Bands(Cars3d, "0.2", ("elevation", "object_type"))),
        new(
            "dcf/single_3",
            "one correlated pair",
            Paper,
            Bands(Shapes3d, "0.1", ("shape", "wall_hue")),
            Bands(Dsprites, "0.1", ("shape", "posY")),
            Bands(Mpi3d, "0.1", ("horizontal_axis", "vertical_axis")),
            Bands(Cars3d, "0.2", ("azimuth", "object_type"))),
        new("dcf/single_4", "one correlated pair", Paper, Bands(Shapes3d, "0.1", ("shape", "object_hue"))),
        new(
            "dcf/double_1",
            "two correlated pairs",
            Paper,
            Bands(Shapes3d, "0.4", ("scale", "floor_hue"), ("shape", "wall_hue")),
            Bands(Dsprites, "0.4", ("shape", "posX"), ("scale", "posY")),
            Bands(Mpi3d, "0.4", ("object_color", "object_shape"), ("horizontal_axis", "vertical_axis"))),
        new(
            "dcf/double_2",
            "two correlated pairs",
            Paper,
            Bands(Shapes3d, "0.4", ("scale", "shape"), ("floor_hue", "wall_hue")),
            Bands(Dsprites, "0.4", ("shape", "scale"), ("posX", "posY")),
            Bands(Mpi3d, "0.4", ("object_color", "horizontal_axis"), ("object_shape", "vertical_axis"))),
        new("dcf/double_3", "two correlated pairs that share the shape", Paper, Bands(Shapes3d, "0.1", ("shape", "object_hue"), ("shape", "scale"))),
        new(
            "dcf/triple_1",
            "three correlated pairs",
            Paper,
            Bands(Shapes3d, "0.1", ("scale", "orientation"), ("shape", "wall_hue"), ("object_hue", "floor_hue")),
            Bands(Mpi3d, "0.1", ("object_color", "background_color"), ("camera_height", "horizontal_axis"), ("object_shape", "vertical_axis"))),
        new(
            "dcf/triple_2",
            "three correlated pairs",
            Paper,
            Bands(Shapes3d, "0.1", ("object_hue", "orientation"), ("shape", "scale"), ("floor_hue", "wall_hue")),
            Bands(Mpi3d, "0.1", ("object_color", "object_shape"), ("horizontal_axis", "vertical_axis"), ("background_color", "camera_height"))),
        new(
            "dcf/conf_1",
            "one factor correlated with every other",
            Paper,
            Confounded(Shapes3d, "shape"),
            Confounded(Dsprites, "shape"),
            Confounded(Mpi3d, "object_shape"),
            Confounded(Cars3d, "elevation")),
        new(
            "dcf/conf_2",
            "one factor correlated with every other",
            Paper,
            Confounded(Shapes3d, "wall_hue"),
            Confounded(Dsprites, "posX"),
            Confounded(Mpi3d, "horizontal_axis"),
            Confounded(Cars3d, "azimuth")),
        new("dcf/conf_3", "one factor correlated with every other", Paper, Confounded(Cars3d, "object_type")),
    ];

    private static NamedVariant Confounded(string dataset, string factor) => new(dataset, $"confounder({factor};sigma={{sigma:0.2}})");
}
