using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Pairwise;

namespace Disentangle.Datasets.Tests.Joints.Pairwise;

public sealed class GaussianCopulaTests
{
    [Theory]
    [InlineData(0.999)]
    [InlineData(0.7)]
    [InlineData(0.01)]
    [InlineData(0.0)]
    [InlineData(-0.3)]
    [InlineData(-0.95)]
    public void Table_OfTwoTimesTwoClasses_IsTheClosedForm(double rank)
    {
        // With two equal classes Spearman's correlation is 4 p(0,0) − 1.
        double[] table = Joint(Spaces.Of(2, 2), rank).Marginal(0, 1);

        Assert.Equal((1 + rank) / 4, table[0], 1e-15);
        Assert.Equal((1 - rank) / 4, table[1], 1e-15);
        Assert.Equal((1 - rank) / 4, table[2], 1e-15);
        Assert.Equal((1 + rank) / 4, table[3], 1e-15);
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(3, 32)]
    [InlineData(8, 15)]
    [InlineData(24, 183)]
    public void RankCorrelation_OfTheTable_IsTheGivenOne(int a, int b)
    {
        foreach (double rank in new[] { -0.8, -0.05, 1e-9, 0.3, 0.7, 0.85 })
        {
            JointDistribution joint = Joint(Spaces.Of(a, b), rank);

            Assert.Equal(rank, Spearman(joint, 0, 1), 1e-13);
            Assert.All(joint.Marginal(0), p => Assert.Equal(1.0 / a, p, 1e-15));
            Assert.All(joint.Marginal(1), p => Assert.Equal(1.0 / b, p, 1e-15));
        }
    }

    [Theory]
    [InlineData(0.99)]
    [InlineData(0.999999)]
    [InlineData(0.999999999999)]
    public void RankCorrelation_NearOne_IsReachedWhereClassesAreEqual(double rank)
    {
        JointDistribution joint = Joint(Spaces.Of(10, 10), rank);

        Assert.Equal(1 - rank, 1 - Spearman(joint, 0, 1), 1e-14);
    }

    [Fact]
    public void Marginals_OfTheSingleFactorTerms_StayAndTheRankCorrelationIsReached()
    {
        FactorSpace space = Spaces.Of(6, 5, 3);
        for (int seed = 0; seed < 20; seed++)
        {
            TablePotential a = TablePotential.Random(space, [0], seed, zeros: 0.1), b = TablePotential.Random(space, [1], seed + 100, zeros: 0.1);
            double rank = (seed - 10) / 15.0;
            JointDistribution free = new(space, [a, b]), joint = new(space, [a, b, new GaussianCopula(space, 1, 0, rank)]);

            Assert.All(free.Marginal(0).Zip(joint.Marginal(0)), p => Assert.Equal(p.First, p.Second, 1e-15));
            Assert.All(free.Marginal(1).Zip(joint.Marginal(1)), p => Assert.Equal(p.First, p.Second, 1e-15));
            Assert.True(Math.Abs(rank - Spearman(joint, 0, 1)) < 1e-13, $"seed {seed}: {Spearman(joint, 0, 1)} instead of {rank}");
        }
    }

