using Disentangle.Datasets;
using Disentangle.Datasets.Sources;

namespace Disentangle.Learning.Tests.Support;

/// <summary>A bright 5×5 square at one of 8×8 places: images and labels at an index follow from the index alone.</summary>
public sealed class SquareSource(ImageFormat format, long count = long.MaxValue) : IObservationSource
{
    public static ImageFormat Small { get; } = new(16, 16, 1, 1);

    public FactorSpace Factors { get; } = new(Factor.Linear("x", 0, 7, 8), Factor.Linear("y", 0, 7, 8));

    public ImageFormat Format { get; } = format;

    public long Count { get; } = count;

    /// <summary>Indices read so far, in order.</summary>
    public List<long> Read { get; } = [];

    public byte[] Images(params long[] indices)
    {
        byte[] images = new byte[indices.Length * Format.ByteCount];
        ((IObservationSource)this).Read(indices, images, new int[indices.Length * 2]);
        return images;
    }

    void IObservationSource.Read(ReadOnlySpan<long> indices, Span<byte> images, Span<int> classes)
    {
        images.Clear();
        for (int n = 0; n < indices.Length; n++)
        {
            lock (Read)
            {
                Read.Add(indices[n]);
            }

            // A multiplicative hash: neighbouring indices show different places.
            long place = (long)((ulong)indices[n] * 0x9E3779B97F4A7C15 >> 58);
            Factors.ClassesOf(place, classes.Slice(n * 2, 2));
            Span<byte> image = images.Slice(n * Format.ByteCount, Format.ByteCount);
            for (int y = 0; y < 5; y++)
            {
                int start = (((classes[(n * 2) + 1] + y) * Format.Width) + classes[n * 2]) * Format.Channels;
                image.Slice(start, 5 * Format.Channels).Fill(Format.Maximum);
            }
        }
    }

    public void Dispose()
    {
    }
}
