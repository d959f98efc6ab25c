using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Splits;
using Disentangle.Datasets.Tests.Sources;

namespace Disentangle.Datasets.Tests.Splits;

public sealed class SplitSummaryTests
{
    private readonly ToyDataset _toy = new();

    [Fact]
    public void Parts_AreTheGridsOfTheRecipesOfEachPart()
    {
        const string Text = "train=0.5,validation=0.3,test=0.2 seed=4";
        SplitSummary summary = SplitSummary.Of(new DatasetPartition(DatasetSplit.Parse(Text, _toy.Factors), _toy.DefaultJoint), _toy.DefaultJoint);
        Assert.Equal(Enumerable.Range(0, 60).Select(i => (long)i), summary.Parts.SelectMany(p => p.Indices).Order());
        Assert.Equal([0.5, 0.3, 0.2], summary.Parts.Select(p => p.Share));
        Assert.Equal(0, summary.CombinationsOutside);
        foreach (PartSummary part in summary.Parts)
        {
            ResolvedRecipe recipe = new(new Recipe { Dataset = "toy", Split = Text, Part = part.Name }, _toy);
            Assert.Equal(IndexFile.IndicesOf(recipe), part.Indices);
            Assert.Equal(recipe.PartProbability, part.Probability, 1e-14);
        }
    }

    [Fact]
    public void MissingClasses_OfASplitOverOneFactor_AreThoseOfTheOtherParts()
    {
        DatasetPartition partition = new(DatasetSplit.Parse("test=2 over f2", _toy.Factors), _toy.DefaultJoint);
        SplitSummary summary = SplitSummary.Of(partition, _toy.DefaultJoint);
        Assert.All(summary.Parts, p => Assert.Equal(["f2"], p.MissingClasses.Keys));
        Assert.Equal([3, 2], summary.Parts.Select(p => p.MissingClasses["f2"].Count));
        Assert.Equal([0, 1, 2, 3, 4], summary.Parts.SelectMany(p => p.MissingClasses["f2"]).Order());
    }

    [Fact]
    public void CombinationsOfAWiderJoint_AreCountedOutside()
    {
        JointDistribution own = new(_toy.Factors, [new Joints.TablePotential(_toy.Factors, [0], [1, 1, 0])]);
        SplitSummary summary = SplitSummary.Of(new DatasetPartition(DatasetSplit.Parse("test=10", _toy.Factors), own), _toy.DefaultJoint);
        Assert.Equal(20, summary.CombinationsOutside);
        Assert.Equal(1 / 3.0, summary.ProbabilityOutside, 1e-15);
        Assert.Equal(2 / 3.0, summary.Parts.Sum(p => p.Probability), 1e-15);
    }

    [Fact]
    public void IndexFile_HoldsListsAndTheSizesTheyReferTo()
    {
        using TemporaryFolder folder = new();
        IndexFile.Write(folder["a.npz"], _toy.Factors, [new("test", [5, 7, 59]), new("empty", [])]);
        using NpzFile file = NpzFile.Open(folder["a.npz"]);
        Assert.Equal(["test", "empty", "factor_sizes"], file.Keys);
        Assert.Equal("<i8", file.HeaderOf("test").Descr);
        Assert.Equal([5L, 7, 59], file.Read("test").ToArray<long>());
        Assert.Empty(file.Read("empty").ToArray<long>());
        Assert.Equal([3L, 4, 5], file.Read("factor_sizes").ToArray<long>());
    }
}
