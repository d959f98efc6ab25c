namespace SixLabors.ImageSharp.Formats.Gif;

/// <summary>What happens to a frame before the next one is drawn.</summary>
public enum GifDisposalMethod
{
    Unspecified = 0,
    NotDispose = 1,
    RestoreToBackground = 2,
    RestoreToPrevious = 3,
}
