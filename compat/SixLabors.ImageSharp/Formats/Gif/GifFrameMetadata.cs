namespace SixLabors.ImageSharp.Formats.Gif;

public class GifFrameMetadata
{
    /// <summary>How long the frame stays, in hundredths of a second.</summary>
    public int FrameDelay { get; set; }

    public GifDisposalMethod DisposalMethod { get; set; }

    internal GifFrameMetadata DeepClone() => new() { FrameDelay = FrameDelay, DisposalMethod = DisposalMethod };
}
