namespace Disentangle.Learning.Reports.Charts;

/// <summary>One curve of a chart.</summary>
public sealed record ChartSeries
{
    /// <summary>Creates a curve.</summary>
    /// <param name="name">Name in the legend.</param>
    /// <param name="x">Positions, shape [n], not falling, finite.</param>
    /// <param name="y">Values, shape [n]; the curve has a gap where one is not finite.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a position is not finite or falls.</exception>
    public ChartSeries(string name, IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count != y.Count)
        {
            throw new ArgumentException($"Series '{name}' has {x.Count} positions and {y.Count} values; it needs a value for each.", nameof(y));
        }

        for (int i = 0; i < x.Count; i++)
        {
            if (!double.IsFinite(x[i]) || (i > 0 && x[i] < x[i - 1]))
            {
                throw new ArgumentException($"Series '{name}' has position {x[i]} at {i}; positions must be finite and not fall.", nameof(x));
            }
        }

        (Name, X, Y) = (name, x, y);
    }

    /// <summary>Name in the legend.</summary>
    public string Name { get; }

    /// <summary>Positions, shape [n].</summary>
    public IReadOnlyList<double> X { get; }

    /// <summary>Values, shape [n].</summary>
    public IReadOnlyList<double> Y { get; }

    /// <summary>Whether the curve stays in the background, grey and thin.</summary>
    public bool IsMuted { get; init; }

    /// <summary>The last finite value, or null where there is none.</summary>
    public double? Last => Y.Any(double.IsFinite) ? Y.Last(double.IsFinite) : null;
}
