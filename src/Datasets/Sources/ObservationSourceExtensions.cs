using System.Buffers;

namespace Disentangle.Datasets.Sources;

/// <summary>Reading ranges of a source, and the checks that every source shares.</summary>
public static class ObservationSourceExtensions
{
    /// <summary>Reads the observations <paramref name="first"/> … <paramref name="first"/> + <paramref name="count"/> − 1.</summary>
    /// <param name="source">The source.</param>
    /// <param name="first">Index of the first.</param>
    /// <param name="count">N, at least 0.</param>
    /// <param name="images">Receives bytes, shape [N, H, W, C].</param>
    /// <param name="classes">Receives classes, shape [N, F].</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the source.</exception>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    public static void Read(this IObservationSource source, long first, int count, Span<byte> images, Span<int> classes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        long[] rented = ArrayPool<long>.Shared.Rent(count);
        try
        {
            Span<long> indices = rented.AsSpan(0, count);
            for (int i = 0; i < count; i++)
            {
                indices[i] = first + i;
            }

            source.Read(indices, images, classes);
        }
        finally
        {
            ArrayPool<long>.Shared.Return(rented);
        }
    }

    /// <summary>Reads the images of the first observations: <paramref name="count"/> of them, or all where there are fewer.</summary>
    /// <returns>Bytes, shape [N, H, W, C].</returns>
    public static byte[] ReadImages(this IObservationSource source, int count)
    {
        int available = (int)Math.Min(count, source.Count);
        byte[] images = new byte[available * source.Format.ByteCount];
        source.Read(0, available, images, new int[available * source.Factors.Dimension]);
        return images;
    }

    /// <summary>Throws unless the arguments of a read fit the source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="indices">N indices.</param>
    /// <param name="images">Must have N · H · W · C elements.</param>
    /// <param name="classes">Must have N · F elements.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside.</exception>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    public static void ThrowUnlessReadFits(
        this IObservationSource source, ReadOnlySpan<long> indices, ReadOnlySpan<byte> images, ReadOnlySpan<int> classes)
    {
        long count = indices.Length;
        if (images.Length != count * source.Format.ByteCount)
        {
            throw new ArgumentException(
                $"{count} images of {source.Format} need {count * source.Format.ByteCount} bytes; the span has {images.Length}.", nameof(images));
        }

        if (classes.Length != count * source.Factors.Dimension)
        {
            throw new ArgumentException(
                $"{count} rows of {source.Factors.Dimension} classes need {count * source.Factors.Dimension} elements; "
                + $"the span has {classes.Length}.",
                nameof(classes));
        }

        foreach (long index in indices)
        {
            if ((ulong)index >= (ulong)source.Count)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(indices), index, $"Observation {index} was asked for; the source has observations 0 to {source.Count - 1}.");
            }
        }
    }
}
