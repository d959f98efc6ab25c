using System.Runtime.InteropServices;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Compat.Tests.ImageSharp;

internal static class RandomImage
{
    public static Image<TPixel> Create<TPixel>(int width, int height, int seed)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        var bytes = new byte[width * height * Marshal.SizeOf<TPixel>()];
        new Random(seed).NextBytes(bytes);
        return Image.LoadPixelData<TPixel>(bytes, width, height);
    }

    public static TPixel[] Pixels<TPixel>(Image<TPixel> image)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        var pixels = new TPixel[image.Width * image.Height];
        image.CopyPixelDataTo(pixels);
        return pixels;
    }
}
