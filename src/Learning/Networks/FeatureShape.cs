namespace Disentangle.Learning.Networks;

/// <summary>Shape of one observation between two layers: C channels of H × W; a flat vector has H = W = 1.</summary>
/// <param name="Channels">C, at least 1.</param>
/// <param name="Height">H, at least 1.</param>
/// <param name="Width">W, at least 1.</param>
public readonly record struct FeatureShape(int Channels, int Height, int Width)
{
    /// <summary>Number of values, C · H · W.</summary>
    public int Count => Channels * Height * Width;

    /// <summary>Whether it is a vector.</summary>
    public bool IsFlat => Height == 1 && Width == 1;

    /// <summary>For example <c>64×4×4</c>.</summary>
    public override string ToString() => $"{Channels}×{Height}×{Width}";
}
