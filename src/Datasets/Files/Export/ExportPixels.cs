using System.Runtime.InteropServices;
using Disentangle.Datasets.Files.Compression;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Files.Export;

/// <summary>The pixels of one plane of a batch, and the same compressed.</summary>
internal sealed class ExportPixels(ExportPlane plane, int level, int capacity)
{
    private readonly ZlibEncoder _encoder = new(level, plane.RowBytes);
    private readonly byte[] _bytes = new byte[capacity * plane.ByteCount];
    private readonly byte[] _compressed = new byte[capacity * ZlibEncoder.Bound(plane.ByteCount)];
    private readonly int[] _sizes = new int[capacity];

    /// <summary>The plane.</summary>
    public ExportPlane Plane => plane;

    /// <summary>The bytes of the first <paramref name="count"/> images.</summary>
    public Span<byte> Bytes(int count) => _bytes.AsSpan(0, count * plane.ByteCount);

    /// <summary>One image.</summary>
    public ReadOnlySpan<byte> Of(int i) => _bytes.AsSpan(i * plane.ByteCount, plane.ByteCount);

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

    /// <summary>Where a renderer puts the labels of <paramref name="count"/> images; those that no plane holds are left out.</summary>
    public static SceneLabels Labels(IReadOnlyList<ExportPixels> pixels, int count)
    {
        return new SceneLabels
        {
            Instances = Bytes(PixelChannels.Instance),
            Parts = Bytes(PixelChannels.Part),
            Depths = MemoryMarshal.Cast<byte, float>(Bytes(PixelChannels.Depth)),
            Normals = Bytes(PixelChannels.Normal),
        };

        Span<byte> Bytes(PixelChannels channel)
        {
            ExportPixels? found = pixels.FirstOrDefault(p => p.Plane.Channel?.Flag == channel);
            return found is null ? [] : found.Bytes(count);
        }
    }
}
