namespace Disentangle.Datasets.Joints.Named;

/// <summary>Data sets that named configurations are for, and the factors that tell them.</summary>
internal static class NamedDatasets
{
    public const string Shapes3d = "shapes3d";
    public const string Dsprites = "dsprites";
    public const string Mpi3d = "mpi3d";
    public const string Cars3d = "cars3d";
    public const string Cmnist = "cmnist";

    /// <summary>Names of a data set's factors that vary.</summary>
    public static IReadOnlyList<string> FactorsOf(string dataset) => dataset switch
    {
        Shapes3d => ["floor_hue", "wall_hue", "object_hue", "scale", "shape", "orientation"],
        Dsprites => ["shape", "scale", "orientation", "posX", "posY"],
        Mpi3d => ["object_color", "object_shape", "object_size", "camera_height", "background_color", "horizontal_axis", "vertical_axis"],
        Cars3d => ["elevation", "azimuth", "object_type"],
        Cmnist => ["content", "color"],
        _ => throw new UnknownNameException("data set", dataset, [Shapes3d, Dsprites, Mpi3d, Cars3d, Cmnist]),
    };
}
