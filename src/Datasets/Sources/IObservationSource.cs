namespace Disentangle.Datasets.Sources;

/// <summary>
/// Labelled images by index. Image and classes at an index are a pure function of the source and that index: threads, batch size
/// and order of reading never change a byte.
/// </summary>
public interface IObservationSource : IDisposable
{
    /// <summary>The factor grid that the classes refer to.</summary>
    FactorSpace Factors { get; }

    /// <summary>Shape and range of each image.</summary>
    ImageFormat Format { get; }

    /// <summary>Number of observations; <see cref="long.MaxValue"/> for an endless stream.</summary>
    long Count { get; }

    /// <summary>Reads the observations at <paramref name="indices"/>. Not safe for concurrent calls; any one thread at a time may call.</summary>
    /// <param name="indices">N indices in [0, <see cref="Count"/>), in any order, repeats allowed.</param>
    /// <param name="images">Receives bytes, shape [N, H, W, C]; exactly N · <see cref="ImageFormat.ByteCount"/> long.</param>
    /// <param name="classes">Receives classes, shape [N, F], row-major; exactly N · F long.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside.</exception>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void Read(ReadOnlySpan<long> indices, Span<byte> images, Span<int> classes);
}
