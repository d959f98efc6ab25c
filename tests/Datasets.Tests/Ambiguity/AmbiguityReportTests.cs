using Disentangle.Datasets.Ambiguity;
using Disentangle.Datasets.Joints.Pairwise;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Tests.Joints;

namespace Disentangle.Datasets.Tests.Ambiguity;

public sealed class AmbiguityReportTests
{
    [Fact]
    public void Report_WhereEveryImageDiffers_HasNoGroupsAndLosesNothing()
    {
        FactorSpace space = Spaces.Of(3, 1, 4, 5);
        AmbiguityReport report = Report(space, row => (int)space.IndexOf(row));

        Assert.Equal(60, report.DistinctImages);
        Assert.Equal((0, 0, 1), (report.Groups, report.AmbiguousCombinations, report.LargestGroup));
        Assert.Equal(0, report.AmbiguousProbability);
        Assert.Equal(0, report.ConditionalEntropyNats);
        Assert.Empty(report.Patterns);
        Assert.Empty(report.Mixed);
        Assert.Equal([1, null, 1, 1], report.Factors.Select(f => f.LargestShare));
    }

    [Fact]
    public void Report_WhereALastClassRepeatsTheFirst_IsTheClosedForm()
    {
        AmbiguityReport report = Report(Spaces.Of(5, 3, 2), row => (row[0] % 4) + (10 * row[1]) + (100 * row[2]));

        Assert.Equal((30, 24), (report.Combinations, report.DistinctImages));
        Assert.Equal((6, 12, 2), (report.Groups, report.AmbiguousCombinations, report.LargestGroup));
        Assert.Equal(12.0 / 30, report.AmbiguousProbability, 1e-15);
        Assert.Equal(12.0 / 30 * Math.Log(2), report.ConditionalEntropyNats, 1e-15);
        Assert.Equal([12.0 / 30 * Math.Log(2), 0, 0], report.Factors.Select(f => f.ConditionalEntropyNats).ToArray(), Near);
        Assert.Equal(1 - (0.4 * Math.Log(2) / Math.Log(5)), report.Factors[0].LargestShare!.Value, 1e-15);
        CoincidencePattern pattern = Assert.Single(report.Patterns);
        Assert.Equal("f0", pattern.Factor);
        Assert.Equal([0, 4], pattern.Classes);
        Assert.Equal((6, 6, 6), (pattern.Contexts, pattern.AllContexts, pattern.ContextsWhere));
        Assert.Empty(pattern.Where);
        Assert.Empty(report.Mixed);
    }

    [Fact]
    public void Pattern_ThatNeedsOneClassOfAnotherFactor_SaysWhich()
    {
        // Class 1 of f1 is a disc, say: f0 turns it in vain.
        AmbiguityReport report = Report(Spaces.Of(4, 3, 2), row => row[1] == 1 ? 1000 + row[2] : row[0] + (10 * row[1]) + (100 * row[2]));

        CoincidencePattern pattern = Assert.Single(report.Patterns);
        Assert.Equal([0, 1, 2, 3], pattern.Classes);
        Assert.Equal((2, 6, 2), (pattern.Contexts, pattern.AllContexts, pattern.ContextsWhere));
        ClassRestriction where = Assert.Single(pattern.Where);
        Assert.Equal("f1", where.Factor);
        Assert.Equal([1], where.Classes);
        Assert.True(pattern.IsExplained);
        Assert.Equal(1.0 / 3 * Math.Log(4), report.ConditionalEntropyNats, 1e-15);
    }

    [Fact]
    public void Pattern_ThatNoBoxExplains_SaysSo()
    {
        AmbiguityReport report = Report(Spaces.Of(2, 2, 2), row => (row[1] == row[2] ? 0 : row[0]) + (10 * row[1]) + (100 * row[2]));

        CoincidencePattern pattern = Assert.Single(report.Patterns);
        Assert.Equal((2, 4, 4), (pattern.Contexts, pattern.AllContexts, pattern.ContextsWhere));
        Assert.Empty(pattern.Where);
        Assert.False(pattern.IsExplained);
    }

    [Fact]
    public void Groups_ThatNeedTwoFactorsToChange_AreCountedWithAnExample()
    {
        AmbiguityReport report = Report(Spaces.Of(3, 3), row => row[0] + row[1]);

        Assert.Empty(report.Patterns);
        MixedCoincidence mixed = Assert.Single(report.Mixed);
        Assert.Equal(["f0", "f1"], mixed.Factors);
        Assert.Equal((3, 7), (mixed.Groups, mixed.Combinations));
        Assert.Equal([[0, 1], [1, 0]], mixed.Example);
        double expected = ((2 * 2 * Math.Log(2)) + (3 * Math.Log(3))) / 9;
        Assert.Equal(expected, report.ConditionalEntropyNats, 1e-15);
        Assert.All(report.Factors, f => Assert.Equal(expected, f.ConditionalEntropyNats, 1e-15));
    }

