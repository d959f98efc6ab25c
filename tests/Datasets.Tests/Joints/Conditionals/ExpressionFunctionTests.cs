using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints.Conditionals;

public sealed class ExpressionFunctionTests
{
    private static readonly FactorSpace Space = SpriteSpace.Factors;

    [Theory]
    [InlineData("orientation=atan2(posY-0.5,posX-0.5)", "orientation = atan2(posY - 0.5, posX - 0.5)")]
    [InlineData("orientation ~ point(atan2(posY-0.5,posX-0.5))", "orientation = atan2(posY - 0.5, posX - 0.5)")]
    [InlineData("class(posX)=class(posY)%2", "class(posX) = class(posY) % 2")]
    [InlineData("unit(scale) = unit(posX)", "unit(scale) = unit(posX)")]
    [InlineData("shape=HEART", "shape = heart")]
    [InlineData("shape = if(posX<0.5,square,'ellipse')", "shape = if(posX < 0.5, square, ellipse)")]
    public void Function_OfAnyWriting_HasItsCanonicalText(string text, string canonical)
    {
        Assert.Equal(canonical, Terms.One(text, Space).Expression);
        Assert.Equal(canonical, Terms.One(canonical, Space).Expression);
    }

    [Theory]
    [InlineData("scale = 0.7", 2)]
    [InlineData("scale = 0.64", 1)]
    [InlineData("scale = 0.65", 1)]
    [InlineData("scale = 0.66", 2)]
    [InlineData("scale = -7", 0)]
    [InlineData("scale = 7", 5)]
    [InlineData("class(scale) = 2.5", 2)]
    [InlineData("class(scale) = 3.5", 3)]
    [InlineData("unit(scale) = 0.59", 3)]
    [InlineData("posX = 15.5 / 31", 15)]
    [InlineData("shape = heart", 2)]
    [InlineData("orientation = 0", 0)]
    [InlineData("orientation = tau", 0)]
    [InlineData("orientation = -0.01", 0)]
    [InlineData("orientation = 5 * tau + 0.01", 0)]
    [InlineData("orientation = -tau / 39", 38)]
    [InlineData("orientation = -tau / 39 / 2", 0)]
    [InlineData("orientation = pi", 19)]
    [InlineData("class(orientation) = 39", 0)]
    [InlineData("class(orientation) = 40", 1)]
    [InlineData("unit(orientation) = 1.5", 19)]
    public void Function_WithoutParents_IsTheNearestClass(string text, int expected)
    {
        FunctionPotential term = (FunctionPotential)Terms.One(text, Space);

        Assert.Equal(expected, term.TargetClass([]));
        Assert.Equal([1.0], Enumerable.Range(0, Space.Sizes[term.Target]).Select(c => term.Weight([c])).Where(w => w > 0));
        Assert.Equal(1, term.Weight([expected]));
    }

    [Theory]
    [InlineData("t = 0.05", 0)]
    [InlineData("t = 0.15", 1)]
    [InlineData("t = 0.25", 2)]
    [InlineData("t = 0.35", 3)]
    [InlineData("t = 0.45", 4)]
    public void Tie_ThatRoundingBlurs_GoesToTheLowerClass(string text, int expected)
    {
        FactorSpace space = new(new Factor("t", [.. Enumerable.Range(0, 6).Select(c => c * 0.1)]));

        Assert.Equal(expected, ((FunctionPotential)Terms.One(text, space)).TargetClass([]));
    }

    /// <summary>The formula of the paper that ties the Triangle's orientation to its position, in the language's own words.</summary>
    [Fact]
    public void Function_OfTheTrianglesFormula_IsItsOwnTerm()
    {
        FactorSpace space = new Triangle().Factors;
        const string Formula = "class(orientation) = floor((atan2(class(posY)-16, class(posX)-16)/pi*180 + 180) * 32/360) % 32";
        JointDistribution written = JointDistribution.Parse(Formula, space);

        Assert.Equal(new Triangle().DefaultJoint.Blocks.SelectMany(b => b.Probabilities), written.Blocks.SelectMany(b => b.Probabilities));
    }

    [Fact]
    public void Function_OfPosition_PointsFromTheMiddle()
    {
        FunctionPotential term = (FunctionPotential)Terms.One("orientation = atan2(posY-0.5, posX-0.5)", Space);

        Assert.Equal([3, 4, 5], term.Positions);
        for (int x = 0; x < 32; x++)
        {
            for (int y = 0; y < 32; y++)
            {
                double turns = Math.Atan2(y - 15.5, x - 15.5) / (2 * Math.PI);
                double steps = (turns - Math.Floor(turns)) * 39;
                double difference = Math.Abs(term.TargetClass([x, y]) - steps);
                Assert.InRange(Math.Min(difference, 39 - difference), 0, 0.5 + 1e-9);
            }
        }
    }

    [Theory]
    [InlineData("orientation = atan2(posY - 0.5 posX)", 32, "an operator, ',' or ')' must stand here; 'posX' came")]
    [InlineData("orientation = 2 posX", 17, "an operator, or '&' before the next term, must stand here; 'posX' came")]
    [InlineData("orientation =", 14, "the end came")]
    [InlineData("orientation = posX < 1", 15, "a number must stand here; the condition 'posX < 1' came")]
    [InlineData("orientation == 1", 13, "'~' and a distribution, or '=' and a function, must stand here; '==' came. For a condition write only(…)")]
    [InlineData("unit(orientation) 1", 19, "'1' came")]
    [InlineData("posX + 1", 6, "after the factor posX '~' and a distribution, or '=' and a function, must stand; '+' came")]
    [InlineData("posX", 5, "after the factor posX")]
    [InlineData("unit(posX + 1) = 2", 11, "')' must stand here; '+' came. Write unit(factor)")]
    [InlineData("scale = sin(scale)", 13, "scale cannot depend on itself; let it depend on other factors")]
    [InlineData("1 = posX", 1, "the name of a term")]
    [InlineData("class(shape) = heart", 16, "Unknown factor 'heart'")]
    public void Function_OfAFaultyText_NamesColumnAndCure(string text, int column, string problem)
    {
        JointFormatException error = Assert.Throws<JointFormatException>(() => JointDistribution.Parse(text, Space));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(column, error.Column);
    }

    [Fact]
    public void Function_WithoutAFiniteValue_NamesTheCombination()
    {
        JointTableException error = Assert.Throws<JointTableException>(() => JointDistribution.Parse("scale = sqrt(posX - posY)", Space));

        Assert.Contains("sqrt(posX - posY) is NaN at posX = 0, posY = 0.03225806451612903; it must be a finite number", error.Message, StringComparison.Ordinal);
    }
}
