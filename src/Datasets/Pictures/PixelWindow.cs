namespace Disentangle.Datasets.Pictures;

/// <summary>A rectangle of pixels.</summary>
/// <param name="X">First column.</param>
/// <param name="Y">First row.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
internal readonly record struct PixelWindow(int X, int Y, int Width, int Height)
{
    /// <summary>The window of a size in the middle of another; of two middles the one to the left and above.</summary>
    public static PixelWindow Centre(int width, int height, int ofWidth, int ofHeight) =>
        new((ofWidth - width) / 2, (ofHeight - height) / 2, width, height);
}
