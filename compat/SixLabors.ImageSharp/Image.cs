using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Metadata;

namespace SixLabors.ImageSharp;

/// <summary>An image of any pixel format.</summary>
public abstract partial class Image : IDisposable
{
    private protected Image(int width, int height, ImageMetadata metadata)
    {
        Width = width;
        Height = height;
        Metadata = metadata;
    }

    public int Width { get; private protected set; }

    public int Height { get; private protected set; }

    public Size Size => new(Width, Height);

    public ImageMetadata Metadata { get; }

    public abstract void Save(Stream stream, IImageEncoder encoder);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    internal abstract void ResizeNearest(int width, int height);

    protected abstract void Dispose(bool disposing);
}
