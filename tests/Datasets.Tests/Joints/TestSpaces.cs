namespace Disentangle.Datasets.Tests.Joints;

/// <summary>Factors of public data sets, for joint distributions on them.</summary>
internal static class TestSpaces
{
    public static FactorSpace Shapes3d { get; } = new(
        Factor.Linear("floor_hue", 0, 0.9, 10) with { IsCyclic = true },
        Factor.Linear("wall_hue", 0, 0.9, 10) with { IsCyclic = true },
        Factor.Linear("object_hue", 0, 0.9, 10) with { IsCyclic = true },
        Factor.Linear("scale", 0.75, 1.25, 8),
        Factor.Linear("shape", 0, 3, 4),
        Factor.Linear("orientation", -30, 30, 15) with { Unit = "deg" });

    public static FactorSpace Dsprites { get; } = new(
        new Factor("color", [1]),
        Factor.Linear("shape", 1, 3, 3),
        Factor.Linear("scale", 0.5, 1, 6),
        Factor.Linear("orientation", 0, 2 * Math.PI, 40) with { Unit = "rad", IsCyclic = true },
        Factor.Linear("posX", 0, 1, 32),
        Factor.Linear("posY", 0, 1, 32));

    public static FactorSpace Mpi3d { get; } = new(
        Factor.Linear("object_color", 0, 5, 6),
        Factor.Linear("object_shape", 0, 5, 6),
        Factor.Linear("object_size", 0, 1, 2),
        Factor.Linear("camera_height", 0, 2, 3),
        Factor.Linear("background_color", 0, 2, 3),
        Factor.Linear("horizontal_axis", 0, 39, 40),
        Factor.Linear("vertical_axis", 0, 39, 40));

    public static FactorSpace Cars3d { get; } = new(
        Factor.Linear("elevation", 0, 3, 4), Factor.Linear("azimuth", 0, 23, 24), Factor.Linear("object_type", 0, 182, 183));

    public static FactorSpace Cmnist { get; } = new(Factor.Linear("content", 0, 9, 10), Factor.Linear("color", 0, 9, 10));

    public static FactorSpace Of(string dataset) => dataset switch
    {
        "shapes3d" => Shapes3d,
        "dsprites" => Dsprites,
        "mpi3d" => Mpi3d,
        "cars3d" => Cars3d,
        "cmnist" => Cmnist,
        _ => throw new ArgumentException(dataset),
    };
}
