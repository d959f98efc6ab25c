using System.Security.Cryptography;
using System.Text;

namespace Disentangle.Render.Tests.Sprites;

/// <summary>What the tests ask of a 64 × 64 image.</summary>
internal static class Picture
{
    public const int Side = SpriteRenderer.Side;
    public const int Bytes = Side * Side;

    public static byte[] Of(SpriteInstance sprite)
    {
        byte[] image = new byte[Bytes];
        SpriteOracle.Render(sprite, image);
        return image;
    }

    public static int Area(ReadOnlySpan<byte> image)
    {
        int area = 0;
        foreach (byte pixel in image)
        {
            Assert.InRange(pixel, (byte)0, (byte)1);
            area += pixel;
        }

        return area;
    }

    /// <summary>Mean of the set pixels' centres.</summary>
    public static (double X, double Y) Centroid(ReadOnlySpan<byte> image)
    {
        double x = 0, y = 0;
        for (int i = 0; i < Bytes; i++)
        {
            x += image[i] * ((i % Side) + 0.5);
            y += image[i] * ((i / Side) + 0.5);
        }

        int area = Area(image);
        return (x / area, y / area);
    }

    /// <summary>The set pixels as rows of text between their bounds.</summary>
    public static string Draw(ReadOnlySpan<byte> image, int left, int top, int width, int height)
    {
        StringBuilder text = new();
        for (int row = top; row < top + height; row++)
        {
            for (int column = left; column < left + width; column++)
            {
                text.Append(image[(row * Side) + column] == 1 ? '#' : '.');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>SHA-256 of the image at one bit a pixel, first pixel in the highest bit (numpy's packbits), as lower-case hex.</summary>
    public static string PackedHash(ReadOnlySpan<byte> image)
    {
        byte[] bits = new byte[Bytes / 8];
        for (int i = 0; i < Bytes; i++)
        {
            bits[i >> 3] |= (byte)(image[i] << (7 - (i & 7)));
        }

        return Convert.ToHexStringLower(SHA256.HashData(bits));
    }
}
