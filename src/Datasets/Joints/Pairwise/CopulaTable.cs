namespace Disentangle.Datasets.Joints.Pairwise;

/// <summary>
/// The Gaussian copula of two discrete distributions: cell probabilities <c>P(i, j) = Δ_i Δ_j Φ₂(Φ⁻¹(F_i), Φ⁻¹(G_j); ρ)</c> with F and G
/// the distribution functions, and the rank correlation that they have.
/// </summary>
/// <remarks>
/// Spearman's correlation with mid-ranks is Pearson's correlation of M = (F_{i−1} + F_i)/2. By Hoeffding's formula its covariance is
/// <c>Σ_ij w_i w_j (C(F_i, G_j) − F_i G_j)</c>, with <c>w_i = (p_i + p_{i+1})/2</c> the step of M across the cut i (Nešlehová, "On rank
/// correlation measures for non-continuous random variables", J. Multivariate Anal. 98(3), 2007). It grows with ρ.
/// </remarks>
internal sealed class CopulaTable
{
    private const double SmallestGap = 1.0 / (1L << 60);
    private const double SmallestStep = 1e-15;
    private const int MaximumSteps = 200;

    private readonly Margin _a;
    private readonly Margin _b;

    /// <summary>Prepares the table of two distributions.</summary>
    public CopulaTable(double[] a, double[] b)
    {
        _a = new Margin(a);
        _b = new Margin(b);
    }

    /// <summary>
    /// Largest rank correlation that these two distributions can have, that of ρ = 1; 0 where one is a single class. The smallest is
    /// that with one reversed.
    /// </summary>
    public double LargestRank => Scale > 0 ? Math.Min(1, ComonotoneCovariance() / Scale) : 0;

    private double Scale => Math.Sqrt(_a.RankVariance * _b.RankVariance);

    /// <summary>The gap (see <see cref="BivariateNormal"/>) at which the rank correlation is <paramref name="rank"/>, up to rounding.</summary>
    /// <param name="rank">In [0, 1).</param>
    /// <returns>The gap in (0, 1]; null where no correlation reaches the rank.</returns>
    public double? GapOf(double rank)
    {
        double target = rank * Scale;
        if (!(rank < LargestRank))
        {
            return null;
        }

        // The covariance grows from 0 at gap 1 downwards; each step adds the integral over the part that it passes.
        double high = 1, low = 1, reached = 0;
        for (double next = 0; reached < target; reached += next)
        {
            (high, low) = (low, 0.5 * low);
            if (low < SmallestGap)
            {
                return null;
            }

            next = Growth(low, high);
            if (reached + next >= target)
            {
                break;
            }
        }

        // Newton's method; a step out of the bracket becomes a bisection.
        double gap = 0.5 * (low + high);
        for (int i = 0; i < MaximumSteps && gap > low && gap < high; i++)
        {
            double covariance = reached + Growth(gap, high);
            double step = (covariance - target) / Slope(gap), next = gap + step;
            (low, high, reached) = covariance >= target ? (gap, high, reached) : (low, gap, covariance);
            if (Math.Abs(step) <= SmallestStep * gap)
            {
                break;
            }

            gap = next > low && next < high ? next : 0.5 * (low + high);
        }

        return gap;
    }

    /// <summary>Cell probabilities, row-major; exactly the two distributions in the sums over rows and columns, but for rounding.</summary>
    public double[] Probabilities(double gap)
    {
        int columns = _b.Size;
        double[] table = new double[_a.Size * columns];
        double[] previous = new double[columns + 1], next = new double[columns + 1];
        for (int i = 1; i <= _a.Size; i++)
        {
            for (int j = 1; j <= columns; j++)
            {
                next[j] = BivariateNormal.BelowComonotone(_a.Cuts[i], _b.Cuts[j], gap);
                double comonotone = Math.Min(_a.Lower[i], _b.Lower[j]) - Math.Max(_a.Lower[i - 1], _b.Lower[j - 1]);
                double moved = (next[j] - next[j - 1]) - (previous[j] - previous[j - 1]);
                table[((i - 1) * columns) + j - 1] = Math.Max(0, Math.Max(0, comonotone) - moved);
            }

            (previous, next) = (next, previous);
        }

        return table;
    }

    /// <summary>How much the covariance grows from one gap to a smaller one.</summary>
    private double Growth(double from, double to) => SumOverCuts((h, k) => BivariateNormal.Integral(h, k, from, to));

    private double SumOverCuts(Func<double, double, double> growth)
    {
        CompensatedSum sum = default;
        for (int i = 1; i < _a.Size; i++)
        {
            for (int j = 1; j < _b.Size; j++)
            {
                if (double.IsFinite(_a.Cuts[i]) && double.IsFinite(_b.Cuts[j]))
                {
                    sum.Add(_a.Steps[i] * _b.Steps[j] * growth(_a.Cuts[i], _b.Cuts[j]));
                }
            }
        }

        return sum.Total;
    }

    /// <summary>−dS/dg of the covariance S.</summary>
    private double Slope(double gap) => SumOverCuts((h, k) => BivariateNormal.Growth(h, k, gap));

    private double ComonotoneCovariance()
    {
        CompensatedSum sum = default;
        for (int i = 1; i < _a.Size; i++)
        {
            for (int j = 1; j < _b.Size; j++)
            {
                sum.Add(_a.Steps[i] * _b.Steps[j] * (Math.Min(_a.Lower[i], _b.Lower[j]) - (_a.Lower[i] * _b.Lower[j])));
            }
        }

        return sum.Total;
    }

    /// <summary>One distribution of n classes, cut into normal quantiles.</summary>
    private sealed class Margin
    {
        public Margin(double[] probabilities)
        {
            Size = probabilities.Length;
            Lower = new double[Size + 1];
            Cuts = new double[Size + 1];
            Steps = new double[Size];
            double[] upper = new double[Size + 1];
            CompensatedSum fromBelow = default, fromAbove = default;
            for (int i = 1; i <= Size; i++)
            {
                fromBelow.Add(probabilities[i - 1]);
                fromAbove.Add(probabilities[Size - i]);
                Lower[i] = Math.Min(1, fromBelow.Total);
                upper[Size - i] = Math.Min(1, fromAbove.Total);
            }

            Lower[Size] = 1;
            upper[0] = 1;
            CompensatedSum variance = default;
            for (int i = 0; i <= Size; i++)
            {
                Cuts[i] = NormalDistribution.Quantile(Lower[i], upper[i]);
            }

            for (int i = 0; i < Size; i++)
            {
                double rank = (0.5 * (Lower[i] + Lower[i + 1])) - 0.5;
                variance.Add(probabilities[i] * rank * rank);
                Steps[i] = i == 0 ? 0 : 0.5 * (probabilities[i - 1] + probabilities[i]);
            }

            RankVariance = variance.Total;
        }

        public int Size { get; }

        /// <summary>Distribution function at the cuts, shape [n + 1], from 0 to 1.</summary>
        public double[] Lower { get; }

        /// <summary>Normal quantiles of the cuts, shape [n + 1], from −∞ to ∞.</summary>
        public double[] Cuts { get; }

        /// <summary>Step of the mid-rank across each inner cut, shape [n]; the first is not used.</summary>
        public double[] Steps { get; }

        /// <summary>Variance of the mid-ranks.</summary>
        public double RankVariance { get; }
    }
}
