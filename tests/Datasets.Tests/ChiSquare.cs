namespace Disentangle.Datasets.Tests;

/// <summary>Pearson's statistic and its critical value, at significance 0.001 unless stated.</summary>
internal static class ChiSquare
{
    /// <summary>Quantile of the standard normal distribution for significance 0.0001.</summary>
    public const double OneInTenThousand = 3.7190;

    private const double OneInThousand = 3.0902;

    public static double Statistic(ReadOnlySpan<int> observed, ReadOnlySpan<double> probabilities)
    {
        double total = 0, statistic = 0;
        foreach (int count in observed)
        {
            total += count;
        }

        for (int i = 0; i < observed.Length; i++)
        {
            double expected = total * probabilities[i];
            statistic += expected > 0 ? (observed[i] - expected) * (observed[i] - expected) / expected : 0;
        }

        return statistic;
    }

    /// <summary>
    /// Whether counts are as likely as one in ten thousand under the given probabilities. Cells expected less than 5 times are pooled, as
    /// Pearson's approximation requires.
    /// </summary>
    public static bool IsPlausible(ReadOnlySpan<int> observed, ReadOnlySpan<double> probabilities)
    {
        int total = 0;
        foreach (int count in observed)
        {
            total += count;
        }

        List<int> counts = [0];
        List<double> shares = [0];
        for (int i = 0; i < observed.Length; i++)
        {
            if (probabilities[i] == 0 && observed[i] > 0)
            {
                return false;
            }

            if (total * probabilities[i] >= 5)
            {
                counts.Add(observed[i]);
                shares.Add(probabilities[i]);
            }
            else
            {
                counts[0] += observed[i];
                shares[0] += probabilities[i];
            }
        }

        int first = shares[0] > 0 ? 0 : 1;
        int freedom = counts.Count - first - 1;
        double statistic = Statistic(counts.ToArray().AsSpan(first), shares.ToArray().AsSpan(first));
        return freedom == 0 || statistic < Critical(freedom, OneInTenThousand);
    }

    public static double UniformStatistic(ReadOnlySpan<int> observed)
    {
        double[] uniform = new double[observed.Length];
        Array.Fill(uniform, 1.0 / observed.Length);
        return Statistic(observed, uniform);
    }

    /// <summary>Wilson and Hilferty's approximation, within 1 % from two degrees of freedom on.</summary>
    public static double Critical(int degreesOfFreedom, double normalQuantile = OneInThousand)
    {
        double a = 2.0 / (9 * degreesOfFreedom);
        double root = 1 - a + (normalQuantile * Math.Sqrt(a));
        return degreesOfFreedom * root * root * root;
    }
}
