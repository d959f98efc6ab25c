using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp.Formats;

/// <summary>Recognises a format by its first bytes and hands the data to its decoder.</summary>
internal static class ImageDecoding
{
    internal static Image<TPixel> Decode<TPixel>(ReadOnlySpan<byte> data)
        where TPixel : unmanaged, IPixel<TPixel> =>
        IsPng(data) ? PngCodec.Decode<TPixel>(data)
        : IsJpeg(data) ? JpegCodec.Decode<TPixel>(data)
        : throw Unknown(data);

    internal static ImageInfo Identify(ReadOnlySpan<byte> data) =>
        IsPng(data) ? PngCodec.Identify(data)
        : IsJpeg(data) ? JpegCodec.Identify(data)
        : throw Unknown(data);

    /// <summary>Width × height pixels of the size of one <typeparamref name="TPixel"/>.</summary>
    internal static TPixel[] Allocate<TPixel>(long width, long height)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        if (width < 1 || height < 1 || width > Array.MaxLength / height)
        {
            throw new InvalidImageContentException(
                $"The image claims {width} x {height} pixels; 1 to {Array.MaxLength} pixels in total can be loaded.");
        }

        return GC.AllocateUninitializedArray<TPixel>((int)(width * height));
    }

    private static bool IsPng(ReadOnlySpan<byte> data) => data.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    private static bool IsJpeg(ReadOnlySpan<byte> data) => data.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    private static UnknownImageFormatException Unknown(ReadOnlySpan<byte> data) =>
        new($"Image cannot be loaded: its first bytes ({Convert.ToHexString(data[..Math.Min(8, data.Length)])}) " +
            "are neither those of PNG nor of JPEG, the formats that can be read.");
}
