using Disentangle.Datasets.Files;
using Disentangle.Datasets.Pictures;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Datasets.Catalogue.Sprites;

/// <summary>A picture in memory.</summary>
/// <param name="Width">W.</param>
/// <param name="Height">H.</param>
/// <param name="Pixels">Bytes, shape [H, W, 3].</param>
internal sealed record RgbPicture(int Width, int Height, byte[] Pixels)
{
    /// <summary>Reads a JPEG, PNG or GIF file.</summary>
    /// <exception cref="DatasetFormatException">It is none of these, or damaged.</exception>
    public static RgbPicture Read(string path)
    {
        try
        {
            using Image<Rgb24> image = Image.Load<Rgb24>(path);
            byte[] pixels = new byte[3 * image.Width * image.Height];
            image.CopyPixelDataTo(pixels);
            return new RgbPicture(image.Width, image.Height, pixels);
        }
        catch (Exception fault) when (fault is ImageFormatException or NotSupportedException)
        {
            throw new DatasetFormatException(path, "picture", $"it cannot be decoded ({fault.Message}); a whole JPEG or PNG file is needed.", fault);
        }
    }

    /// <summary>The picture in another size, by cubic convolution with a = −1/2.</summary>
    public RgbPicture Resized(int width, int height)
    {
        if ((width, height) == (Width, Height))
        {
            return this;
        }

        byte[] pixels = new byte[3 * width * height];
        Resampler.Resample(Pixels, Width, Height, channels: 3, ResampleFilter.Bicubic, (width, height), new PixelWindow(0, 0, width, height), pixels);
        return new RgbPicture(width, height, pixels);
    }
}
