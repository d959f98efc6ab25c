using SixLabors.ImageSharp.Interop;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp.Formats.Png;

/// <summary>PNG to and from memory through libpng.</summary>
internal static unsafe class PngCodec
{
    internal static ImageInfo Identify(ReadOnlySpan<byte> data)
    {
        fixed (byte* memory = data)
        {
            var png = new PngImage();
            Begin(ref png, memory, data.Length);
            LibPng.Free(ref png);
            return new ImageInfo((int)png.Width, (int)png.Height);
        }
    }

    internal static Image<TPixel> Decode<TPixel>(ReadOnlySpan<byte> data)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        fixed (byte* memory = data)
        {
            var png = new PngImage();
            Begin(ref png, memory, data.Length);
            try
            {
                // Decoded as the file stores it and converted by us: libpng's own grey is of linear light.
                bool alpha = (png.Format & LibPng.FormatAlpha) != 0, color = (png.Format & LibPng.FormatColor) != 0;
                TPixel[] pixels = alpha ? Finish<Rgba32, TPixel>(ref png, LibPng.FormatRgba)
                    : color ? Finish<Rgb24, TPixel>(ref png, LibPng.FormatColor)
                    : Finish<L8, TPixel>(ref png, LibPng.FormatGrey);
                return new Image<TPixel>((int)png.Width, (int)png.Height, pixels);
            }
            finally
            {
                LibPng.Free(ref png);
            }
        }
    }

    internal static ReadOnlySpan<byte> Encode<TPixel>(ImageFrame<TPixel> frame, bool fast)
        where TPixel : unmanaged, IPixel<TPixel> =>
        frame.Pixels switch
        {
            L8[] grey => Write(grey, frame.Size, LibPng.FormatGrey, fast),
            Rgb24[] rgb => Write(rgb, frame.Size, LibPng.FormatColor, fast),
            TPixel[] other => Write(PixelConversion.Convert<TPixel, Rgba32>(other), frame.Size, LibPng.FormatRgba, fast),
        };

    // By reference to a local throughout: until it is freed, libpng keeps the address and writes its messages there.
    private static void Begin(ref PngImage png, byte* memory, int length)
    {
        if (LibPng.BeginReadFromMemory(ref png, memory, (nuint)length) == 0)
        {
            throw new InvalidImageContentException($"The PNG header cannot be read: {png.Message}.");
        }

        png.Flags |= LibPng.ImageFlag16BitSrgb;
    }

    private static TPixel[] Finish<TStored, TPixel>(ref PngImage png, uint format)
        where TStored : unmanaged, IPixel<TStored>
        where TPixel : unmanaged, IPixel<TPixel>
    {
        TStored[] stored = ImageDecoding.Allocate<TStored>(png.Width, png.Height);
        png.Format = format;
        fixed (TStored* buffer = stored)
        {
            if (LibPng.FinishRead(ref png, null, (byte*)buffer, 0, null) == 0)
            {
                throw new InvalidImageContentException($"The PNG data of {png.Width} x {png.Height} pixels are damaged: {png.Message}.");
            }
        }

        return PixelConversion.Convert<TStored, TPixel>(stored);
    }

    private static ReadOnlySpan<byte> Write<TPixel>(TPixel[] pixels, Size size, uint format, bool fast)
        where TPixel : unmanaged
    {
        var png = new PngImage
        {
            Width = (uint)size.Width,
            Height = (uint)size.Height,
            Format = format,
            Flags = fast ? LibPng.ImageFlagFast : 0,
        };

        // Room for stored (uncompressed) rows, each with its filter byte, and all chunks: no second pass is needed.
        int rawBytes = checked(size.Height * ((size.Width * sizeof(TPixel)) + 1));
        byte[] encoded = GC.AllocateUninitializedArray<byte>(checked(rawBytes + (rawBytes / 64) + 4096));
        nuint length = (nuint)encoded.Length;
        fixed (TPixel* buffer = pixels)
        fixed (byte* memory = encoded)
        {
            if (LibPng.WriteToMemory(ref png, memory, ref length, 0, (byte*)buffer, 0, null) == 0)
            {
                throw new InvalidOperationException($"libpng could not encode {size}: {png.Message}.");
            }
        }

        return encoded.AsSpan(0, (int)length);
    }
}
