using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints;

public sealed class ComplementTests
{
    private static readonly FactorSpace Space = SpriteSpace.Factors;

    [Theory]
    [InlineData("complement( without(shape=heart) )", "complement(without(shape == heart))", "shape == heart")]
    [InlineData("complement(without(shape=heart,posX<0.5) & only(posY<0.5))",
        "complement(only(posY < 0.5) & without(shape == heart, posX < 0.5))", "shape == heart and posX < 0.5 or not posY < 0.5")]
    [InlineData("complement(complement(only(posY > posX)))", "complement(complement(only(posY > posX)))", "posY > posX")]
    [InlineData("complement(only(posY > posX) & only(posX > 0.5) & only(shape in {heart}))",
        "complement(only(posX > 0.5) & only(posY > posX) & only(shape in {heart}))", "posY <= posX or posX < 0.5 or shape != heart")]
    public void Complement_OfMasks_KeepsWhatTheyForbid(string text, string canonical, string kept)
    {
        JointDistribution joint = JointDistribution.Parse(text, Space);
        JointDistribution expected = JointDistribution.Parse($"only({kept})", Space);

        Assert.Equal(canonical, joint.Expression);
        Assert.Equal(canonical, JointDistribution.Parse(canonical, Space).Expression);
        Assert.Equal(expected.Blocks.SelectMany(b => b.Probabilities), joint.Blocks.SelectMany(b => b.Probabilities));
    }

    [Fact]
    public void Complement_TogetherWithItsTerms_AllowsNothing()
    {
        Assert.Contains("no combination together", Assert.Throws<JointTableException>(
            () => JointDistribution.Parse("only(posX < 0.5) & complement(only(posX < 0.5))", Space)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Complement_OfNoTerm_IsRefused() => Assert.Throws<ArgumentException>(() => new Complement(Space, Array.Empty<MaskPotential>()));

    [Theory]
    [InlineData("complement", 11, "'(' must stand here; the end came. Write complement(")]
    [InlineData("complement()", 12, "the name of a term")]
    [InlineData("complement(only(posX < 1) & band(scale,posX;sigma=0.2))", 29, "takes terms that forbid combinations")]
    [InlineData("complement(independent)", 12, "independent forbids none")]
    [InlineData("complement(posX = 0.5)", 12, "takes terms that forbid combinations")]
    [InlineData("complement(only(posX < 1), only(posY < 1))", 26, "')' must stand here; ',' came. Join terms with '&'")]
    [InlineData("complement(only(posX < 1)", 26, "')' must stand here; the end came")]
    [InlineData("complement(only(posz < 1))", 17, "Unknown factor 'posz'")]
    public void Complement_OfAFaultyText_NamesColumnAndCure(string text, int column, string problem)
    {
        JointFormatException error = Assert.Throws<JointFormatException>(() => JointDistribution.Parse(text, Space));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(column, error.Column);
    }
}
