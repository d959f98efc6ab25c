using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints;

public sealed class JointParserTests
{
    private static readonly FactorSpace Space = new(
        new Factor("color", [1]),
        Factor.Linear("scale", 0.5, 1, 6),
        Factor.Linear("orientation", 0, 6, 40),
        Factor.Linear("posX", 0, 1, 32),
        Factor.Linear("posY", 0, 1, 32));

    [Theory]
    [InlineData("independent", "independent")]
    [InlineData("  Independent ", "independent")]
    [InlineData("band(scale,posX;sigma=0.2)", "band(scale,posX;sigma=0.2)")]
    [InlineData(" band ( POSX , scale ; sigma = 2e-1 ) ", "band(scale,posX;sigma=0.2)")]
    [InlineData("band(scale,posX;sigma=0.30000000000000004)", "band(scale,posX;sigma=0.30000000000000004)")]
    [InlineData("independent & band(scale,posX;sigma=+.2)", "band(scale,posX;sigma=0.2)")]
    [InlineData("pointing(orientation,posX,posY)", "pointing(orientation,posX,posY)")]
    [InlineData("band(posX,posY;sigma=0.4)&band(scale,posX;sigma=0.2)", "band(posX,posY;sigma=0.4) & band(scale,posX;sigma=0.2)")]
    public void Parse_OfAnExpression_GivesCanonicalTextThatParsesToTheSameTables(string text, string canonical)
    {
        JointDistribution joint = JointDistribution.Parse(text, Space);
        JointDistribution again = JointDistribution.Parse(joint.Expression, Space);

        Assert.Equal(canonical, joint.Expression);
        Assert.Equal(canonical, again.Expression);
        Assert.Equal(joint.Blocks.SelectMany(b => b.Probabilities), again.Blocks.SelectMany(b => b.Probabilities));
    }

    [Fact]
    public void Parse_OfTermsInAnotherOrder_GivesTheSameBits()
    {
        JointDistribution first = JointDistribution.Parse("band(posX,posY;sigma=0.4)&band(scale,posX;sigma=0.2)", Space);
        JointDistribution second = JointDistribution.Parse("band(posX,scale;sigma=0.2)&band(posX,posY;sigma=0.4)", Space);

        Assert.Equal(first.Expression, second.Expression);
        Assert.Equal(first.Blocks.SelectMany(b => b.Probabilities), second.Blocks.SelectMany(b => b.Probabilities));
    }

    [Theory]
    [InlineData("", 1, "the name of a term")]
    [InlineData("band", 5, "'(' must stand here; the end came. Write band(a,b;sigma=0.2).")]
    [InlineData("band(", 6, "the name of a factor")]
    [InlineData("band(scale)", 1, "band takes 2 factors; 1 came")]
    [InlineData("band(scale,posX,posY;sigma=1)", 1, "band takes 2 factors; 3 came")]
    [InlineData("band(scale,posX)", 1, "band needs the setting sigma")]
    [InlineData("band(scale,posX;sigma)", 22, "'=' must stand here; ')' came")]
    [InlineData("band(scale,posX;sigma=)", 23, "the value of sigma must stand here; ')' came")]
    [InlineData("band(scale,posX;sigma=abc)", 23, "sigma is 'abc'; a finite number")]
    [InlineData("band(scale,posX;sigma=1e999)", 23, "a finite number")]
    [InlineData("band(scale,posX;sigma=0)", 23, "sigma is 0; it must be above 0")]
    [InlineData("independent & band(scale,posX;sigma=-0.2)", 37, "sigma is -0.2; it must be above 0")]
    [InlineData("band(scale,posX;sigma=0.2,sigma=0.3)", 27, "sigma stands twice")]
    [InlineData("band(scale, SCALE;sigma=0.2)", 13, "stands twice in band")]
    [InlineData("band(scale,posX;sigma=0.2", 26, "')' must stand here; the end came")]
    [InlineData("band(scale,posX;sigma=0.2) band(scale,posY;sigma=0.2)", 28, "join terms with '&'")]
    [InlineData("independent &", 14, "the name of a term")]
    [InlineData("independent & band(color,posX;sigma=0.2)", 15, "color has 1 class")]
    public void Parse_OfAFaultyExpression_NamesColumnAndCure(string text, int column, string problem)
    {
        JointFormatException error = Assert.Throws<JointFormatException>(() => JointDistribution.Parse(text, Space));

        Assert.Equal(column, error.Column);
        Assert.Equal(text, error.Expression);
        Assert.Contains($"column {column}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bnad(scale,posX;sigma=0.2)", "band")]
    [InlineData("indepndent", "independent")]
    [InlineData("band(scale,posx1;sigma=0.2)", "posX")]
    [InlineData("band(scale,posX;sigmas=0.2)", "sigma")]
    [InlineData("band(scale,posX;sigma=0.2,sgima=0.2)", "sigma")]
    public void Parse_OfAnUnknownName_SuggestsTheNearest(string text, string nearest)
    {
        Assert.Equal(nearest, Assert.Throws<JointFormatException>(() => JointDistribution.Parse(text, Space)).Nearest);
    }
}
