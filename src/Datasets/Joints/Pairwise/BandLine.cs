namespace Disentangle.Datasets.Joints.Pairwise;

/// <summary>The line along which a band correlates two factors: <c>x_a = slope · x_b + offset</c>.</summary>
public sealed record BandLine
{
    /// <summary>From corner to corner: the first class with the first, the last with the last.</summary>
    public static BandLine Diagonal { get; } = new();

    /// <summary>Units of x, of the offset and of the band's σ.</summary>
    public BandUnits Units { get; init; } = BandUnits.Normalised;

    /// <summary>Slope, finite and not 0; null for the line between the corners, 1 or, in classes, (n_a − 1) / (n_b − 1).</summary>
    public double? Slope { get; init; }

    /// <summary>Value of x_a where x_b is 0, finite.</summary>
    public double Offset { get; init; }

    /// <summary>Whether x_b runs backwards, from the last class to the first.</summary>
    public bool IsInverse { get; init; }
}
