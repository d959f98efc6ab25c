using Disentangle.Datasets;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Pictures;

/// <summary>N images as bytes, ready to be drawn.</summary>
public sealed class ImageBatch
{
    private readonly byte[] _bytes;

    /// <summary>Wraps stored images, which are copied.</summary>
    /// <param name="bytes">Bytes, shape [N, H, W, C], N ≥ 1.</param>
    /// <param name="format">Shape and range of each; 1 or 3 channels.</param>
    /// <exception cref="ArgumentException">The bytes are not a whole number of images, or the channels are neither 1 nor 3.</exception>
    public ImageBatch(ReadOnlySpan<byte> bytes, ImageFormat format)
    {
        if (format.Channels is not (1 or 3))
        {
            throw new ArgumentException($"Images of 1 (grey) or 3 (RGB) channels can be drawn, {format} has {format.Channels}.", nameof(format));
        }

        if (bytes.IsEmpty || bytes.Length % format.ByteCount != 0)
        {
            throw new ArgumentException($"{bytes.Length} bytes are not N ≥ 1 images of {format} ({format.ByteCount} bytes each).", nameof(bytes));
        }

        Format = format;
        _bytes = bytes.ToArray();
    }

    /// <summary>Shape and range of each image.</summary>
    public ImageFormat Format { get; }

    /// <summary>Number of images N.</summary>
    public int Count => _bytes.Length / Format.ByteCount;

    /// <summary>Takes intensities as a decoder gives them.</summary>
    /// <param name="intensities">Intensities, shape [N, H, W, C], N ≥ 1; clipped to [0, 1], and NaN drawn as 0.</param>
    /// <param name="format">Shape of each; the range becomes 0 to 255.</param>
    public static ImageBatch FromIntensities(ReadOnlySpan<float> intensities, ImageFormat format)
    {
        byte[] bytes = new byte[intensities.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = intensities[i] > 0 ? (byte)MathF.Round(255 * MathF.Min(intensities[i], 1)) : (byte)0;
        }

        return new ImageBatch(bytes, format with { Maximum = 255 });
    }

    /// <summary>The first <paramref name="count"/> images.</summary>
    internal ImageBatch First(int count) => new(_bytes.AsSpan(0, count * Format.ByteCount), Format);

    internal Rgb24 ColorAt(int index, int x, int y)
    {
        int offset = (index * Format.ByteCount) + (((y * Format.Width) + x) * Format.Channels);
        byte first = Level(offset);
        return Format.Channels == 1 ? new Rgb24(first, first, first) : new Rgb24(first, Level(offset + 1), Level(offset + 2));
    }

    private byte Level(int offset) => Format.Maximum == 255 ? _bytes[offset] : (byte)Math.Min(255, _bytes[offset] * 255 / Format.Maximum);
}
