using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Support;

namespace Disentangle.Datasets.Tests.Joints.Support;

public sealed class HoldoutTests
{
    [Fact]
    public void Combinations_LeftOut_AreExactlyAsManyAsAskedAndLeaveEveryClass()
    {
        int[][] grids = [[2, 2], [4, 5], [3, 1, 6], [2, 3, 4, 2], [10, 10]];
        foreach (int[] sizes in grids)
        {
            FactorSpace space = Spaces.Of(sizes);
            for (ulong seed = 0; seed < 30; seed++)
            {
                long count = 1 + (long)(seed % (ulong)(space.Count / 3));
                Holdout holdout = new(space, Enumerable.Range(0, sizes.Length), count, seed);
                int[][] kept = [.. space.Rows().Where(row => holdout.Allows(row))];

                Assert.True(kept.Length == space.Count - count, $"sizes {string.Join(',', sizes)}, seed {seed}");
                for (int f = 0; f < sizes.Length; f++)
                {
                    Assert.Equal(sizes[f], kept.Select(row => row[f]).Distinct().Count());
                }
            }
        }
    }

    [Fact]
    public void Combinations_OfAsManyAsPossible_NeedEachOneThatIsKept()
    {
        FactorSpace space = Spaces.Of(4, 6);
        for (ulong seed = 0; seed < 50; seed++)
        {
            long most = Most(space, [0, 1], seed);
            Holdout holdout = new(space, [0, 1], most, seed);
            int[][] kept = [.. space.Rows().Where(row => holdout.Allows(row))];

            // At least one combination for each of the 6 classes; at most 4 + 6 − 2, a chain of them, when none can go any more.
            Assert.InRange(kept.Length, 6, 8);
            Assert.All(kept, row => Assert.True(kept.Count(k => k[0] == row[0]) == 1 || kept.Count(k => k[1] == row[1]) == 1, $"seed {seed}"));
        }
    }

    [Fact]
    public void Combinations_OfASmallerNumber_AreAmongThoseOfALargerOne()
    {
        FactorSpace space = Spaces.Of(5, 7);
        Holdout few = new(space, [0, 1], 8, seed: 3), many = new(space, [0, 1], 20, seed: 3);
        Assert.All(space.Rows(), row => Assert.True(few.Allows(row) || !many.Allows(row)));
    }

    [Fact]
    public void Combinations_OfOneSeed_AreAlwaysTheSameAndOfTwoSeedsDiffer()
    {
        FactorSpace space = Spaces.Of(10, 10, 3);
        string first = Cells(new Holdout(space, [0, 1], 30, seed: 1), space);

        Assert.Equal(first, Cells(new Holdout(space, [1, 0], 30, seed: 1), space));
        Assert.NotEqual(first, Cells(new Holdout(space, [0, 1], 30, seed: 2), space));
    }

    // Recipes promise this choice for ever.
    [Fact]
    public void Combinations_OfSeedOne_AreTheGoldenOnes()
    {
        Assert.Equal("00 01 12 20 22 23", Cells(new Holdout(Spaces.Of(4, 5), [0, 1], 6, seed: 1), Spaces.Of(4, 5)));
    }

    [Fact]
    public void Choice_OfACombination_IsUniformOverSeeds()
    {
        FactorSpace space = Spaces.Of(4, 5);
        long[] counts = new long[20];
        for (ulong seed = 0; seed < 4000; seed++)
        {
            Holdout holdout = new(space, [0, 1], 1, seed);
            counts[space.IndexOf(space.Rows().Single(row => !holdout.Allows(row)))]++;
        }

        // χ² of 19 degrees of freedom exceeds 43.8 once in 1,000 times.
        Assert.InRange(counts.Sum(c => (c - 200.0) * (c - 200) / 200), 0, 43.8);
    }

    [Fact]
    public void Corners_AreKeptWhereAsked()
    {
        FactorSpace space = Spaces.Of(4, 3, 2);
        for (ulong seed = 0; seed < 20; seed++)
        {
            Holdout holdout = new(space, [0, 1, 2], 10, seed, keepsCorners: true);
            Assert.All(
                space.Rows().Where(row => row[0] is 0 or 3 && row[1] is 0 or 2),
                row => Assert.True(holdout.Allows(row), $"seed {seed}: {string.Join(',', row)}"));
        }
    }

