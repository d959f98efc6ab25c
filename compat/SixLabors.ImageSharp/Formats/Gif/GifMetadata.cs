namespace SixLabors.ImageSharp.Formats.Gif;

public class GifMetadata
{
    /// <summary>How often the animation plays; 0 is for ever.</summary>
    public ushort RepeatCount { get; set; } = 1;

    internal GifMetadata DeepClone() => new() { RepeatCount = RepeatCount };
}
