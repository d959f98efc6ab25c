namespace SixLabors.ImageSharp.PixelFormats;

internal static class PixelConversion
{
    /// <summary>The same pixels in another format; the array itself where the format is the same.</summary>
    internal static TTo[] Convert<TFrom, TTo>(TFrom[] source)
        where TFrom : unmanaged, IPixel<TFrom>
        where TTo : unmanaged, IPixel<TTo>
    {
        if (source is TTo[] same)
        {
            return same;
        }

        var result = new TTo[source.Length];
        Rgba32 common = default;
        for (int i = 0; i < source.Length; i++)
        {
            source[i].ToRgba32(ref common);
            result[i].FromRgba32(common);
        }

        return result;
    }
}
