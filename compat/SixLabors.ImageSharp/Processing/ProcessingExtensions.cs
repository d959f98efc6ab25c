namespace SixLabors.ImageSharp.Processing;

public static class ProcessingExtensions
{
    public static void Mutate(this Image source, Action<IImageProcessingContext> operation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(operation);
        operation(new Context(source));
    }

    private sealed class Context(Image image) : IImageProcessingContext
    {
        public Size GetCurrentSize() => image.Size;

        void IImageProcessingContext.ResizeNearest(int width, int height) => image.ResizeNearest(width, height);
    }
}
