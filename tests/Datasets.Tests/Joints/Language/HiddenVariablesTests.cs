using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Tests.Joints.Language;

public sealed class HiddenVariablesTests
{
    private static readonly FactorSpace Space = SpriteSpace.Factors;

    [Fact]
    public void Hidden_UsedBeforeAndAfterItsDeclaration_IsAFactorOfTheLongerSpace()
    {
        (IReadOnlyList<JointTerm> terms, FactorSpace space) = JointParser.ReadTerms(
            new JointText("scale ~ normal(0.5 + H / 2, 0.1) & Hidden( h ; Size = 9 ) & posX ~ normal(h, 0.1) & do(h = 0.5) & band(h,posY;sigma=0.2)"), Space);

        Assert.Equal([.. Space.Names, "h"], space.Names);
        Assert.Equal(Enumerable.Range(0, 9).Select(c => c / 8.0), space.Factors[6].Values);
        Assert.All(terms, t => Assert.Same(space, t.Space));
        Assert.Equal(
            ["scale ~ normal(0.5 + h / 2, 0.1)", "hidden(h;size=9)", "posX ~ normal(h, 0.1)", "do(h = 0.5)", "band(posY,h;sigma=0.2)"],
            terms.Select(t => t.Expression));
        Assert.Equal([2, 6], ((DirectedPotential)terms[0]).Positions);
        Assert.Equal(6, ((HiddenVariable)terms[1]).Position);
    }

    [Fact]
    public void Hidden_OfSeveralNames_KeepsTheirOrder()
    {
        (IReadOnlyList<JointTerm> terms, FactorSpace space) =
            JointParser.ReadTerms(new JointText("hidden(b;size=2) & hidden(a;size=3) & a ~ weights(1, b, 1)"), Space);

        Assert.Equal(["b", "a"], space.Names.Skip(6));
        Assert.Equal([7, 6], ((DirectedPotential)terms[2]).Positions);
    }

    [Fact]
    public void Space_WithoutHiddenVariables_IsTheFactorsOwn() =>
        Assert.Same(Space, JointParser.ReadTerms(new JointText("posX ~ uniform()"), Space).Space);

    [Theory]
    [InlineData("hidden", 7, "'(' must stand here; the end came. Write hidden(h;size=9)")]
    [InlineData("hidden()", 8, "the name of a hidden variable must stand here; ')' came")]
    [InlineData("hidden(h)", 9, "';' must stand here; ')' came")]
    [InlineData("hidden(h;sise=3)", 10, "size must stand here; 'sise' came")]
    [InlineData("hidden(h;size=3", 16, "')' must stand here; the end came")]
    [InlineData("hidden(h-1;size=3)", 9, "';' must stand here; '-' came")]
    [InlineData("hidden(h;size=1)", 15, "size is 1; it must be a whole number from 2 to 16777216")]
    [InlineData("hidden(h;size=2.5)", 15, "size is 2.5; it must be a whole number")]
    [InlineData("hidden(h;size=1e9)", 15, "size is 1000000000; it must be a whole number")]
    [InlineData("hidden(h;size=many)", 15, "a number; 'many' came")]
    [InlineData("posX ~ uniform() & hidden(SCALE;size=3)", 27, "SCALE is a factor of the data set; choose another name")]
    [InlineData("hidden(h;size=3) & hidden(H;size=3)", 27, "H is declared already")]
    [InlineData("hidden(pi;size=3)", 8, "pi is a word of the language")]
    [InlineData("complement(hidden(h;size=3))", 12, "takes terms that forbid combinations")]
    [InlineData("posX ~ normal(hh, 1) & hidden(hhh;size=3)", 15, "Did you mean 'hhh'?")]
    public void Hidden_OfAFaultyText_NamesColumnAndCure(string text, int column, string problem)
    {
        JointFormatException error = Assert.Throws<JointFormatException>(() => Terms.Of(text, Space));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(column, error.Column);
    }

    [Fact]
    public void Hidden_ThatMakesTheGridTooLarge_IsRefused()
    {
        FactorSpace space = Spaces.Of(1 << 20, 1 << 20, 1 << 20);

        Assert.Contains("more than 2^63",
            Assert.Throws<JointFormatException>(() => Terms.Of("hidden(h;size=16)", space)).Message, StringComparison.Ordinal);
    }
}
