using Disentangle.Datasets.Files.Inspection;
using Disentangle.Datasets.Joints.Pairwise;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Recipes;

namespace Disentangle.Datasets.Tests.Files;

public sealed class RecipeSummaryTests
{
    [Fact]
    public void Summary_StatesMarginalsAndTablesOfTheJoint()
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "dsprites", Joint = "band(scale,posX;sigma=0.2)", Seed = 7, Count = 5 });
        RecipeSummary summary = RecipeSummary.Of(recipe);

        Assert.Equal(("dsprites", 7UL, 737_280L, 737_280L), (summary.Dataset, summary.Seed, summary.SupportCount, summary.CombinationCount));
        Assert.Equal(recipe.Joint.Factors.Names, summary.Marginals.Select(m => m.Name));
        Assert.Equal(recipe.Joint.Marginal(4), summary.Marginals[4].Probabilities);
        Assert.Equal(["square", "ellipse", "heart"], summary.Marginals[1].ClassNames);
        Assert.Equal(Math.Log2(40), summary.Marginals[3].EntropyBits, 1e-13);
        Assert.Equal((1.0 / 3, 1.0 / 3), (summary.Marginals[1].LeastProbability, summary.Marginals[1].LargestProbability));

        PairSummary pair = Assert.Single(summary.Pairs);
        Assert.Equal(6, pair.Table!.Count);
        Assert.Equal(recipe.Joint.Marginal(2, 4), pair.Table.SelectMany(row => row));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Table_OfMoreThan4096Cells_IsLeftOut(int size, bool isThere)
    {
        FactorSpace space = Spaces.Of(64, size);
        JointDistribution joint = new(space, [new GaussianBand(space, 0, 1, 0.3)]);
        Assert.Equal(isThere, PairSummary.Of(joint, 0, 1).Table is not null);
    }

    [Fact]
    public void DependentPairs_AreThoseThatShareInformation()
    {
        // Through the middle factor of a chain its ends depend on each other too.
        FactorSpace space = Spaces.Of(3, 4, 2, 5, 1);
        JointDistribution chain = new(space, [new GaussianBand(space, 0, 1, 0.3), new GaussianBand(space, 1, 3, 0.3)]);
        Assert.Equal([(0, 1), (0, 3), (1, 3)], PairSummary.DependentPairs(chain));
        Assert.Empty(PairSummary.DependentPairs(JointDistribution.Independent(space)));
    }
}
