namespace Disentangle.Learning.Metrics;

/// <summary>
/// Cuts a row of real codes into equally wide bins between its own minimum and maximum, as the histogram estimators of
/// mutual information do.
/// </summary>
/// <remarks>
/// The edges are numpy's <c>linspace(min, max, bins + 1)</c> in double precision. A value belongs to the bin whose number is the
/// count of edges at or below it, the top edge left out, so that the maximum falls in the last bin. A constant row spans
/// min − 0.5 to max + 0.5 and lands in one bin. This is what the reference implementation of Locatello et al.,
/// "Challenging Common Assumptions in the Unsupervised Learning of Disentangled Representations" (arXiv:1811.12359), does.
/// </remarks>
public sealed class HistogramDiscretizer
{
    /// <summary>Bins per latent in the published protocol.</summary>
    public const int StandardBins = 20;

    /// <summary>Creates a discretizer of <paramref name="bins"/> bins.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bins"/> is below 2.</exception>
    public HistogramDiscretizer(int bins = StandardBins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 2);
        Bins = bins;
    }

    /// <summary>Number of bins.</summary>
    public int Bins { get; }

    /// <summary>Labels each value with its bin.</summary>
    /// <param name="values">Codes of one latent, shape [N], finite, N ≥ 1.</param>
    /// <param name="labels">Receives N bins, 1 to <see cref="Bins"/>.</param>
    /// <exception cref="ArgumentException">No value came, the lengths differ, or a value is not finite.</exception>
    public void Discretize(ReadOnlySpan<double> values, Span<int> labels)
    {
        if (values.IsEmpty || values.Length != labels.Length)
        {
            throw new ArgumentException($"{values.Length} values came for {labels.Length} labels; both need one and the same N ≥ 1.", nameof(labels));
        }

        (double minimum, double maximum) = RangeOf(values);
        Span<double> edges = Bins < 256 ? stackalloc double[Bins + 1] : new double[Bins + 1];
        FillEdges(minimum, maximum, edges);
        double binsPerUnit = Bins / (edges[Bins] - edges[0]);
        for (int i = 0; i < values.Length; i++)
        {
            double value = values[i];

            // The division finds the bin up to rounding; the edges themselves decide.
            int bin = Math.Clamp((int)((value - edges[0]) * binsPerUnit), 0, Bins - 1);
            while (bin > 0 && edges[bin] > value)
            {
                bin--;
            }

            while (bin < Bins - 1 && edges[bin + 1] <= value)
            {
                bin++;
            }

            labels[i] = bin + 1;
        }
    }

    private static (double Minimum, double Maximum) RangeOf(ReadOnlySpan<double> values)
    {
        double minimum = double.PositiveInfinity, maximum = double.NegativeInfinity;
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                throw new ArgumentException($"Value {i} is {values[i]}; only finite values have a bin.", nameof(values));
            }

            minimum = Math.Min(minimum, values[i]);
            maximum = Math.Max(maximum, values[i]);
        }

        return minimum == maximum ? (minimum - 0.5, maximum + 0.5) : (minimum, maximum);
    }

    private static void FillEdges(double minimum, double maximum, Span<double> edges)
    {
        int bins = edges.Length - 1;
        double step = (maximum - minimum) / bins;
        for (int i = 0; i < bins; i++)
        {
            edges[i] = minimum + (i * step);
        }

        edges[bins] = maximum;
    }
}
