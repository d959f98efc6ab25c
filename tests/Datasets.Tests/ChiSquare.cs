namespace Disentangle.Datasets.Tests;

/// <summary>Pearson's statistic and its critical value at significance 0.001.</summary>
internal static class ChiSquare
{
    private const double NormalQuantile = 3.0902;

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

    public static double UniformStatistic(ReadOnlySpan<int> observed)
    {
        double[] uniform = new double[observed.Length];
        Array.Fill(uniform, 1.0 / observed.Length);
        return Statistic(observed, uniform);
    }

    /// <summary>Wilson and Hilferty's approximation, within 1 % from two degrees of freedom on.</summary>
    public static double Critical(int degreesOfFreedom)
    {
        double a = 2.0 / (9 * degreesOfFreedom);
        double root = 1 - a + (NormalQuantile * Math.Sqrt(a));
        return degreesOfFreedom * root * root * root;
    }
}
