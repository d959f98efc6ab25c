using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints.Language;

public sealed class TableFaultPlaceTests
{
    [Theory]
    [InlineData("band(posX,posY;sigma=1) & scale ~ normal(posX, 0.1) & posX ~ normal(scale, 0.1)", 27, "cycle: scale ← posX ← scale")]
    [InlineData("shape ~ uniform() & scale = log(posX)", 21, "log(posX) is -Infinity at posX = 0")]
    [InlineData("pointing(orientation,posX,posY) & copula(shape,scale;rank=0.9999)", 35, "rank")]
    [InlineData("only(posX > 0.5) & only(posX < 0.5)", 1, "sum to 0")]
    public void Parse_OfTermsThatAreNoDistribution_NamesThePlaceOfTheOneAtFault(string text, int column, string problem)
    {
        JointTableException error = Assert.Throws<JointTableException>(() => JointDistribution.Parse(text, SpriteSpace.Factors));

        Assert.Contains($"column {column}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OfAFileWithACycle_NamesFileAndLine()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["joint.yaml"], "- shape ~ uniform()\n- scale ~ normal(posX, 0.1)\n- posX ~ normal(scale, 0.1)\n");

        JointTableException error = Assert.Throws<JointTableException>(() => JointDistribution.Load(folder["joint.yaml"], SpriteSpace.Factors));

        Assert.Contains("joint.yaml(2,3), in '", error.Message, StringComparison.Ordinal);
    }
}
