using SixLabors.ImageSharp.Metadata;

namespace SixLabors.ImageSharp;

/// <summary>One frame of an image, of any pixel format.</summary>
public abstract class ImageFrame
{
    private protected ImageFrame(int width, int height, ImageFrameMetadata metadata)
    {
        Width = width;
        Height = height;
        Metadata = metadata;
    }

    public int Width { get; private protected set; }

    public int Height { get; private protected set; }

    public Size Size => new(Width, Height);

    public ImageFrameMetadata Metadata { get; }
}
