using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints.Named;

public sealed class NamedConstraintsTests
{
    // Counted by hand from the papers' conditions: classes that fulfil each one, multiplied, times the combinations of all other factors.
    [Theory]
    [InlineData("dcf/montero_v1", "shapes3d", 5L * 10 * 10 * 8 * 15)]
    [InlineData("dcf/montero_v1", "dsprites", 16L * 6 * 40 * 32)]
    [InlineData("dcf/montero_v2", "shapes3d", 3L * 3 * 10 * 8 * 4 * 15)]
    [InlineData("dcf/montero_v3", "shapes3d", 3L * 10 * 10 * 8 * 15)]
    [InlineData("dcf/montero_v4", "shapes3d", 3L * 10 * 10 * 8 * 15)]
    [InlineData("dcf/montero_fair_v1", "shapes3d", 5L * 10 * 10 * 8 * 15)]
    [InlineData("dcf/montero_fair_v2", "shapes3d", 5L * 10 * 10 * 8 * 15)]
    [InlineData("dcf/montero_fair_v3", "shapes3d", 5L * 10 * 10 * 8 * 15)]
    [InlineData("dcf/montero_fair_v4", "shapes3d", 5L * 5 * 10 * 8 * 4 * 15)]
    [InlineData("dcf/montero_fair_v5", "shapes3d", 4L * 10 * 10 * 10 * 15)]
    [InlineData("dcf/montero_fair_v6", "shapes3d", 8L * 10 * 10 * 10 * 8)]
    [InlineData("dcf/montero_fair_v7", "shapes3d", 5L * 5 * 10 * 8 * 4 * 15)]
    [InlineData("dcf/to_element_choice", "shapes3d", 5L * 5 * 5 * 8)]
    [InlineData("dcf/to_extrapolate_hull", "shapes3d", 9L * 4 * 10 * 10 * 8 * 4)]
    [InlineData("dcf/to_element_hull", "shapes3d", 1L)]
    [InlineData("dcf/to_element_bigger", "dsprites", 2L * 3 * 20 * 16 * 16)]
    [InlineData("dcf/to_element_bigger", "cars3d", 2L * 12 * 92)]
    [InlineData("montero/blank_side", "dsprites", 16L * 3 * 6 * 40 * 32)]
    [InlineData("montero/cyl2horz", "mpi3d", 20L * 6 * 2 * 3 * 3 * 40)]
    [InlineData("montero/fhue_gt50", "shapes3d", 5L * 10 * 10 * 8 * 4 * 15)]
    [InlineData("montero/horz_gt20", "mpi3d", 20L * 6 * 6 * 2 * 3 * 3 * 40)]
    [InlineData("montero/leave1out", "shapes3d", 2L * 2 * 2 * 3 * 3)]
    [InlineData("montero/leave1out", "dsprites", 4L * 12 * 11 * 11)]
    [InlineData("montero/leave1out", "mpi3d", 4L * 4)]
    [InlineData("montero/objc2horz", "mpi3d", 20L * 6 * 2 * 3 * 3 * 40)]
    [InlineData("montero/objc_gt3", "mpi3d", 2L * 6 * 2 * 3 * 3 * 40 * 40)]
    [InlineData("montero/ohue_whue2fhue", "shapes3d", 2L * 3 * 10 * 8 * 4 * 15)]
    [InlineData("montero/shape2fhue", "shapes3d", 5L * 10 * 10 * 8 * 15)]
    [InlineData("montero/shape2ohue", "shapes3d", 5L * 10 * 10 * 8 * 15)]
    [InlineData("montero/shape2tx", "dsprites", 16L * 6 * 40 * 32)]
    public void Constraint_RemovesAsManyCombinationsAsItsConditionHolds(string name, string dataset, long removed)
    {
        FactorSpace space = TestSpaces.Of(dataset);
        JointDistribution joint = JointDistribution.Parse(name, space);

        Assert.Equal(space.Count - removed, joint.SupportCount);
        Canonical.Parse(name, joint.Expression, space);
        Assert.Equal(removed, JointDistribution.Parse($"complement({name})", space).SupportCount);
    }
}
