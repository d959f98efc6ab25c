using System.Runtime.InteropServices;
using Disentangle.Datasets.Files;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Datasets.Pictures;

/// <summary>Reads PNG and JPEG files as images of one size. Any number of threads may read at once.</summary>
internal static class PictureReader
{
    /// <summary>Whether a file's name ends in .png, .jpg or .jpeg.</summary>
    public static bool IsPicture(string path) => Path.GetExtension(path).ToUpperInvariant() is ".PNG" or ".JPG" or ".JPEG";

    /// <summary>Reads a picture.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shape">What the image shall be.</param>
    /// <param name="image">Receives bytes, shape [H, W, C].</param>
    /// <exception cref="DatasetFormatException">The file is gone, damaged, no picture, or smaller than the window that is cut out of it.</exception>
    public static void Read(string path, PictureShape shape, Span<byte> image)
    {
        using Image<Rgb24> picture = Load(path);
        (int width, int height) = shape.Crop ?? (picture.Width, picture.Height);
        if (width > picture.Width || height > picture.Height)
        {
            throw new DatasetFormatException(
                path, "picture", $"it has {picture.Width} × {picture.Height} pixels, of which the middle {width} × {height} shall be used; choose a smaller crop.");
        }

        byte[] pixels = Cut(picture, PixelWindow.Centre(width, height, picture.Width, picture.Height), shape.IsGrey);
        (int Width, int Height) size = shape.SizeFor(width, height);
        PixelWindow window = PixelWindow.Centre(shape.Width, shape.Height, size.Width, size.Height);
        Resampler.Resample(pixels, width, height, shape.Format.Channels, shape.Filter, size, window, image);
    }

    private static Image<Rgb24> Load(string path)
    {
        try
        {
            return Image.Load<Rgb24>(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is ImageFormatException or IOException or UnauthorizedAccessException or ArgumentException or OutOfMemoryException)
        {
            throw new DatasetFormatException(path, "picture", e is FileNotFoundException ? "the file is gone." : e.Message, e);
        }
    }

    private static byte[] Cut(Image<Rgb24> picture, PixelWindow window, bool isGrey)
    {
        byte[] pixels = GC.AllocateUninitializedArray<byte>(window.Width * window.Height * (isGrey ? 1 : 3));
        picture.ProcessPixelRows(accessor =>
        {
            int rowBytes = pixels.Length / window.Height;
            for (int y = 0; y < window.Height; y++)
            {
                ReadOnlySpan<Rgb24> row = accessor.GetRowSpan(window.Y + y).Slice(window.X, window.Width);
                Span<byte> target = pixels.AsSpan(y * rowBytes, rowBytes);
                if (isGrey)
                {
                    for (int x = 0; x < row.Length; x++)
                    {
                        target[x] = (byte)(((row[x].R * 19595) + (row[x].G * 38470) + (row[x].B * 7471) + 0x8000) >> 16);
                    }
                }
                else
                {
                    MemoryMarshal.AsBytes(row).CopyTo(target);
                }
            }
        });
        return pixels;
    }
}
