using Disentangle.Render.Digits;

namespace Disentangle.Render.Tests.Digits;

/// <summary>Digits to draw, and what the tests ask of their images.</summary>
internal static class Digits
{
    public const int Side = DigitRenderer.Side;
    public const int Bytes = Side * Side;

    /// <summary>A digit as the font has it, in the middle, as large as can be.</summary>
    public static DigitInstance Plain(int digit, int way = 0) => new(
        digit,
        (way + 0.5) / DigitFont.WaysOf(digit),
        new DigitShape(Width: 1, Slant: 0, RotationRadians: 0, BowX: 0, WaveX: 0, BowY: 0, WaveY: 0, Waist: 0, Taper: 0, Jitter: 0, JitterSeed: 0),
        new DigitPen(WidthPixels: 2.5, Pressure: 0, SoftnessPixels: 1),
        new DigitPlacement(Size: 1, OffsetX: 0, OffsetY: 0));

    /// <summary>Digits all over the ranges; <paramref name="share"/> 1 uses them in full.</summary>
    public static DigitInstance[] Random(int count, int seed, double share)
    {
        Random random = new(seed);
        double Between(double low, double high) => low + ((high - low) * random.NextDouble());
        double Around(double middle, double low, double high) => middle + (share * (Between(low, high) - middle));
        return [.. Enumerable.Range(0, count).Select(i => new DigitInstance(
            i % 10,
            random.NextDouble(),
            new DigitShape(
                Around(1, 0.5, 2),
                Around(0, -1, 1),
                Around(0, -1, 1),
                Around(0, -0.25, 0.25),
                Around(0, -0.25, 0.25),
                Around(0, -0.25, 0.25),
                Around(0, -0.25, 0.25),
                Around(0, -0.9, 0.9),
                Around(0, -0.9, 0.9),
                share * Between(0, 0.15),
                (uint)random.Next()),
            new DigitPen(Around(2.5, 0.5, 5), Around(0, -0.5, 0.5), Around(1, 0.25, 2)),
            new DigitPlacement(Around(0.9, 0.6, 1), Around(0, -4, 4), Around(0, -4, 4))))];
    }

    public static byte[] Of(DigitInstance digit)
    {
        byte[] image = new byte[Bytes];
        DigitOracle.Render(digit, image);
        return image;
    }

    /// <summary>Ink in pixels: the sum of all intensities 0 to 1.</summary>
    public static double Ink(ReadOnlySpan<byte> image)
    {
        double sum = 0;
        foreach (byte grey in image)
        {
            sum += grey / 255.0;
        }

        return sum;
    }

    /// <summary>Centre of mass of the ink in pixels.</summary>
    public static (double X, double Y) Centroid(ReadOnlySpan<byte> image)
    {
        double x = 0, y = 0, sum = 0;
        for (int i = 0; i < Bytes; i++)
        {
            x += image[i] * ((i % Side) + 0.5);
            y += image[i] * ((i / Side) + 0.5);
            sum += image[i];
        }

        return (x / sum, y / sum);
    }

    /// <summary>Columns and rows that the inked pixels span.</summary>
    public static (int Width, int Height) Extent(ReadOnlySpan<byte> image)
    {
        int left = Side, right = -1, top = Side, bottom = -1;
        for (int i = 0; i < Bytes; i++)
        {
            if (image[i] > 0)
            {
                (int row, int column) = Math.DivRem(i, Side);
                (left, right) = (Math.Min(left, column), Math.Max(right, column));
                (top, bottom) = (Math.Min(top, row), Math.Max(bottom, row));
            }
        }

        return (right - left + 1, bottom - top + 1);
    }
}
