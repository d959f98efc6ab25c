namespace Disentangle.Datasets.Sources;

/// <summary>A buffer of consecutive observations that <see cref="ReadAhead"/> fills again and again.</summary>
public sealed class ObservationBatch
{
    internal ObservationBatch(IObservationSource source, int size)
    {
        Count = size;
        Images = new byte[checked(size * source.Format.ByteCount)];
        Classes = new int[checked(size * source.Factors.Dimension)];
    }

    /// <summary>Number of observations N.</summary>
    public int Count { get; }

    /// <summary>Index of the first observation in the source.</summary>
    public long First { get; internal set; }

    /// <summary>Bytes, shape [N, H, W, C].</summary>
    public byte[] Images { get; }

    /// <summary>Classes, shape [N, F].</summary>
    public int[] Classes { get; }
}
