using SixLabors.ImageSharp.Formats.Gif;

namespace SixLabors.ImageSharp.Metadata;

/// <summary>What a file says about the whole image beside its pixels.</summary>
public sealed class ImageMetadata
{
    internal GifMetadata Gif { get; private init; } = new();

    public ImageMetadata DeepClone() => new() { Gif = Gif.DeepClone() };
}
