using Disentangle.Datasets.Random;
using Disentangle.Datasets.Sources;
using Disentangle.Learning.Models;

namespace Disentangle.Learning.Metrics;

/// <summary>Draws observations, encodes them and keeps posterior means and factor classes for the metrics.</summary>
public static class RepresentationReader
{
    /// <summary>Observations in the published protocol of MIG and NMI.</summary>
    public const int StandardCount = 10_000;

    private const int BatchSize = 256;

    /// <summary>Encodes the first <paramref name="count"/> indices of an endless source, or as many random ones of a finite source.</summary>
    /// <param name="model">The encoder; it must take the source's format.</param>
    /// <param name="source">
    /// Where observations come from. The score refers to its joint distribution; give a source of independent factors
    /// for the published protocol.
    /// </param>
    /// <param name="count">N, at least 1.</param>
    /// <param name="seed">Decides which observations of a finite source are drawn, uniformly and with replacement.</param>
    /// <exception cref="ArgumentException">Model and source differ in image format.</exception>
    public static RepresentationSample Read(ILatentModel model, IObservationSource source, int count = StandardCount, ulong seed = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (model.Format != source.Format)
        {
            throw new ArgumentException($"The model takes images of {model.Format}, the source has {source.Format}.", nameof(source));
        }

        int factorCount = source.Factors.Dimension, latentSize = model.LatentSize, imageSize = source.Format.ByteCount;
        double[] codes = new double[count * latentSize];
        int[] classes = new int[count * factorCount];
        byte[] images = new byte[Math.Min(count, BatchSize) * imageSize];
        long[] indices = Indices(source.Count, count, seed);
        for (int start = 0; start < count; start += BatchSize)
        {
            int size = Math.Min(BatchSize, count - start);
            Span<byte> batch = images.AsSpan(0, size * imageSize);
            source.Read(indices.AsSpan(start, size), batch, classes.AsSpan(start * factorCount, size * factorCount));
            float[] mean = model.Encode(batch).Mean;
            for (int i = 0; i < mean.Length; i++)
            {
                codes[(start * latentSize) + i] = mean[i];
            }
        }

        return new RepresentationSample(codes, latentSize, classes, source.Factors.Names, source.Factors.Sizes);
    }

    private static long[] Indices(long available, int count, ulong seed)
    {
        long[] indices = new long[count];
        PhiloxStream random = new(seed, RandomPurpose.Evaluation, index: 0);
        for (int i = 0; i < count; i++)
        {
            indices[i] = available == long.MaxValue ? i : (long)(random.NextDouble() * available);
        }

        return indices;
    }
}
