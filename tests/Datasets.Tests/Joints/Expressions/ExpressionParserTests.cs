using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Expressions;

namespace Disentangle.Datasets.Tests.Joints.Expressions;

public sealed class ExpressionParserTests
{
    private static readonly FactorSpace Space = SpriteSpace.Factors;

    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("10 - 4 - 3", 3)]
    [InlineData("10 - (4 - 3)", 9)]
    [InlineData("64 / 4 / 2", 8)]
    [InlineData("2 ^ 3 ^ 2", 512)]
    [InlineData("(2 ^ 3) ^ 2", 64)]
    [InlineData("-2 ^ 2", -4)]
    [InlineData("(-2) ^ 2", 4)]
    [InlineData("2 ^ -1", 0.5)]
    [InlineData("3 * -2", -6)]
    [InlineData("- -3", 3)]
    [InlineData("+3", 3)]
    [InlineData("7 % 3", 1)]
    [InlineData("-7 % 3", 2)]
    [InlineData("7 % -3", -2)]
    [InlineData("-6 % 3", 0)]
    [InlineData("2 * 7 % 4", 2)]
    [InlineData("1e-3 * .5e3", 0.5)]
    [InlineData("pi - tau / 2", 0)]
    [InlineData("abs(-2) + sign(-5) + sign(0) + sign(0.1)", 2)]
    [InlineData("min(3, 1, 2) + max(3, 1, 2)", 4)]
    [InlineData("floor(-0.5) + ceil(-0.5)", -1)]
    [InlineData("round(2.5) + round(-2.5) + round(0.4)", 0)]
    [InlineData("round(1.5)", 2)]
    [InlineData("sqrt(16) + hypot(3, 4)", 9)]
    [InlineData("exp(0) + log(1) + sin(0) + cos(0) + tan(0)", 2)]
    [InlineData("asin(1) - acos(0) + atan(0)", 0)]
    [InlineData("atan2(1, 1) * 4", Math.PI)]
    [InlineData("atan2(-0, -1)", Math.PI)]
    [InlineData("clamp(5, 0, 1) + clamp(-5, 0, 1) + clamp(0.5, 0, 1)", 1.5)]
    [InlineData("if(1 < 2, 3, 4)", 3)]
    [InlineData("if(not 1 < 2 or 2 = 3, 1 / 0, 4)", 4)]
    [InlineData("IF(1 <> 2 AND 1 >= 1, 5, 4)", 5)]
    public void Expression_OfNumbers_HasTheirValue(string text, double value) => Assert.Equal(value, Formulas.Number(text, Space).Evaluate([]));

    [Theory]
    [InlineData("posX", 4 / 31.0)]
    [InlineData("scale", 0.7)]
    [InlineData("class(scale)", 2)]
    [InlineData("unit(scale)", 0.4)]
    [InlineData("unit(color)", 0)]
    [InlineData("SHAPE", 3)]
    [InlineData("orientation", 2 * Math.PI / 39 * 20)]
    public void Expression_OfAFactor_HasItsMeasure(string text, double value)
    {
        Expression expression = Formulas.Number(text, Space);

        Assert.Equal(value, expression.Evaluate([0, 2, 2, 20, 4, 9]), 1e-15);
        Assert.Single(expression.Positions);
    }

    [Theory]
    [InlineData("atan2( posY-0.5,posx-.5 )", "atan2(posY - 0.5, posX - 0.5)")]
    [InlineData("((posX)+(posY))*(2)", "(posX + posY) * 2")]
    [InlineData("(posX*posY)+2", "posX * posY + 2")]
    [InlineData("posX-(posY+1)", "posX - (posY + 1)")]
    [InlineData("(posX-posY)+1", "posX - posY + 1")]
    [InlineData("posX/(posY*2)", "posX / (posY * 2)")]
    [InlineData("posX%(2%3)%4", "posX % (2 % 3) % 4")]
    [InlineData("(2^3)^2", "(2 ^ 3) ^ 2")]
    [InlineData("2^(3^2)", "2 ^ 3 ^ 2")]
    [InlineData("2^(-posX)", "2 ^ -posX")]
    [InlineData("(-2)^2", "(-2) ^ 2")]
    [InlineData("-(2^2)", "-2 ^ 2")]
    [InlineData("-(posX*2)", "-(posX * 2)")]
    [InlineData("(-posX)*2", "-posX * 2")]
    [InlineData("-(-posX)", "--posX")]
    [InlineData("+posX", "posX")]
    [InlineData("PI*Tau", "pi * tau")]
    [InlineData("CLASS( SCALE )/Unit(posX)", "class(scale) / unit(posX)")]
    [InlineData("1e-5+100000000000000000000", "1E-05 + 1E+20")]
    [InlineData("IF( posX=1 , 2 , 3 )", "if(posX == 1, 2, 3)")]
    public void Expression_OfAnyWriting_HasItsCanonicalText(string text, string canonical)
    {
        Expression expression = Formulas.Number(text, Space);

        Assert.Equal(canonical, expression.Text);
        Assert.Equal(canonical, Formulas.Number(canonical, Space).Text);
    }

    [Theory]
    [InlineData("shape = heart", "shape == heart")]
    [InlineData("HEART == shape", "heart == shape")]
    [InlineData("'heart' <> shape", "heart != shape")]
    [InlineData("(posX<0.5)and(posY<0.5)", "posX < 0.5 and posY < 0.5")]
    [InlineData("posX<0.5 and (posY<0.5 and scale>0.6)", "posX < 0.5 and posY < 0.5 and scale > 0.6")]
    [InlineData("posX<0.5 or (posY<0.5 and scale>0.6)", "posX < 0.5 or posY < 0.5 and scale > 0.6")]
    [InlineData("(posX<0.5 or posY<0.5) AND scale>0.6", "(posX < 0.5 or posY < 0.5) and scale > 0.6")]
    [InlineData("not(posX<0.5)", "not posX < 0.5")]
    [InlineData("not(not posX<0.5)", "not not posX < 0.5")]
    [InlineData("not(posX<0.5 and posY<0.5)", "not (posX < 0.5 and posY < 0.5)")]
    [InlineData("shape in{ square,HEART }", "shape in {square, heart}")]
    [InlineData("shape not in {square}", "not shape in {square}")]
    [InlineData("scale in {0.5..0.7,1}", "scale in {0.5..0.7, 1}")]
    [InlineData("class(posX) in {1..3}", "class(posX) in {1..3}")]
    [InlineData("(posX+1)*2>3", "(posX + 1) * 2 > 3")]
    [InlineData("posX+posY in {1-0.5 .. 1+0.5}", "posX + posY in {1 - 0.5..1 + 0.5}")]
    public void Condition_OfAnyWriting_HasItsCanonicalText(string text, string canonical)
    {
        Condition condition = Formulas.Condition(text, Space);

        Assert.Equal(canonical, condition.Text);
        Assert.Equal(canonical, Formulas.Condition(canonical, Space).Text);
    }

    [Fact]
    public void ClassName_ThatReadsAsSomethingElse_IsQuoted()
    {
        FactorSpace space = new(
            new Factor("kind", [0, 1, 2, 3, 4]) { ClassNames = ["hue", "in", "light blue", "3d", "it's"] }, Factor.Linear("hue", 0, 1, 2));

        foreach (string name in new[] { "'hue'", "'in'", "'light blue'", "'3d'", "\"it's\"" })
        {
            Assert.Equal($"kind == {name}", Formulas.Condition($"kind == {name}", space).Text);
        }

        Assert.Equal([0, 1], Formulas.Condition("kind == hue", space).Positions);
    }

    /// <summary>Fully parenthesised text against delegates that were put together with it: precedence and parentheses in one.</summary>
    [Fact]
    public void Expression_OfRandomTrees_KeepsItsValueThroughItsCanonicalText()
    {
        System.Random random = new(11);
        for (int i = 0; i < 500; i++)
        {
            (string text, Func<int[], double> value) = RandomTree(random, 5);
            Expression expression = Formulas.Number(text, Space);
            Expression again = Formulas.Number(expression.Text, Space);
            Assert.Equal(expression.Text, again.Text);
            Assert.True(expression.Text.Length <= text.Length);
            for (int k = 0; k < 5; k++)
            {
                int[] row = [.. Space.Sizes.Select(size => random.Next(size))];
                Assert.Equal(value(row), expression.Evaluate(row));
                Assert.Equal(value(row), again.Evaluate(row));
            }
        }
    }

    private static (string Text, Func<int[], double> Value) RandomTree(System.Random random, int depth)
    {
        if (depth == 0 || random.Next(5) == 0)
        {
            int position = random.Next(Space.Dimension), digit = random.Next(10);
            return random.Next(2) == 0
                ? (Space.Names[position], row => Space.Factors[position].Values[row[position]])
                : ($"{digit}", _ => digit);
        }

        (string a, Func<int[], double> left) = RandomTree(random, depth - 1);
        (string b, Func<int[], double> right) = RandomTree(random, depth - 1);
        return random.Next(7) switch
        {
            0 => ($"({a} + {b})", row => left(row) + right(row)),
            1 => ($"({a} - {b})", row => left(row) - right(row)),
            2 => ($"({a} * {b})", row => left(row) * right(row)),
            3 => ($"({a} / (1 + abs({b})))", row => left(row) / (1 + Math.Abs(right(row)))),
            4 => ($"(-{a})", row => -left(row)),
            5 => ($"({a} ^ 2)", row => left(row) * left(row)),
            _ => ($"if(({a} < {b}) or (not ({b} < 2)), {a}, ({b}))", row => left(row) < right(row) || !(right(row) < 2) ? left(row) : right(row)),
        };
    }

    [Theory]
    [InlineData("", 1, "a number, the name of a factor or '(' must stand here; the end came")]
    [InlineData("posX +", 7, "the end came")]
    [InlineData("posX + * 2", 8, "'*' came")]
    [InlineData("(posX + 1", 10, "an operator or ')' must stand here; the end came")]
    [InlineData("(posX 1)", 7, "an operator or ')' must stand here; '1' came")]
    [InlineData("min(posX 1)", 10, "an operator, ',' or ')' must stand here; '1' came")]
    [InlineData("sin()", 1, "sin takes 1 number; 0 came")]
    [InlineData("sin(1, 2)", 1, "sin takes 1 number; 2 came")]
    [InlineData("2 + atan2(1)", 5, "atan2 takes 2 numbers; 1 came")]
    [InlineData("max(1)", 1, "max takes at least 2 numbers; 1 came")]
    [InlineData("clamp(1, 2)", 1, "clamp takes 3 numbers; 2 came")]
    [InlineData("class(posX + 1)", 12, "')' must stand here; '+' came. class takes the name of one factor")]
    [InlineData("if(posX, 1, 2)", 4, "a condition must stand here, such as posX >= 0.5; the number 'posX' came")]
    [InlineData("if(posX < 1, 1)", 15, "',' must stand here")]
    [InlineData("1 + (posX < 1)", 5, "a number must stand here; the condition 'posX < 1' came")]
    [InlineData("1 + and", 5, "'and' came")]
    [InlineData("1e999", 1, "a finite number")]
    [InlineData("posX @ 2", 6, "'@' has no meaning")]
    public void Expression_OfAFaultyText_NamesColumnAndCure(string text, int column, string problem) =>
        AssertFault(() => Formulas.Number(text, Space), column, problem);

    [Theory]
    [InlineData("posX", 1, "the number 'posX' came")]
    [InlineData("posX < 0.5 and posY", 16, "the number 'posY' came")]
    [InlineData("not posX", 5, "the number 'posX' came")]
    [InlineData("0 < posX < 1", 10, "comparisons cannot be chained")]
    [InlineData("(posX < 1) < 2", 1, "the condition 'posX < 1' came")]
    [InlineData("shape in square", 10, "'{' must stand here; 'square' came. Write sets as")]
    [InlineData("shape in {}", 11, "'}' came")]
    [InlineData("shape in {square heart}", 18, "an operator, ',' or '}' must stand here; 'heart' came")]
    [InlineData("scale in {0.7..0.5}", 11, "0.7..0.5 is empty")]
    [InlineData("scale == 0.65", 10, "scale is never 0.65; the nearest of its 6 values is 0.7")]
    [InlineData("0.2 != scale", 1, "scale is never 0.2")]
    [InlineData("scale in {0.5, 0.55}", 16, "scale is never 0.55")]
    [InlineData("class(shape) == 3", 17, "class(shape) is never 3")]
    [InlineData("posX == 1 / 0", 9, "posX is never 1 / 0")]
    public void Condition_OfAFaultyText_NamesColumnAndCure(string text, int column, string problem) =>
        AssertFault(() => Formulas.Condition(text, Space), column, problem);

    [Theory]
    [InlineData("posz == 1", 1, "posX")]
    [InlineData("shape == hart", 10, "heart")]
    [InlineData("elipse == shape", 1, "ellipse")]
    [InlineData("shape in {square, elipse}", 19, "ellipse")]
    [InlineData("posX == scal", 9, "scale")]
    [InlineData("sine(posX) == 1", 1, "sin")]
    [InlineData("unit(poxX) == 1", 6, "posX")]
    [InlineData("1 + pso == 1", 5, "posX")]
    [InlineData("not scael", 5, "scale")]
    public void Name_ThatIsUnknown_SuggestsTheNearest(string text, int column, string nearest)
    {
        JointFormatException error = Assert.Throws<JointFormatException>(() => Formulas.Condition(text, Space));

        Assert.Equal(column, error.Column);
        Assert.Equal(nearest, error.Nearest);
    }

    [Fact]
    public void Formula_ThatWouldExhaustTheStack_IsRefused()
    {
        AssertFault(() => Formulas.Number(new string('(', 100_000), Space), 101, "nested more than 100 levels deep");
        AssertFault(() => Formulas.Number(new string('-', 100_000), Space), 101, "nested more than 100 levels deep");
        AssertFault(() => Formulas.Number(string.Join('+', Enumerable.Repeat("posX", 100_000)), Space), 1, "more than 1000 operations deep");
        Assert.Equal(1000, Formulas.Number(string.Join('+', Enumerable.Repeat("1", 1000)), Space).Evaluate([]));
    }

    private static void AssertFault(Func<object> read, int column, string problem)
    {
        JointFormatException error = Assert.Throws<JointFormatException>(read);

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(column, error.Column);
    }
}
