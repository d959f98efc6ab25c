namespace Disentangle.Datasets.Catalogue;

/// <summary>The colours of coloured digits: grey intensity times HSV(hue, 1, 1), on black.</summary>
internal static class DigitColour
{
    // 16 bits after the point: hues k/10 then give the nearest byte of every product.
    private const int One = 1 << 16;

    /// <summary>The factor: ten hues 0, 0.1, … 0.9.</summary>
    public static Factor Factor { get; } = new("color", [.. Enumerable.Range(0, 10).Select(k => k / 10.0)]) { IsCyclic = true, IsContinuous = true };

    /// <summary>Colours a grey image.</summary>
    /// <param name="hue">In [0, 1): 0 red, 1/3 green, 2/3 blue.</param>
    /// <param name="grey">Intensities, shape [H, W].</param>
    /// <param name="image">Receives bytes, shape [H, W, 3].</param>
    public static void Apply(double hue, ReadOnlySpan<byte> grey, Span<byte> image)
    {
        int red = Share(hue, 0), green = Share(hue, 2.0 / 6), blue = Share(hue, 4.0 / 6);
        image = image[..(3 * grey.Length)];
        for (int i = 0, to = 0; to < image.Length; i++, to += 3)
        {
            int intensity = grey[i];
            image[to] = (byte)(((intensity * red) + (One / 2)) >> 16);
            image[to + 1] = (byte)(((intensity * green) + (One / 2)) >> 16);
            image[to + 2] = (byte)(((intensity * blue) + (One / 2)) >> 16);
        }
    }

    // A channel is full within a sixth of the circle of its own hue and gone from a third on.
    private static int Share(double hue, double own)
    {
        double distance = Math.Abs(hue - own);
        distance = Math.Min(distance, 1 - distance);
        return (int)Math.Round(One * Math.Clamp(2 - (6 * distance), 0, 1));
    }
}
