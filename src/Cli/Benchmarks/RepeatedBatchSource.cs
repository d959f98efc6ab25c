using Disentangle.Datasets;
using Disentangle.Datasets.Sources;

namespace Disentangle.Cli.Benchmarks;

/// <summary>The first observations of a source over and over from memory: training without its rendering.</summary>
internal sealed class RepeatedBatchSource : IObservationSource
{
    private readonly byte[] _images;
    private readonly int[] _classes;
    private readonly int _count;

    internal RepeatedBatchSource(IObservationSource source, int count)
    {
        (Factors, Format, _count) = (source.Factors, source.Format, count);
        _images = new byte[count * Format.ByteCount];
        _classes = new int[count * Factors.Dimension];
        source.Read(0, count, _images, _classes);
    }

    /// <inheritdoc/>
    public FactorSpace Factors { get; }

    /// <inheritdoc/>
    public ImageFormat Format { get; }

    /// <inheritdoc/>
    public long Count => long.MaxValue;

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<long> indices, Span<byte> images, Span<int> classes)
    {
        this.ThrowUnlessReadFits(indices, images, classes);
        for (int i = 0; i < indices.Length; i++)
        {
            int row = (int)(indices[i] % _count);
            _images.AsSpan(row * Format.ByteCount, Format.ByteCount).CopyTo(images[(i * Format.ByteCount)..]);
            _classes.AsSpan(row * Factors.Dimension, Factors.Dimension).CopyTo(classes[(i * Factors.Dimension)..]);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
