using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Catalogue;

public sealed class DatasetCatalogueTests
{
    public static TheoryData<string> Names => [.. DatasetCatalogue.All.Select(d => d.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Definition_OfEveryDataSet_IsConsistent(string name)
    {
        DatasetDefinition dataset = DatasetCatalogue.Describe(name);

        Assert.Same(dataset, DatasetCatalogue.Describe(name.ToUpperInvariant()));
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", name);
        Assert.NotEmpty(dataset.Summary);
        Assert.Contains("http", dataset.Source, StringComparison.Ordinal);
        Assert.True(dataset.RendererVersion >= 1);
        Assert.Same(dataset.Factors, dataset.DefaultJoint.Factors);
        Assert.Equal(dataset.DefaultJoint.Expression, JointDistribution.Parse(dataset.DefaultJoint.Expression, dataset.Factors).Expression);
    }

    [Fact]
    public void Names_AreDistinctAndSorted()
    {
        string[] names = [.. DatasetCatalogue.All.Select(d => d.Name)];
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public void Get_OfADataSetWithoutItsFiles_SaysWhereToPutWhich()
    {
        DatasetDefinition dataset = DatasetCatalogue.Describe("cmnist");
        if (dataset.Missing is { } missing)
        {
            Assert.Equal(missing, Assert.Throws<FileNotFoundException>(() => DatasetCatalogue.Get("cmnist")).Message);
            Assert.Contains(Environment.GetEnvironmentVariable("DISENTANGLE_DATA") ?? "DISENTANGLE_DATA", missing, StringComparison.Ordinal);
        }
        else
        {
            Assert.Same(dataset, DatasetCatalogue.Get("cmnist"));
        }
    }

    [Fact]
    public void Get_OfAnUnknownName_SuggestsTheNearest()
    {
        Assert.Equal("triangle", Assert.Throws<UnknownNameException>(() => DatasetCatalogue.Get("trianlge")).Nearest);
    }
}
