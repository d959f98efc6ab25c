namespace Disentangle.Learning.Metrics;

/// <summary>Plug-in estimates of mutual information and entropy of two discrete variables, in nats.</summary>
/// <remarks>
/// <c>I = Σ n_ij/N · (ln(n_ij/N) − ln(n_i/N · n_j/N))</c> over the cells that occur, never below 0. The plug-in estimate is
/// biased upwards by about (rows − 1)(columns − 1) / 2N.
/// </remarks>
public static class MutualInformation
{
    /// <summary>Estimates I(a; b) from paired labels.</summary>
    /// <param name="a">Labels of the first variable, shape [N], each in [0, <paramref name="sizeA"/>).</param>
    /// <param name="sizeA">Number of labels of the first variable, at least 1.</param>
    /// <param name="b">Labels of the second variable, shape [N], each in [0, <paramref name="sizeB"/>).</param>
    /// <param name="sizeB">Number of labels of the second variable, at least 1.</param>
    /// <returns>Nats, from 0 to the smaller of both entropies.</returns>
    /// <exception cref="ArgumentException">The lengths differ or are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1 or a label is outside its range.</exception>
    public static double Estimate(ReadOnlySpan<int> a, int sizeA, ReadOnlySpan<int> b, int sizeB)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sizeA, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(sizeB, 1);
        if (a.IsEmpty || a.Length != b.Length)
        {
            throw new ArgumentException($"The variables have {a.Length} and {b.Length} labels; both need one and the same N ≥ 1.", nameof(b));
        }

        int[] counts = new int[sizeA * sizeB];
        for (int i = 0; i < a.Length; i++)
        {
            if ((uint)a[i] >= (uint)sizeA || (uint)b[i] >= (uint)sizeB)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(a), $"Labels {i} are {a[i]} and {b[i]}; they must be 0 to {sizeA - 1} and 0 to {sizeB - 1}.");
            }

            counts[(a[i] * sizeB) + b[i]]++;
        }

        return FromCounts(counts, sizeA, sizeB, a.Length);
    }

    /// <summary>Estimates the entropy H(a) = I(a; a).</summary>
    /// <param name="labels">Labels, shape [N], each in [0, <paramref name="size"/>).</param>
    /// <param name="size">Number of labels, at least 1.</param>
    /// <returns>Nats, from 0 (one label) to ln <paramref name="size"/>.</returns>
    /// <exception cref="ArgumentException">There are no labels.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 1 or a label is outside its range.</exception>
    public static double Entropy(ReadOnlySpan<int> labels, int size) => Estimate(labels, size, labels, size);

    private static double FromCounts(ReadOnlySpan<int> counts, int rows, int columns, int total)
    {
        double[] rowShare = new double[rows], columnShare = new double[columns];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                double share = (double)counts[(i * columns) + j] / total;
                rowShare[i] += share;
                columnShare[j] += share;
            }
        }

        double sum = 0;
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                int count = counts[(i * columns) + j];
                if (count > 0)
                {
                    double share = (double)count / total;
                    sum += share * (Math.Log(share) - Math.Log(rowShare[i] * columnShare[j]));
                }
            }
        }

        return Math.Max(0, sum);
    }
}
