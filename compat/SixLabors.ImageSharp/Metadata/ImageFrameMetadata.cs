using SixLabors.ImageSharp.Formats.Gif;

namespace SixLabors.ImageSharp.Metadata;

/// <summary>What a file says about one frame beside its pixels.</summary>
public sealed class ImageFrameMetadata
{
    internal GifFrameMetadata Gif { get; private init; } = new();

    public ImageFrameMetadata DeepClone() => new() { Gif = Gif.DeepClone() };
}
