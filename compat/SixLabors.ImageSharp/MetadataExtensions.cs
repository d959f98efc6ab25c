using SixLabors.ImageSharp.Formats.Gif;
using SixLabors.ImageSharp.Metadata;

namespace SixLabors.ImageSharp;

public static class MetadataExtensions
{
    public static GifMetadata GetGifMetadata(this ImageMetadata source) => source.Gif;

    public static GifFrameMetadata GetGifMetadata(this ImageFrameMetadata source) => source.Gif;
}
