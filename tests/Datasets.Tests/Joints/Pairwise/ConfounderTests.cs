using Disentangle.Datasets.Joints.Language;
using Disentangle.Datasets.Joints.Pairwise;

namespace Disentangle.Datasets.Tests.Joints.Pairwise;

public sealed class ConfounderTests
{
    private static readonly FactorSpace Space = Spaces.Of(1, 3, 4, 5);

    [Fact]
    public void Expression_IsThatOfItsBands()
    {
        Canonical.Parse("confounder(f2;sigma=0.2)", "band(f1,f2;sigma=0.2) & band(f2,f3;sigma=0.2)", Space);
    }

    [Fact]
    public void Bands_AreOneForEachOtherFactorOfTwoClasses()
    {
        Assert.Equal([(1, 3), (2, 3)], Confounder.Bands(Space, 3, 0.1).Select(b => (b.Positions[0], b.Positions[1])));
    }

    [Fact]
    public void Bands_LeaveHiddenVariablesOut()
    {
        JointText text = new("confounder(f1;sigma=0.2)");
        TokenReader tokens = new(text, Lexer.Read(text, Space.Names), Space, visibleCount: 3);

        Assert.Equal("band(f1,f2;sigma=0.2)", Assert.Single(JointParser.ReadProduct(tokens)).Term.Expression);
    }

    [Theory]
    [InlineData("confounder(f0;sigma=0.2)", "f0 has 1 class")]
    [InlineData("confounder(f1;sigma=0)", "sigma is 0; it must be above 0")]
    [InlineData("confounder(f1,f2;sigma=0.2)", "confounder takes 1 factors; 2 came")]
    public void Faults_AreNamed(string text, string problem)
    {
        Assert.Contains(problem, Canonical.Refused(text, Space).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Factor_WithoutAnyOther_IsRefused()
    {
        Assert.Contains("No factor but f1", Canonical.Refused("confounder(f1;sigma=0.2)", Spaces.Of(1, 3)).Message, StringComparison.Ordinal);
    }
}
