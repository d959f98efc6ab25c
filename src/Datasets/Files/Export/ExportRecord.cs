namespace Disentangle.Datasets.Files.Export;

/// <summary>A run of compressed images with their classes and block digests: the unit of the log and of the writers.</summary>
/// <param name="dimension">Number of factors F.</param>
/// <param name="planes">Number of planes P: the images and their channels.</param>
internal sealed class ExportRecord(int dimension, int planes)
{
    /// <summary>Index of the first observation.</summary>
    public long First { get; private set; }

    /// <summary>Number of observations N.</summary>
    public int Count => Sizes.Count / planes;

    /// <summary>Bytes of each compressed plane of each image, shape [N, P].</summary>
    public List<int> Sizes { get; } = [];

    /// <summary>Classes, shape [N, F].</summary>
    public List<int> Classes { get; } = [];

    /// <summary>The compressed planes, one after the other, image after image.</summary>
    public List<byte> Payload { get; } = [];

    /// <summary>Digests of the blocks that end in this run.</summary>
    public List<string> Blocks { get; } = [];

    /// <summary>CRC-32 of all uncompressed image bytes of this run.</summary>
    public uint Crc32 { get; set; }

    /// <summary>Index after the last observation.</summary>
    public long End => First + Count;

    /// <summary>Empties the record for the observations from <paramref name="first"/> on.</summary>
    public void Reset(long first)
    {
        First = first;
        Sizes.Clear();
        Classes.Clear();
        Payload.Clear();
        Blocks.Clear();
        Crc32 = 0;
    }

    /// <summary>Classes of <paramref name="count"/> observations from the <paramref name="first"/>-th on, shape [count, F].</summary>
    public ReadOnlySpan<int> ClassesOf(int first, int count) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Classes).Slice(first * dimension, count * dimension);
}