    [Fact]
    public void Cells_AreThoseOfTheBivariateNormalDistribution()
    {
        double[] a = [0.1, 0.2, 0.3, 0.4], b = [0.5, 0.2, 0.3];
        CopulaTable copula = new(a, b);
        double gap = copula.GapOf(0.6)!.Value;
        double rho = CorrelationOf(gap);
        double[] table = copula.Probabilities(gap);
        double[] cutsA = [.. new[] { 0, 0.1, 0.3, 0.6, 1 }.Select(p => NormalDistribution.Quantile(p, 1 - p))];
        double[] cutsB = [.. new[] { 0, 0.5, 0.7, 1 }.Select(p => NormalDistribution.Quantile(p, 1 - p))];
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 3; j++)
            {
                double expected = BivariateNormal.Cdf(cutsA[i + 1], cutsB[j + 1], rho) - BivariateNormal.Cdf(cutsA[i], cutsB[j + 1], rho)
                    - BivariateNormal.Cdf(cutsA[i + 1], cutsB[j], rho) + BivariateNormal.Cdf(cutsA[i], cutsB[j], rho);

                Assert.Equal(expected, table[(i * 3) + j], 1e-15);
            }
        }
    }

    [Fact]
    public void Correlation_OfAFineGrid_IsTheContinuousOne()
    {
        // Spearman's correlation of a continuous normal pair is 6/π · asin(ρ/2).
        double[] uniform = new double[200];
        Array.Fill(uniform, 1.0 / 200);
        double rho = CorrelationOf(new CopulaTable(uniform, uniform).GapOf(0.6)!.Value);

        Assert.Equal(2 * Math.Sin(Math.PI * 0.6 / 6), rho, 1e-4);
    }

    [Fact]
    public void Rank_OfTheOtherSign_MirrorsTheTable()
    {
        FactorSpace space = Spaces.Of(4, 7);
        GaussianCopula plus = new(space, 0, 1, 0.55), minus = new(space, 0, 1, -0.55);
        Assert.All(space.Rows(), row => Assert.Equal(plus.Weight(row), minus.Weight([row[0], 6 - row[1]])));
    }

    [Fact]
    public void Cells_OfAnyRank_AreAllPositive()
    {
        foreach (double rank in new[] { 0.1, 0.7, 0.95 })
        {
            JointDistribution joint = Joint(Spaces.Of(10, 10), rank);

            Assert.True(joint.HasFullSupport);
            Assert.Equal(joint.Marginal(0, 1)[9], joint.Marginal(0, 1)[90], joint.Marginal(0, 1)[9] * 1e-9);
        }
    }

    [Fact]
    public void Rank_BeyondTheLargestReachable_IsRefusedWithIt()
    {
        // Two and three equal classes in the same order: covariance 1/18, variances of mid-ranks 1/16 and 2/27, so √(2/3).
        FactorSpace space = Spaces.Of(2, 3);
        Assert.Equal(0.8164, Spearman(Joint(space, 0.8164), 0, 1), 1e-13);
        string positive = Assert.Throws<JointTableException>(() => Joint(space, 0.8165)).Message;
        string negative = Assert.Throws<JointTableException>(() => Joint(space, -0.8165)).Message;

        Assert.Contains("copula(f0,f1;rank=0.8165): the classes of these factors allow only rank correlations below 0.816496", positive, StringComparison.Ordinal);
        Assert.Contains("above -0.816496", negative, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("copula(f1,f0;rank=7e-1)", "copula(f0,f1;rank=0.7)")]
    [InlineData("copula(f0,f1;rank=-0.5) & band(f0,f2;sigma=0.3)", "band(f0,f2;sigma=0.3) & copula(f0,f1;rank=-0.5)")]
    public void Expression_IsCanonical(string text, string canonical)
    {
        Canonical.Parse(text, canonical, Spaces.Of(5, 6, 4));
    }

    [Theory]
    [InlineData("copula(f0,f1;rank=1)", "rank is 1; a rank correlation lies between -1 and 1")]
    [InlineData("copula(f0,f2;rank=0.5)", "Factor f2 has 1 class")]
    [InlineData("copula(f0,f3;rank=0.5)", "have 90000 combinations; a copula is solved for at most 65536")]
    [InlineData("copula(f0,f1)", "copula needs the setting rank")]
    public void Faults_AreNamed(string text, string problem)
    {
        Assert.Contains(problem, Canonical.Refused(text, Spaces.Of(300, 5, 1, 300)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Marginals_ThatAreNoDistribution_AreRefused()
    {
        FactorSpace space = Spaces.Of(2, 2);
        JointTerm[] terms = [new TablePotential(space, [0], [0, 0]), new GaussianCopula(space, 0, 1, 0.5)];
        Assert.Contains("The terms on f0 alone", Assert.Throws<JointTableException>(() => new JointDistribution(space, terms)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Marginals_OfASingleClass_AreRefused()
    {
        FactorSpace space = Spaces.Of(2, 2);
        JointTerm[] terms = [new TablePotential(space, [0], [0, 1]), new GaussianCopula(space, 0, 1, 0.5)];
        Assert.Contains("leave it a single class", Assert.Throws<JointTableException>(() => new JointDistribution(space, terms)).Message, StringComparison.Ordinal);
    }

    private static JointDistribution Joint(FactorSpace space, double rank) => new(space, [new GaussianCopula(space, 0, 1, rank)]);

    // ρ = sin θ with tan(θ/2) = 1 − gap.
    private static double CorrelationOf(double gap) => 2 * (1 - gap) / (1 + ((1 - gap) * (1 - gap)));

    /// <summary>Pearson's correlation of the mid-distribution functions.</summary>
    private static double Spearman(JointDistribution joint, int a, int b)
    {
        double[] ranksA = MidRanks(joint.Marginal(a)), ranksB = MidRanks(joint.Marginal(b)), table = joint.Marginal(a, b);
        double covariance = 0, varianceA = 0, varianceB = 0;
        for (int cell = 0; cell < table.Length; cell++)
        {
            double x = ranksA[cell / ranksB.Length] - 0.5, y = ranksB[cell % ranksB.Length] - 0.5;
            covariance += table[cell] * x * y;
            varianceA += table[cell] * x * x;
            varianceB += table[cell] * y * y;
        }

        return covariance / Math.Sqrt(varianceA * varianceB);
    }

    private static double[] MidRanks(double[] marginal)
    {
        double below = 0;
        return Array.ConvertAll(marginal, p =>
        {
            below += p;
            return below - (p / 2);
        });
    }
}
