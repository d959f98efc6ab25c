using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Conditionals;
using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Tests.Joints.Language;

/// <summary>How terms that act on the whole joint distribution are written; what they do has tests of its own.</summary>
public sealed class CausalTermTests
{
    private static readonly FactorSpace Space = SpriteSpace.Factors;

    [Theory]
    [InlineData("do( POSX )", "do(posX)")]
    [InlineData("do(posX=.5)", "do(posX = 0.5)")]
    [InlineData("do(unit(posX) = 1/2)", "do(unit(posX) = 1 / 2)")]
    [InlineData("do(posX~normal(0.5,0.1))", "do(posX ~ normal(0.5, 0.1))")]
    [InlineData("do(shape=heart)", "do(shape = heart)")]
    [InlineData("continuous(posY,posX)", "continuous(posX,posY)")]
    [InlineData("interventions(posX,scale; observed=2e-1)", "interventions(scale,posX;observed=0.2)")]
    [InlineData("interventions(scale)", "interventions(scale)")]
    public void Term_OfAnyWriting_HasItsCanonicalText(string text, string canonical)
    {
        Assert.Equal(canonical, Terms.One(text, Space).Expression);
        Assert.Equal(canonical, Terms.One(canonical, Space).Expression);
    }

    [Fact]
    public void Do_OfEachForm_HasItsReplacement()
    {
        Assert.Null(((Intervention)Terms.One("do(posX)", Space)).Replacement);
        Assert.Equal(2, Assert.IsType<ExpressionFunction>(((Intervention)Terms.One("do(scale = 0.7)", Space)).Replacement).TargetClass([]));
        Assert.IsType<ConditionalDistribution>(((Intervention)Terms.One("do(scale ~ uniform())", Space)).Replacement);
        Assert.Equal([4, 5], Terms.Of("do(posX) & do(posY = 0)", Space).Cast<Intervention>().Select(i => i.Position));
    }

    [Theory]
    [InlineData("do", 3, "'(' must stand here; the end came")]
    [InlineData("do(", 4, "the name of a factor must stand here")]
    [InlineData("do(posX, posY)", 8, "For several factors write do(a) & do(b).")]
    [InlineData("do(posX 0.5)", 9, "')' must stand here; '0.5' came. Write do(factor), do(posX = 0.5) or do(factor ~ distribution)")]
    [InlineData("do(posX = posY)", 11, "do sets its factor from outside, so the distribution may not depend on other factors")]
    [InlineData("do(posX ~ normal(0.5, 0.1 + posY))", 29, "may not depend on other factors")]
    [InlineData("do(posX ~ normal(0.5, 0))", 23, "sigma is 0")]
    [InlineData("do(posX == 0.5)", 9, "'==' came")]
    [InlineData("do(posz = 0.5)", 4, "Unknown factor 'posz'")]
    [InlineData("continuous()", 12, "the name of a factor")]
    [InlineData("continuous(posX,shape)", 1, "Factor shape has no values between its classes; those that have are scale, orientation, posX, posY")]
    [InlineData("continuous(posX,posX)", 17, "posX stands twice")]
    [InlineData("interventions(scale;observed=1.5)", 30, "observed is 1.5; it must be from 0 to 1")]
    [InlineData("interventions(scale;observd=1)", 21, "Did you mean 'observed'?")]
    [InlineData("hidden(h;size=3) & interventions(scale,h)", 40, "h is hidden; interventions takes factors of the data set")]
    [InlineData("hidden(h;size=3) & continuous(posX,h)", 20, "Factor h has no values between its classes")]
    public void Term_OfAFaultyText_NamesColumnAndCure(string text, int column, string problem)
    {
        JointFormatException error = Assert.Throws<JointFormatException>(() => Terms.Of(text, Space));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(column, error.Column);
    }

    [Theory]
    [InlineData("do(posX = 0.5) & do(posY) & do(posX)", 29, "posX is set by another do already")]
    [InlineData("posX ~ uniform() & scale = posX & posX = 0.5", 35, "posX has a distribution or function already")]
    [InlineData("pointing(orientation,posX,posY) & orientation ~ uniform()", 35, "orientation has a distribution or function already")]
    [InlineData("interventions(scale) & independent & interventions(posX)", 38, "name all their factors in one term")]
    public void Terms_ThatContradictEachOther_AreRefusedAtTheSecond(string text, int column, string problem)
    {
        JointFormatException error = Assert.Throws<JointFormatException>(() => Terms.Of(text, Space));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(column, error.Column);
    }

    [Fact]
    public void Do_BesideADistributionOfTheSameFactor_IsNoContradiction() =>
        Assert.Equal(2, Terms.Of("posX ~ normal(0.5, 0.2) & do(posX ~ uniform())", Space).Count);

    [Fact]
    public void Catalogue_OfTermKinds_IsInAlphabeticalOrder() =>
        Assert.Equal(TermCatalogue.All.Select(k => k.Name).Order(StringComparer.Ordinal), TermCatalogue.All.Select(k => k.Name));
}
