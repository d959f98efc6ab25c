using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Expressions;

namespace Disentangle.Datasets.Tests.Joints.Expressions;

public sealed class ConditionTests
{
    private static readonly FactorSpace Space = SpriteSpace.Factors;

    [Theory]
    [InlineData("shape == heart", "heart")]
    [InlineData("shape != heart", "square ellipse")]
    [InlineData("shape <= ellipse", "square ellipse")]
    [InlineData("shape == 2", "ellipse")]
    [InlineData("shape in {square, 3}", "square heart")]
    [InlineData("shape not in {square, 3}", "ellipse")]
    [InlineData("shape in {2..9}", "ellipse heart")]
    [InlineData("class(shape) < 1 or class(shape) > 1", "square heart")]
    [InlineData("not class(shape) < 1 and not shape = heart", "ellipse")]
    public void Condition_OnAShape_HoldsForItsClasses(string text, string classes)
    {
        Condition condition = Formulas.Condition(text, Space);
        string[] names = [.. Space.Factors[1].ClassNames!.Where((_, c) => condition.Holds([0, c, 0, 0, 0, 0]))];

        Assert.Equal(classes, string.Join(' ', names));
    }

    [Theory]
    [InlineData("t == 0.3", 3)]
    [InlineData("t < 0.3", 0, 1, 2)]
    [InlineData("t <= 0.3", 0, 1, 2, 3)]
    [InlineData("t > 0.3", 4, 5)]
    [InlineData("t >= 0.3", 3, 4, 5)]
    [InlineData("t != 0.3", 0, 1, 2, 4, 5)]
    [InlineData("t in {0.3, 0.1..0.2}", 1, 2, 3)]
    [InlineData("t in {0.3..0.5}", 3, 4, 5)]
    [InlineData("t - 0.3 == 0", 3)]
    [InlineData("t * 10 == 3", 3)]
    [InlineData("t - 0.3 >= 0", 3, 4, 5)]
    [InlineData("t / 1e6 == 3e-7", 3)]
    public void Comparison_WithAValueThatRoundingMoved_FindsIt(string text, params int[] classes)
    {
        // 3 · 0.1 is 0.30000000000000004.
        FactorSpace space = new(new Factor("t", [.. Enumerable.Range(0, 6).Select(c => c * 0.1)]));
        Condition condition = Formulas.Condition(text, space);

        Assert.Equal(classes, Enumerable.Range(0, 6).Where(c => condition.Holds([c])));
    }

    [Fact]
    public void Comparison_OfAFactorWithALargeRange_ScalesItsTolerance()
    {
        FactorSpace space = new(new Factor("big", [0, 1e9]), new Factor("small", [0, 1e-12]));

        Assert.True(Formulas.Condition("big == 1000000000.5", space).Holds([1, 0]));
        Assert.False(Formulas.Condition("small == 0", space).Holds([0, 1]));
    }

    [Fact]
    public void Comparison_OfANumberThatIsNotFinite_NamesTheCombination()
    {
        Condition condition = Formulas.Condition("1 / (scale - 0.7) > posX", Space);
        JointTableException error = Assert.Throws<JointTableException>(() => condition.Holds([0, 0, 2, 0, 0, 0]));

        Assert.Contains("1 / (scale - 0.7) is", error.Message, StringComparison.Ordinal);
        Assert.Contains("at scale = 0.7; it must be a finite number", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Junction_WhoseFirstPartDecides_LeavesTheSecond()
    {
        Assert.False(Formulas.Condition("scale > 0.7 and 1 / (scale - 0.7) > 1", Space).Holds([0, 0, 2, 0, 0, 0]));
        Assert.True(Formulas.Condition("scale <= 0.7 or 1 / (scale - 0.7) > 1", Space).Holds([0, 0, 2, 0, 0, 0]));
    }
}
