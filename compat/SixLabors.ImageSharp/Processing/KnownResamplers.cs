using SixLabors.ImageSharp.Processing.Processors.Transforms;

namespace SixLabors.ImageSharp.Processing;

public static class KnownResamplers
{
    /// <summary>Each pixel is one source pixel: right for enlarged pixel pictures.</summary>
    public static IResampler NearestNeighbor { get; } = new NearestNeighborResampler();

    private sealed class NearestNeighborResampler : IResampler
    {
    }
}
