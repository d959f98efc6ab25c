namespace Disentangle.Datasets.Joints;

/// <content>Exact information measures, all in nats, from the tables alone.</content>
public sealed partial class JointDistribution
{
    /// <summary>Entropy H(g) of all factors together.</summary>
    public double Entropy => _blocks.Sum(EntropyOf);

    /// <summary>Total correlation Σ H(g_i) − H(g): 0 where the factors are independent.</summary>
    /// <remarks>Watanabe, "Information theoretical analysis of multivariate correlation", IBM J. Res. Dev. 4(1), 1960.</remarks>
    public double TotalCorrelation => _blocks.Where(b => b.Positions.Count > 1)
        .Sum(b => Math.Max(0, b.Positions.Sum(FactorEntropy) - EntropyOf(b)));

    /// <summary>Probability of each class of one factor, shape [n].</summary>
    /// <param name="factor">Position of the factor.</param>
    public double[] Marginal(int factor) => BlockOf(factor).Marginal(PlaceOf(factor));

    /// <summary>Joint probability of two factors' classes, shape [n_a, n_b], row-major.</summary>
    /// <param name="a">Position of the row factor.</param>
    /// <param name="b">Position of the column factor, another one.</param>
    public double[] Marginal(int a, int b)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(b, a);
        if (BlockOf(a) == BlockOf(b))
        {
            return BlockOf(a).Marginal(PlaceOf(a), PlaceOf(b));
        }

        double[] rows = Marginal(a), columns = Marginal(b);
        double[] table = new double[rows.Length * columns.Length];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = rows[i / columns.Length] * columns[i % columns.Length];
        }

        return table;
    }

    /// <summary>Entropy H(g_factor).</summary>
    /// <param name="factor">Position of the factor.</param>
    public double FactorEntropy(int factor) => EntropyOf(Marginal(factor));

    /// <summary>Mutual information I(g_a; g_b): exactly 0 in different blocks, H(g_a) for a factor with itself.</summary>
    /// <param name="a">Position of one factor.</param>
    /// <param name="b">Position of the other.</param>
    public double MutualInformation(int a, int b)
    {
        if (a == b)
        {
            return FactorEntropy(a);
        }

        return BlockOf(a) == BlockOf(b)
            ? Math.Max(0, FactorEntropy(a) + FactorEntropy(b) - EntropyOf(Marginal(a, b)))
            : 0;
    }

    /// <summary>
    /// Mutual information divided by the smaller entropy, I(g_a; g_b) / min(H(g_a), H(g_b)), in [0, 1]: 1 exactly where one factor
    /// determines the other, 0 where they are independent or one is constant.
    /// </summary>
    /// <param name="a">Position of one factor.</param>
    /// <param name="b">Position of the other.</param>
    public double NormalizedMutualInformation(int a, int b)
    {
        double smaller = Math.Min(FactorEntropy(a), FactorEntropy(b));
        return smaller > 0 ? Math.Min(1, MutualInformation(a, b) / smaller) : 0;
    }

    /// <summary>Pearson's correlation of two factors' class indices, in [−1, 1]; 0 where one is constant.</summary>
    /// <param name="a">Position of one factor.</param>
    /// <param name="b">Position of the other.</param>
    public double Correlation(int a, int b)
    {
        double[] table = Marginal(a, b);
        int columns = Factors.Sizes[b];
        double meanA = 0, meanB = 0;
        for (int i = 0; i < table.Length; i++)
        {
            meanA += table[i] * (i / columns);
            meanB += table[i] * (i % columns);
        }

        double covariance = 0, varianceA = 0, varianceB = 0;
        for (int i = 0; i < table.Length; i++)
        {
            double da = (i / columns) - meanA, db = (i % columns) - meanB;
            covariance += table[i] * da * db;
            varianceA += table[i] * da * da;
            varianceB += table[i] * db * db;
        }

        double scale = Math.Sqrt(varianceA * varianceB);
        return scale > 0 ? Math.Clamp(covariance / scale, -1, 1) : 0;
    }

    private static double EntropyOf(FactorBlock block) => EntropyOf(block.Table);

    private static double EntropyOf(ReadOnlySpan<double> probabilities)
    {
        CompensatedSum sum = default;
        foreach (double p in probabilities)
        {
            sum.Add(p > 0 ? -p * Math.Log(p) : 0);
        }

        return Math.Max(0, sum.Total);
    }

    private FactorBlock BlockOf(int factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(factor);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(factor, Factors.Dimension);
        return _blockOf[factor];
    }

    private int PlaceOf(int factor)
    {
        IReadOnlyList<int> positions = BlockOf(factor).Positions;
        int place = 0;
        while (positions[place] != factor)
        {
            place++;
        }

        return place;
    }
}
