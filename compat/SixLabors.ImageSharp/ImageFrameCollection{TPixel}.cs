using System.Collections;
using SixLabors.ImageSharp.Metadata;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp;

/// <summary>The frames of an image, at least one, all of one size.</summary>
public sealed class ImageFrameCollection<TPixel> : IEnumerable<ImageFrame<TPixel>>
    where TPixel : unmanaged, IPixel<TPixel>
{
    private readonly List<ImageFrame<TPixel>> _frames;

    internal ImageFrameCollection(List<ImageFrame<TPixel>> frames) => _frames = frames;

    public int Count => _frames.Count;

    public ImageFrame<TPixel> RootFrame => _frames[0];

    public ImageFrame<TPixel> this[int index] => _frames[index];

    /// <summary>Appends a copy of <paramref name="source"/> and its metadata.</summary>
    public ImageFrame<TPixel> AddFrame(ImageFrame<TPixel> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Size != RootFrame.Size)
        {
            throw new ArgumentException(
                $"Frame must have the same dimensions as the image: it is {source.Size}, the image {RootFrame.Size}.", nameof(source));
        }

        return Append(source.Clone());
    }

    public ImageFrame<TPixel> AddFrame(ReadOnlySpan<TPixel> source)
    {
        int count = RootFrame.Width * RootFrame.Height;
        ArgumentOutOfRangeException.ThrowIfLessThan(source.Length, count, nameof(source));
        return Append(new ImageFrame<TPixel>(RootFrame.Width, RootFrame.Height, source[..count].ToArray(), new ImageFrameMetadata()));
    }

    public ImageFrame<TPixel> CreateFrame() => CreateFrame(default);

    public ImageFrame<TPixel> CreateFrame(TPixel backgroundColor) =>
        Append(ImageFrame<TPixel>.Filled(RootFrame.Width, RootFrame.Height, backgroundColor));

    public void RemoveFrame(int index)
    {
        if (Count == 1 && index == 0)
        {
            throw new InvalidOperationException("Cannot remove last frame.");
        }

        _frames.RemoveAt(index);
    }

    IEnumerator<ImageFrame<TPixel>> IEnumerable<ImageFrame<TPixel>>.GetEnumerator() => _frames.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _frames.GetEnumerator();

    private ImageFrame<TPixel> Append(ImageFrame<TPixel> frame)
    {
        _frames.Add(frame);
        return frame;
    }
}
