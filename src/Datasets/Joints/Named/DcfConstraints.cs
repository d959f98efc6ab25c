using static Disentangle.Datasets.Joints.Named.NamedDatasets;
using static Disentangle.Datasets.Joints.Named.NamedVariant;

namespace Disentangle.Datasets.Joints.Named;

/// <summary>Combinations that the benchmark of Roth et al. leaves out. Its factors are scaled to [0, 1], which is <c>unit(f)</c> here.</summary>
internal static class DcfConstraints
{
    private const string Paper = "Roth et al., ICLR 2023, arXiv:2210.07347";

    public static IReadOnlyList<NamedJoint> All { get; } =
    [
        new(
            "dcf/montero_v1",
            "without half of the last shape's colours or positions",
            Paper,
            Without(Shapes3d, "unit(shape) == 1 and unit(object_hue) >= 0.5"),
            Without(Dsprites, "unit(shape) == 1 and unit(posX) >= 0.5")),
        Shapes("montero_v2", "a corner of floor and wall colours", "unit(floor_hue) < 0.25 and unit(wall_hue) > 0.75"),
        Shapes("montero_v3", "the last shape before the last wall colours", "unit(shape) == 1 and unit(wall_hue) > 0.75"),
        Shapes("montero_v4", "the last shape on the first floor colours", "unit(shape) == 1 and unit(floor_hue) < 0.25"),
        Shapes("montero_fair_v1", "the last shape in half of the object colours", "unit(shape) == 1 and unit(object_hue) >= 0.5"),
        Shapes("montero_fair_v2", "the last shape on half of the floor colours", "unit(shape) == 1 and unit(floor_hue) >= 0.5"),
        Shapes("montero_fair_v3", "the last shape before half of the wall colours", "unit(shape) == 1 and unit(wall_hue) >= 0.5"),
        Shapes("montero_fair_v4", "a quarter of floor and wall colours", "unit(floor_hue) >= 0.5 and unit(wall_hue) >= 0.5"),
        Shapes("montero_fair_v5", "the last shape in half of the sizes", "unit(shape) == 1 and unit(scale) >= 0.5"),
        Shapes("montero_fair_v6", "the last shape at half of the azimuths", "unit(shape) == 1 and unit(orientation) >= 0.5"),
        Shapes("montero_fair_v7", "a quarter of object and wall colours", "unit(object_hue) >= 0.5 and unit(wall_hue) >= 0.5"),
        Shapes(
            "to_element_choice",
            "one element of all factors",
            "unit(shape) == 1 and class(scale) == 6 and unit(floor_hue) >= 0.5 and unit(wall_hue) <= 0.5 "
            + "and unit(object_hue) <= 0.5 and unit(orientation) >= 0.5"),
        Shapes(
            "to_extrapolate_hull",
            "outer azimuths and object colours; to_extrapolate_hull_big there",
            "(class(orientation) <= 3 or class(orientation) >= 11 or class(orientation) == 9) and (class(object_hue) <= 1 or class(object_hue) >= 8)"),
        EveryDataset(
            "to_element_hull",
            "the last class of all factors at once; to_element_hull_corner there",
            factors => $"without({string.Join(" and ", factors.Select(f => $"unit({f}) == 1"))})"),
        EveryDataset(
            "to_element_bigger",
            "the upper half of all factors at once; to_element_all_bigger_vals there",
            factors => $"without({string.Join(" and ", factors.Select(f => $"unit({f}) >= 0.5"))})"),
        EveryDataset(
            "to_element_random",
            "random combinations of all factors; to_element_random_constraint_repeats_perc_01 there",
            factors => $"holdout({string.Join(',', factors)};coverage={{coverage:0.1}},seed={{seed:0}})"),
    ];

    private static NamedJoint Shapes(string name, string summary, string condition) =>
        new($"dcf/{name}", $"without {summary}", Paper, Without(Shapes3d, condition));

    private static NamedJoint EveryDataset(string name, string summary, Func<IReadOnlyList<string>, string> template) => new(
        $"dcf/{name}",
        $"without {summary}",
        Paper,
        [.. new[] { Shapes3d, Dsprites, Mpi3d, Cars3d }.Select(d => new NamedVariant(d, template(FactorsOf(d))))]);
}
