using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Metadata;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp;

/// <summary>An image of one or more frames of the same size; pixels are row-major, the top row first.</summary>
public sealed class Image<TPixel> : Image
    where TPixel : unmanaged, IPixel<TPixel>
{
    private readonly ImageFrameCollection<TPixel> _frames;
    private bool _disposed;

    public Image(int width, int height)
        : this(width, height, default(TPixel))
    {
    }

    public Image(int width, int height, TPixel backgroundColor)
        : this(new ImageMetadata(), [ImageFrame<TPixel>.Filled(width, height, backgroundColor)])
    {
    }

    internal Image(int width, int height, TPixel[] pixels)
        : this(new ImageMetadata(), [new ImageFrame<TPixel>(width, height, pixels, new ImageFrameMetadata())])
    {
    }

    private Image(ImageMetadata metadata, List<ImageFrame<TPixel>> frames)
        : base(frames[0].Width, frames[0].Height, metadata) => _frames = new ImageFrameCollection<TPixel>(frames);

    public ImageFrameCollection<TPixel> Frames
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _frames;
        }
    }

    public TPixel this[int x, int y]
    {
        get => Frames.RootFrame[x, y];
        set => Frames.RootFrame[x, y] = value;
    }

    public void ProcessPixelRows(PixelAccessorAction<TPixel> processPixels) => Frames.RootFrame.ProcessPixelRows(processPixels);

    public void CopyPixelDataTo(Span<TPixel> destination) => Frames.RootFrame.CopyPixelDataTo(destination);

    public void CopyPixelDataTo(Span<byte> destination) => Frames.RootFrame.CopyPixelDataTo(destination);

    public bool DangerousTryGetSinglePixelMemory(out Memory<TPixel> memory) =>
        Frames.RootFrame.DangerousTryGetSinglePixelMemory(out memory);

    public Image<TPixel> Clone() => new(Metadata.DeepClone(), [.. Frames.Select(frame => frame.Clone())]);

    public Image<TPixel2> CloneAs<TPixel2>()
        where TPixel2 : unmanaged, IPixel<TPixel2> =>
        new(Metadata.DeepClone(), [.. Frames.Select(frame => frame.CloneAs<TPixel2>())]);

    public override void Save(Stream stream, IImageEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(encoder);
        ObjectDisposedException.ThrowIf(_disposed, this);
        encoder.Encode(this, stream);
    }

    internal override void ResizeNearest(int width, int height)
    {
        foreach (ImageFrame<TPixel> frame in Frames)
        {
            frame.ResizeNearest(width, height);
        }

        (Width, Height) = (width, height);
    }

    protected override void Dispose(bool disposing) => _disposed = true;
}
