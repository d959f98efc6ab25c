using System.Runtime.InteropServices;
using SixLabors.ImageSharp.Interop;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp.Formats.Jpeg;

/// <summary>JPEG from memory through TurboJPEG; warnings (truncated or damaged data) are refused like errors.</summary>
internal static unsafe class JpegCodec
{
    internal static ImageInfo Identify(ReadOnlySpan<byte> data)
    {
        nint decoder = LibTurboJpeg.InitDecompress();
        try
        {
            fixed (byte* jpeg = data)
            {
                ReadHeader(decoder, jpeg, data.Length, out int width, out int height);
                return new ImageInfo(width, height);
            }
        }
        finally
        {
            _ = LibTurboJpeg.Destroy(decoder);
        }
    }

    internal static Image<TPixel> Decode<TPixel>(ReadOnlySpan<byte> data)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        nint decoder = LibTurboJpeg.InitDecompress();
        try
        {
            fixed (byte* jpeg = data)
            {
                bool grey = ReadHeader(decoder, jpeg, data.Length, out int width, out int height);
                TPixel[] pixels = grey
                    ? Decompress<L8, TPixel>(decoder, jpeg, data.Length, width, height, LibTurboJpeg.PixelFormatGrey)
                    : Decompress<Rgb24, TPixel>(decoder, jpeg, data.Length, width, height, LibTurboJpeg.PixelFormatRgb);
                return new Image<TPixel>(width, height, pixels);
            }
        }
        finally
        {
            _ = LibTurboJpeg.Destroy(decoder);
        }
    }

    /// <returns>Whether the image is grey.</returns>
    private static bool ReadHeader(nint decoder, byte* jpeg, int length, out int width, out int height)
    {
        if (LibTurboJpeg.DecompressHeader(decoder, jpeg, new CULong((uint)length), out width, out height, out _, out int colorspace) < 0)
        {
            throw new InvalidImageContentException($"The JPEG header cannot be read: {LibTurboJpeg.ErrorMessage(decoder)}.");
        }

        return colorspace == LibTurboJpeg.ColorspaceGrey;
    }

    private static TPixel[] Decompress<TStored, TPixel>(nint decoder, byte* jpeg, int length, int width, int height, int format)
        where TStored : unmanaged, IPixel<TStored>
        where TPixel : unmanaged, IPixel<TPixel>
    {
        TStored[] stored = ImageDecoding.Allocate<TStored>(width, height);
        fixed (TStored* destination = stored)
        {
            if (LibTurboJpeg.Decompress(
                decoder, jpeg, new CULong((uint)length), (byte*)destination, width, width * sizeof(TStored), height, format, 0) < 0)
            {
                throw new InvalidImageContentException(
                    $"The JPEG data of {width} x {height} pixels are damaged or of an unsupported kind: {LibTurboJpeg.ErrorMessage(decoder)}.");
            }
        }

        return PixelConversion.Convert<TStored, TPixel>(stored);
    }
}
