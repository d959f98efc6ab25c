namespace SixLabors.ImageSharp.Processing;

/// <summary>The image that a call of Mutate works on.</summary>
public interface IImageProcessingContext
{
    Size GetCurrentSize();

    internal void ResizeNearest(int width, int height);
}
