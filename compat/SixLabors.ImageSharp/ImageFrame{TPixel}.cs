using System.Runtime.InteropServices;
using SixLabors.ImageSharp.Metadata;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp;

/// <summary>One frame of an image; pixels are row-major, the top row first.</summary>
public sealed class ImageFrame<TPixel> : ImageFrame
    where TPixel : unmanaged, IPixel<TPixel>
{
    private TPixel[] _pixels;

    internal ImageFrame(int width, int height, TPixel[] pixels, ImageFrameMetadata metadata)
        : base(width, height, metadata) => _pixels = pixels;

    internal TPixel[] Pixels => _pixels;

    public TPixel this[int x, int y]
    {
        get => _pixels[IndexOf(x, y)];
        set => _pixels[IndexOf(x, y)] = value;
    }

    public void ProcessPixelRows(PixelAccessorAction<TPixel> processPixels)
    {
        ArgumentNullException.ThrowIfNull(processPixels);
        processPixels(new PixelAccessor<TPixel>(_pixels, Width, Height));
    }

    public void CopyPixelDataTo(Span<TPixel> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length, _pixels.Length, nameof(destination));
        _pixels.CopyTo(destination);
    }

    public void CopyPixelDataTo(Span<byte> destination) => CopyPixelDataTo(MemoryMarshal.Cast<byte, TPixel>(destination));

    public bool DangerousTryGetSinglePixelMemory(out Memory<TPixel> memory)
    {
        memory = _pixels;
        return true;
    }

    internal static ImageFrame<TPixel> Filled(int width, int height, TPixel color)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        var pixels = new TPixel[checked(width * height)];
        Array.Fill(pixels, color);
        return new ImageFrame<TPixel>(width, height, pixels, new ImageFrameMetadata());
    }

    internal ImageFrame<TPixel> Clone() => new(Width, Height, [.. _pixels], Metadata.DeepClone());

    internal ImageFrame<TPixel2> CloneAs<TPixel2>()
        where TPixel2 : unmanaged, IPixel<TPixel2> =>
        new(Width, Height, PixelConversion.Convert<TPixel, TPixel2>([.. _pixels]), Metadata.DeepClone());

    internal void ResizeNearest(int width, int height)
    {
        var resized = new TPixel[checked(width * height)];
        float stepX = Width / (float)width, stepY = Height / (float)height;
        for (int y = 0; y < height; y++)
        {
            int row = (int)(y * stepY) * Width;
            for (int x = 0; x < width; x++)
            {
                resized[(y * width) + x] = _pixels[row + (int)(x * stepX)];
            }
        }

        (_pixels, Width, Height) = (resized, width, height);
    }

    private int IndexOf(int x, int y)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)x, (uint)Width, nameof(x));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)y, (uint)Height, nameof(y));
        return (y * Width) + x;
    }
}