    [Fact]
    public void Support_OfTheJoint_IsTheRest()
    {
        FactorSpace space = Spaces.Of(6, 5, 3);
        JointDistribution joint = JointDistribution.Parse("holdout(f0,f1;coverage=0.25,seed=9)", space);
        Holdout holdout = new(space, [0, 1], 7, 9);
        int[] row = new int[3];
        for (long k = 0; k < joint.SupportCount; k++)
        {
            joint.SupportCell(k, row);
            Assert.True(holdout.Allows(row.AsSpan(0, 2)));
        }

        Assert.Equal(3 * (30 - 7), joint.SupportCount);
    }

    [Fact]
    public void Choice_AmongAllCombinationsOfDsprites_IsExact()
    {
        FactorSpace space = TestSpaces.Dsprites;
        Holdout holdout = new(space, [1, 2, 3, 4, 5], 600_000, seed: 5);

        Assert.Equal(137_280, space.Rows().Count(row => holdout.Allows(row.AsSpan(1))));
    }

    [Theory]
    [InlineData("holdout(f1,f0;coverage=0.25,seed=1)", "holdout(f0,f1;count=5,seed=1)")]
    [InlineData("holdout(f0,f1;count=5,seed=0,corners=keep)", "holdout(f0,f1;count=5,corners=keep)")]
    [InlineData("holdout(f0,f1;count=5,corners=any)", "holdout(f0,f1;count=5)")]
    [InlineData("holdout(f2,f3;coverage=0.29)", "holdout(f2,f3;count=29)")]
    public void Expression_IsCanonical(string text, string canonical)
    {
        Canonical.Parse(text, canonical, Spaces.Of(4, 5, 10, 10));
    }

    [Theory]
    [InlineData("holdout(f0;count=1)", "holdout takes at least 2 factors; 1 came")]
    [InlineData("holdout(f0,f1)", "holdout needs the setting count")]
    [InlineData("holdout(f0,f1;count=0)", "count is 0; it must be a whole number from 1 to 20")]
    [InlineData("holdout(f0,f1;coverage=0)", "coverage is 0 of 20 combinations; it must be below 1 and leave out at least 1 of them")]
    [InlineData("holdout(f0,f1;coverage=0.04)", "coverage is 0.04 of 20 combinations")]
    [InlineData("holdout(f0,f1;coverage=1)", "coverage is 1 of 20 combinations")]
    [InlineData("holdout(f0,f1;coverage=0.1,count=2)", "coverage or count, not both")]
    [InlineData("holdout(f0,f1;count=2,corners=drop)", "corners is 'drop'; it must be one of any, keep")]
    [InlineData("holdout(f2,f3;count=2)", "f2, f3 have 25000000 combinations; holdout chooses among at most 16777216")]
    public void Faults_AreNamed(string text, string problem)
    {
        Assert.Contains(problem, Canonical.Refused(text, Spaces.Of(4, 5, 5000, 5000)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Count_BeyondTheLargestPossible_IsRefusedWithIt()
    {
        FactorSpace space = Spaces.Of(4, 5);
        long most = Most(space, [0, 1], seed: 7);
        string message = Canonical.Refused("holdout(f0,f1;count=19,seed=7)", space).Message;

        Assert.Contains($"in the order of seed 7 at most {most} can be, so that every class still occurs.", message, StringComparison.Ordinal);
        Assert.Contains("and the corners stay.", Canonical.Refused("holdout(f0,f1;count=17,corners=keep)", space).Message, StringComparison.Ordinal);
    }

    private static string Cells(Holdout holdout, FactorSpace space) =>
        string.Join(' ', space.Rows().Where(row => row[2..].All(c => c == 0) && !holdout.Allows(row.AsSpan(0, 2))).Select(row => $"{row[0]}{row[1]}"));

    private static long Most(FactorSpace space, int[] positions, ulong seed)
    {
        long count = space.Count;
        while (true)
        {
            try
            {
                return new Holdout(space, positions, count, seed).Count;
            }
            catch (ArgumentException)
            {
                count--;
            }
        }
    }
}
