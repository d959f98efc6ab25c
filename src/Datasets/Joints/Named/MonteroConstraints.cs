using static Disentangle.Datasets.Joints.Named.NamedDatasets;
using static Disentangle.Datasets.Joints.Named.NamedVariant;

namespace Disentangle.Datasets.Joints.Named;

/// <summary>
/// Combinations that Montero et al. leave out of training, in physical values as there: to extrapolate, to recombine with a range, and to
/// recombine with an element. Names are those of the authors' conditions.
/// </summary>
internal static class MonteroConstraints
{
    private const string Paper = "Montero et al., The role of disentanglement in generalisation, ICLR 2021";

    public static IReadOnlyList<NamedJoint> All { get; } =
    [
        One("blank_side", "to extrapolate: without the right half of the positions", Dsprites, "posX > 0.5"),
        One("cyl2horz", "to recombine with a range: without cylinders in half of the horizontal positions", Mpi3d, "class(object_shape) == 2 and class(horizontal_axis) < 20"),
        One("fhue_gt50", "to extrapolate: without half of the floor colours", Shapes3d, "floor_hue >= 0.5"),
        One("horz_gt20", "to extrapolate: without half of the horizontal positions", Mpi3d, "class(horizontal_axis) >= 20"),
        new(
            "montero/leave1out",
            "to recombine with an element: without a small part of all factors at once",
            Paper,
            Without(
                Shapes3d,
                "object_hue >= 0.8 and wall_hue >= 0.8 and floor_hue >= 0.8 and scale >= 1.1 and class(shape) == 1 and orientation > 20"),
            Without(
                Dsprites,
                "class(shape) == 1 and scale > 0.6 and orientation > 2*pi/3 and orientation < 4*pi/3 and posX > 0.66 and posY > 0.66"),
            Without(
                Mpi3d,
                "class(object_color) == 5 and class(object_shape) == 2 and class(object_size) == 1 and class(camera_height) == 1 "
                + "and class(background_color) == 1 and class(horizontal_axis) > 35 and class(vertical_axis) > 35")),
        One("objc2horz", "to recombine with a range: without the third object colour in half of the horizontal positions", Mpi3d, "class(object_color) == 2 and class(horizontal_axis) < 20"),
        One("objc_gt3", "to extrapolate: without the last object colours", Mpi3d, "class(object_color) > 3"),
        One("ohue_whue2fhue", "to recombine with a range: without last object colours before first wall colours", Shapes3d, "object_hue >= 0.8 and wall_hue <= 0.2"),
        One("shape2fhue", "to recombine with a range: without the last shape on half of the floor colours", Shapes3d, "class(shape) == 3 and floor_hue >= 0.5"),
        One("shape2ohue", "to recombine with a range: without the last shape in half of the object colours", Shapes3d, "class(shape) == 3 and object_hue >= 0.5"),
        One("shape2tx", "to recombine with a range: without squares in the right half", Dsprites, "class(shape) == 0 and posX > 0.5"),
    ];

    private static NamedJoint One(string name, string summary, string dataset, string condition) =>
        new($"montero/{name}", summary, Paper, Without(dataset, condition));
}
