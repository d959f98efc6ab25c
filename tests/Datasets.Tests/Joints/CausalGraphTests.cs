using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints;

public sealed class CausalGraphTests
{
    private static readonly FactorSpace Factors = Spaces.Of(2, 2, 2);
    private static readonly FactorSpace Space = new([.. Factors.Factors, HiddenVariable.AsFactor("h", 2)]);

    [Fact]
    public void Arrows_InACycleOfTwo_AreRefusedWithTheCycle()
    {
        Assert.Contains("cycle: f0 ← f2 ← f0;", Refusal(Arrow(0, 2), Arrow(2, 0)), StringComparison.Ordinal);
    }

    [Fact]
    public void Arrows_InACycleThroughAHiddenVariable_AreRefusedWithTheCycleAlone()
    {
        // The search begins at f0, which depends on the cycle but is not in it.
        Assert.Contains("cycle: f1 ← h ← f2 ← f1;", Refusal(Arrow(0, 1), Arrow(1, 3), Arrow(3, 2), Arrow(2, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Arrows_InACycleThatAnInterventionWouldCut_AreRefusedToo()
    {
        Assert.Contains("cycle", Refusal(Arrow(0, 2), Arrow(2, 0), new Intervention(Space, 0)), StringComparison.Ordinal);
    }

    [Fact]
    public void Arrows_OfTwoTermsToOneFactor_AreRefusedWithBoth()
    {
        string message = Refusal(Arrow(1, 0), Arrow(1, 2));
        Assert.Contains("f1", message, StringComparison.Ordinal);
        Assert.Contains(Arrow(1, 0).Expression, message, StringComparison.Ordinal);
        Assert.Contains(Arrow(1, 2).Expression, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arrows_ThatMeetWithoutCycle_AreAllowed()
    {
        // h → f0 → f1, h → f2 → f1: two ways, no cycle.
        JointDistribution joint = new(Factors, [Arrow(0, 3), Arrow(2, 3), new ConditionalTable(Space, 1, [0, 2], [1, 0, 0, 1, 0, 1, 1, 0])]);
        Assert.Single(joint.Blocks);
    }

    private static ConditionalTable Arrow(int target, int parent) => new(Space, target, [parent], [0.75, 0.25, 0.25, 0.75]);

    private static string Refusal(params JointTerm[] terms) => Assert.Throws<JointTableException>(() => new JointDistribution(Factors, terms)).Message;
}
