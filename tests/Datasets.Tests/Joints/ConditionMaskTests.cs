using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints;

public sealed class ConditionMaskTests
{
    private static readonly FactorSpace Space = SpriteSpace.Factors;

    [Theory]
    [InlineData("without(shape=heart,posX>=0.5)", "without(shape == heart, posX >= 0.5)", 3 * 6 * 40 * 32 * 32 - (6 * 40 * 16 * 32))]
    [InlineData("only( shape = HEART and posX >= 0.5 )", "only(shape == heart, posX >= 0.5)", 6 * 40 * 16 * 32)]
    [InlineData("without(shape in {square, heart} and not (scale < 0.7 or posX > 0.5))",
        "without(shape in {square, heart}, not (scale < 0.7 or posX > 0.5))", 3 * 6 * 40 * 32 * 32 - (2 * 4 * 40 * 16 * 32))]
    [InlineData("only(posX < 0.5 or posY < 0.5)", "only(posX < 0.5 or posY < 0.5)", 3 * 6 * 40 * 32 * 32 * 3 / 4)]
    [InlineData("only(1 < 2, scale = 0.7)", "only(1 < 2, scale == 0.7)", 3 * 40 * 32 * 32)]
    public void Mask_OfConditions_LeavesTheCombinationsCounted(string text, string canonical, long support)
    {
        JointDistribution joint = JointDistribution.Parse(text, Space);

        Assert.Equal(canonical, joint.Expression);
        Assert.Equal(canonical, JointDistribution.Parse(canonical, Space).Expression);
        Assert.Equal(support, joint.SupportCount);
    }

    [Fact]
    public void OnlyAndWithout_OfTheSameConditions_DivideTheGrid()
    {
        MaskPotential only = (MaskPotential)Terms.One("only(posY > posX, shape != square)", Space);
        MaskPotential without = (MaskPotential)Terms.One("without(posY > posX, shape != square)", Space);

        Assert.Equal([1, 4, 5], only.Positions);
        for (int shape = 0; shape < 3; shape++)
        {
            for (int cell = 0; cell < 1024; cell++)
            {
                int[] classes = [shape, cell % 32, cell / 32];
                Assert.Equal(shape > 0 && classes[2] > classes[1], only.Allows(classes));
                Assert.Equal(!only.Allows(classes), without.Allows(classes));
            }
        }
    }

    [Theory]
    [InlineData("only(posX < 0)")]
    [InlineData("only(shape in {square}) & only(shape in {ellipse, heart})")]
    [InlineData("without(posX < 0.5) & without(posX >= 0.5)")]
    public void Masks_ThatLeaveNothing_AreRefused(string text)
    {
        Assert.Contains("sum to 0", Assert.Throws<JointTableException>(() => JointDistribution.Parse(text, Space)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("only", 5, "'(' must stand here; the end came. Write only(shape == heart, posX >= 0.5)")]
    [InlineData("without()", 9, "')' came")]
    [InlineData("only(posX)", 6, "a condition must stand here")]
    [InlineData("only(posX < 0.5 posY < 0.5)", 17, "an operator, ',' or ')' must stand here; 'posY' came")]
    [InlineData("only(posX < 0.5", 16, "an operator, ',' or ')' must stand here; the end came")]
    [InlineData("only(1 < 2)", 1, "its conditions name no factor")]
    [InlineData("shape ~ uniform() & only(shape in {})", 36, "'}' came")]
    [InlineData("only(scale = 0.65)", 14, "scale is never 0.65")]
    public void Mask_OfAFaultyText_NamesColumnAndCure(string text, int column, string problem)
    {
        JointFormatException error = Assert.Throws<JointFormatException>(() => JointDistribution.Parse(text, Space));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(column, error.Column);
    }

    [Fact]
    public void Condition_WithoutAFiniteNumber_NamesTheCombination()
    {
        Assert.Contains("log(posX) is -Infinity at posX = 0;",
            Assert.Throws<JointTableException>(() => JointDistribution.Parse("only(log(posX) < 0)", Space)).Message, StringComparison.Ordinal);
    }
}
