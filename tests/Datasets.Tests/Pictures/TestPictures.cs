using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Datasets.Tests.Pictures;

/// <summary>Pictures for tests.</summary>
internal static class TestPictures
{
    /// <summary>A picture without any symmetry, shape [H, W, 3]; pillow_resize.py makes the same.</summary>
    internal static byte[] Pixels(int width, int height) =>
        [.. Enumerable.Range(0, width * height * 3).Select(i => Value(i / 3 % width, i / 3 / width, i % 3))];

    /// <summary>Writes RGB pixels as a PNG file; folders are made.</summary>
    internal static void WritePng(string path, int width, int height, byte[] pixels)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using Image<Rgb24> image = Image.LoadPixelData<Rgb24>(pixels, width, height);
        using FileStream stream = File.Create(path);
        image.SaveAsPng(stream);
    }

    /// <summary>Writes a picture of one colour.</summary>
    internal static void WritePlain(string path, int width, int height, byte red, byte green, byte blue) =>
        WritePng(path, width, height, [.. Enumerable.Repeat((byte[])[red, green, blue], width * height).SelectMany(p => p)]);

    private static byte Value(int x, int y, int k) => (byte)((x * x * 7) + (y * y * 13) + (x * y * 5) + (k * 91) + ((x ^ y) * 31));
}
