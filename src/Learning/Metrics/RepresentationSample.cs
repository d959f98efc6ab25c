namespace Disentangle.Learning.Metrics;

/// <summary>N observations as a metric sees them: the code that a model gave each, and the factor classes that made it.</summary>
public sealed class RepresentationSample
{
    private readonly double[] _codes;
    private readonly int[] _factors;

    /// <summary>Wraps codes and factors, which are not copied and must not change afterwards.</summary>
    /// <param name="codes">Codes, shape [N, D], row-major, finite.</param>
    /// <param name="latentSize">D, at least 1.</param>
    /// <param name="factors">Factor classes, shape [N, F], row-major, each in [0, size of its factor).</param>
    /// <param name="factorNames">Names of the F factors.</param>
    /// <param name="factorSizes">Class counts of the F factors, each at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="latentSize"/> is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// Names and sizes differ in number or are empty, codes and factors differ in length, a code is not finite, or a class is outside
    /// its factor; the message names the place.
    /// </exception>
    public RepresentationSample(
        double[] codes, int latentSize, int[] factors, IReadOnlyList<string> factorNames, IReadOnlyList<int> factorSizes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(latentSize, 1);
        if (factorNames.Count == 0 || factorNames.Count != factorSizes.Count || factorSizes.Any(size => size < 1))
        {
            throw new ArgumentException(
                $"{factorNames.Count} factor names and {factorSizes.Count} sizes came ([{string.Join(", ", factorSizes)}]); "
                + "each factor needs a name and a size of at least 1.",
                nameof(factorSizes));
        }

        int factorCount = factorNames.Count;
        if (codes.Length == 0 || codes.Length % latentSize != 0 || factors.Length % factorCount != 0
            || codes.Length / latentSize != factors.Length / factorCount)
        {
            throw new ArgumentException(
                $"{codes.Length} codes are {(double)codes.Length / latentSize:0.##} rows of D = {latentSize}, and {factors.Length} factor classes are "
                + $"{(double)factors.Length / factorCount:0.##} rows of F = {factorCount}; both need one and the same N ≥ 1.",
                nameof(codes));
        }

        ThrowIfNotFinite(codes, latentSize);
        ThrowIfOutside(factors, factorNames, factorSizes);
        _codes = codes;
        _factors = factors;
        LatentSize = latentSize;
        FactorNames = factorNames;
        FactorSizes = factorSizes;
    }

    /// <summary>Number of observations N.</summary>
    public int Count => _codes.Length / LatentSize;

    /// <summary>Number of latents D.</summary>
    public int LatentSize { get; }

    /// <summary>Names of the factors, shape [F].</summary>
    public IReadOnlyList<string> FactorNames { get; }

    /// <summary>Class counts of the factors, shape [F].</summary>
    public IReadOnlyList<int> FactorSizes { get; }

    /// <summary>Training and test part for metrics that fit a predictor; null to let such a metric draw its own.</summary>
    public SampleSplit? Split { get; init; }

    /// <summary>Codes, shape [N, D], row-major.</summary>
    public ReadOnlySpan<double> Codes => _codes;

    /// <summary>Factor classes, shape [N, F], row-major.</summary>
    public ReadOnlySpan<int> Factors => _factors;

    /// <summary>The codes of one latent, shape [N].</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="latent"/> is not in [0, D).</exception>
    public double[] CodesOf(int latent) => Column(_codes, latent, LatentSize);

    /// <summary>The classes of one factor, shape [N].</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is not in [0, F).</exception>
    public int[] ClassesOf(int factor) => Column(_factors, factor, FactorNames.Count);

    private static T[] Column<T>(T[] rows, int column, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, width);
        T[] values = new T[rows.Length / width];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = rows[(i * width) + column];
        }

        return values;
    }

    private static void ThrowIfNotFinite(double[] codes, int latentSize)
    {
        for (int i = 0; i < codes.Length; i++)
        {
            if (!double.IsFinite(codes[i]))
            {
                (int row, int column) = Math.DivRem(i, latentSize);
                throw new ArgumentException(
                    $"The code of observation {row}, latent {column} is {codes[i]}; every code must be finite. Has the training diverged?",
                    nameof(codes));
            }
        }
    }

    private static void ThrowIfOutside(int[] factors, IReadOnlyList<string> names, IReadOnlyList<int> sizes)
    {
        for (int i = 0; i < factors.Length; i++)
        {
            (int row, int column) = Math.DivRem(i, sizes.Count);
            if ((uint)factors[i] >= (uint)sizes[column])
            {
                throw new ArgumentException(
                    $"Factor {names[column]} of observation {row} has class {factors[i]}; its classes are 0 to {sizes[column] - 1}.",
                    nameof(factors));
            }
        }
    }
}