    [Fact]
    public void Groups_ThatStepsOfSingleFactorsConnect_AreNotMixed()
    {
        // (0,0) – (1,0) – (1,1): the ends differ in both factors, but no step does.
        AmbiguityReport report = Report(Spaces.Of(2, 2), row => row is [0, 1] ? 1 : 0);

        Assert.Empty(report.Mixed);
        Assert.Equal(["f0", "f1"], report.Patterns.Select(p => p.Factor));
        Assert.Equal([0, 1], report.Patterns.Select(p => p.Where[0].Classes[0]));
    }

    [Fact]
    public void Report_OfBlankImages_LosesEverything()
    {
        FactorSpace space = Spaces.Of(3, 4, 2);
        AmbiguityReport report = Report(space, _ => 7, new JointDistribution(space, [new GaussianBand(space, 0, 1, 0.3)]));

        Assert.Equal((1, 1, 24), (report.DistinctImages, report.Groups, report.LargestGroup));
        Assert.Equal(1, report.AmbiguousProbability, 1e-15);
        Assert.Equal(report.EntropyNats, report.ConditionalEntropyNats, 1e-14);
        Assert.All(report.Factors, f => Assert.Equal(0, f.LargestShare!.Value, 1e-14));
        Assert.Equal([3, 4, 2], report.Patterns.OrderBy(p => p.Factor).Select(p => p.Classes.Count));
        Assert.All(report.Patterns, p => Assert.True(p.IsExplained && p.Contexts == p.AllContexts));
    }

    [Fact]
    public void Report_WhereImagesHideOneFactor_LosesItsConditionalEntropy()
    {
        FactorSpace space = Spaces.Of(4, 6, 2);
        JointDistribution joint = new(space, [new GaussianBand(space, 0, 1, 0.2)]);
        AmbiguityReport report = Report(space, row => row[1] + (10 * row[2]), joint);

        double lost = joint.Entropy - joint.FactorEntropy(1) - joint.FactorEntropy(2);
        Assert.Equal(lost, report.ConditionalEntropyNats, 1e-14);
        Assert.Equal(lost, report.Factors[0].ConditionalEntropyNats, 1e-14);
        Assert.Equal(joint.MutualInformation(0, 1) / joint.FactorEntropy(0), report.Factors[0].LargestShare!.Value, 1e-14);
        Assert.Equal(0, report.Factors[1].ConditionalEntropyNats);
    }

    [Fact]
    public void Contexts_OfASparseSupport_AreThoseThatCanOccur()
    {
        // f0 = 2 never occurs with f1 = 0; f0 = 0 and 2 look the same.
        FactorSpace space = Spaces.Of(3, 3, 2);
        JointDistribution joint = new(space, [new TablePotential(space, [0, 1], [1, 1, 1, 1, 1, 1, 0, 1, 1])]);
        AmbiguityReport report = Report(space, row => (row[0] % 2) + (10 * row[1]) + (100 * row[2]), joint);

        CoincidencePattern pattern = Assert.Single(report.Patterns);
        Assert.Equal([0, 2], pattern.Classes);
        Assert.Equal((4, 4, 4), (pattern.Contexts, pattern.AllContexts, pattern.ContextsWhere));
        Assert.Equal([1, 2], Assert.Single(pattern.Where).Classes);
        Assert.Equal((16, 12), (report.Combinations, report.DistinctImages));
    }

    [Fact]
    public void Report_OfRandomImagesAndJoints_IsTheOneByBruteForce()
    {
        for (int seed = 0; seed < 30; seed++)
        {
            FactorSpace space = Spaces.Of(3, 4, 1, 5);
            System.Random random = new(seed);
            int[] images = [.. Enumerable.Range(0, 60).Select(_ => random.Next(3 + (2 * seed)))];
            JointDistribution joint = new(space, [TablePotential.Random(space, [0, 3], seed, zeros: 0.3)]);
            AmbiguityReport report = Report(space, row => images[space.IndexOf(row)], joint);

            var groups = space.Rows().Where(row => !double.IsNegativeInfinity(joint.LogProbability(row)))
                .GroupBy(row => images[space.IndexOf(row)], row => (Row: row, P: Math.Exp(joint.LogProbability(row)))).ToList();
            double Loss(Func<int[], int> label) => groups.Sum(g => g.GroupBy(m => label(m.Row), m => m.P)
                .Sum(part => -part.Sum() * Math.Log(part.Sum() / g.Sum(m => m.P))));
            Assert.True(groups.Count == report.DistinctImages, $"seed {seed}");
            Assert.Equal(groups.Where(g => g.Count() > 1).Sum(g => g.Count()), report.AmbiguousCombinations);
            Assert.Equal(groups.Where(g => g.Count() > 1).Sum(g => g.Sum(m => m.P)), report.AmbiguousProbability, 1e-13);
            Assert.Equal(Loss(row => (int)space.IndexOf(row)), report.ConditionalEntropyNats, 1e-13);
            Assert.All(report.Factors.Select((f, i) => (f, i)), x => Assert.Equal(Loss(row => row[x.i]), x.f.ConditionalEntropyNats, 1e-13));
        }
    }

    private static AmbiguityReport Report(FactorSpace space, Func<int[], int> imageOf, JointDistribution? joint = null)
    {
        CoincidentDataset dataset = new(space, imageOf);
        using SupportImages images = new(dataset, joint ?? dataset.DefaultJoint, dataset.CreateRenderer);
        return AmbiguityReport.Of(images);
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-14;
}
