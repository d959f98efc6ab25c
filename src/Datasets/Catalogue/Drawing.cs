using System.Globalization;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>How large and how carefully the images of a data set are drawn; the rest is the data set's.</summary>
/// <param name="Width">Columns W.</param>
/// <param name="Height">Rows H.</param>
/// <param name="Quality">How carefully, where the data set knows more than one way.</param>
public sealed record Drawing(int Width, int Height, RenderQuality Quality = RenderQuality.Faithful)
{
    /// <summary>Least width and height in pixels.</summary>
    public const int LeastSide = SceneRenderer.LeastSide;

    /// <summary>Largest width and height in pixels.</summary>
    public const int LargestSide = SceneRenderer.LargestSide;

    /// <summary>The size as text that <see cref="ParseSize"/> reads: <c>128</c>, or <c>160x120</c> (width × height).</summary>
    public string SizeText => Width == Height
        ? Width.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");

    /// <summary>Reads a size: a number for width and height, or WIDTHxHEIGHT.</summary>
    /// <exception cref="FormatException">The text is neither, or a side is not 16 to 512.</exception>
    public static (int Width, int Height) ParseSize(string text)
    {
        string[] sides = text.Split('x');
        if (sides.Length is 1 or 2 && TryParseSide(sides[0], out int width) && TryParseSide(sides[^1], out int height))
        {
            return (width, height);
        }

        throw new FormatException(
            $"'{text}' came; a size is a number of pixels, or WIDTHxHEIGHT, each from {LeastSide} to {LargestSide}, such as 128 or 160x120.");
    }

    private static bool TryParseSide(string text, out int side) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out side) && side is >= LeastSide and <= LargestSide;
}
