using Disentangle.Datasets.Files.Compression;

namespace Disentangle.Datasets.Files.Export;

/// <summary>The pixels of one plane of a batch, and the same compressed.</summary>
/// <param name="plane">The plane.</param>
/// <param name="level">Compression level.</param>
/// <param name="bytes">The pixels of as many images as there is room for; the renderer fills them.</param>
internal sealed class ExportPixels(ExportPlane plane, int level, byte[] bytes)
{
    private readonly ZlibEncoder _encoder = new(level, plane.RowBytes);
    private readonly byte[] _compressed = new byte[bytes.Length / plane.ByteCount * ZlibEncoder.Bound(plane.ByteCount)];
    private readonly int[] _sizes = new int[bytes.Length / plane.ByteCount];

    /// <summary>The bytes of the first <paramref name="count"/> images.</summary>
    public Span<byte> First(int count) => bytes.AsSpan(0, count * plane.ByteCount);

    /// <summary>One image.</summary>
    public ReadOnlySpan<byte> Of(int i) => bytes.AsSpan(i * plane.ByteCount, plane.ByteCount);

    /// <summary>One compressed image.</summary>
    public ReadOnlySpan<byte> CompressedOf(int i) => _compressed.AsSpan(i * ZlibEncoder.Bound(plane.ByteCount), _sizes[i]);

    /// <summary>Compresses images, as HDF5 chunks or as parts of one archive member.</summary>
    public void Compress(int count, FileContainer container)
    {
        int bound = ZlibEncoder.Bound(plane.ByteCount);
        for (int i = 0; i < count; i++)
        {
            Span<byte> target = _compressed.AsSpan(i * bound, bound);
            _sizes[i] = container == FileContainer.Npz ? _encoder.EncodePart(Of(i), target) : _encoder.EncodeZlib(Of(i), target);
        }
    }
}
