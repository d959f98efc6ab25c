using Disentangle.Render.Numerics;

namespace Disentangle.Render.Rooms;

/// <summary>
/// The pattern of floor and walls: a square tile of reflectance about 0.98 with a hexagonal grid of faint dots and one darker blotch,
/// in 256 × 256 steps. A procedural likeness of the original's tile, whose bitmap was never published.
/// </summary>
internal static class RoomTile
{
    /// <summary>Steps per tile along u and along v.</summary>
    public const int Size = 256;

    /// <summary>Reflectance of byte 0 and what byte 255 adds.</summary>
    public const double Base = 0.90;

    /// <inheritdoc cref="Base"/>
    public const double Range = 0.15;

    /// <summary>Reflectance where the pattern is finer than samples.</summary>
    public const double Mean = 0.978;

    private const double Blotch = 0.931;

    // Edges of the blotch are ramps of this width.
    private const double Softness = 1.0 / 40;

    private static readonly (double U0, double U1, double V0, double V1)[] BlotchParts =
    [
        (0.900, 1.000, 0.300, 0.375),
        (0.800, 1.000, 0.375, 0.425),
        (0.725, 0.975, 0.425, 0.450),
        (0.700, 0.900, 0.450, 0.600),
        (0.700, 0.800, 0.600, 0.675),
    ];

    // Samples of the fast quality lie this many steps from a pixel's centre on the walls, 23 pixels a tile in a 64 × 64 image.
    private const double FastOffset = 2.8;

    private static readonly byte[] Table = Draw();

    /// <summary>Reflectances as bytes, v-major: the step at (u, v) is <c>Bytes[(v · Size) + u]</c>.</summary>
    public static ReadOnlySpan<byte> Bytes => Table;

    /// <summary>The same as a pixel of 2 × 2 samples shows it on the walls.</summary>
    /// <param name="magnification">Of the image, see <see cref="RoomFrame.Magnification"/>.</param>
    public static byte[] FastBytes(double magnification)
    {
        int offset = (int)Math.Round(FastOffset / magnification);
        byte[] mean = new byte[Size * Size];
        for (int i = 0; i < mean.Length; i++)
        {
            int left = (i - offset) & (Size - 1), right = (i + offset) & (Size - 1);
            int up = ((i / Size) - offset) & (Size - 1), down = ((i / Size) + offset) & (Size - 1);
            int sum = Table[(up * Size) + left] + Table[(up * Size) + right] + Table[(down * Size) + left] + Table[(down * Size) + right];
            mean[i] = (byte)((sum + 2) / 4);
        }

        return mean;
    }

    /// <summary>Reflectance at (u, v) in tiles; the tile repeats.</summary>
    public static double At(double u, double v) => Base + (Range / 255 * Table[(Step(v) * Size) + Step(u)]);

    private static int Step(double tiles) => (int)Math.Floor(tiles * Size) & (Size - 1);

    private static byte[] Draw()
    {
        byte[] table = new byte[Size * Size];
        for (int i = 0; i < table.Length; i++)
        {
            double u = ((i % Size) + 0.5) / Size, v = ((i / Size) + 0.5) / Size;
            double dots = 0.980
                + (0.0065 * Wave((10 * u) - (177.0 / 360)))
                + (0.0076 * Wave((5 * u) + (8 * v) + (92.0 / 360)))
                + (0.0072 * Wave((5 * u) - (8 * v) + (90.0 / 360)));
            double reflectance = dots + (Coverage(u, v) * (Blotch - dots));
            table[i] = (byte)Math.Round((reflectance - Base) * 255 / Range);
        }

        return table;
    }

    private static double Wave(double turns) => Trigonometry.SinCos(2 * Math.PI * turns).Cos;

    private static double Coverage(double u, double v)
    {
        double sum = 0;
        foreach ((double u0, double u1, double v0, double v1) in BlotchParts)
        {
            // The tile repeats: parts that reach its right border soften beyond the left one.
            sum += (Overlap(u, u0, u1) + Overlap(u + 1, u0, u1)) * Overlap(v, v0, v1);
        }

        return sum;
    }

    // The share of a window of the ramps' width around x that lies in [low, high].
    private static double Overlap(double x, double low, double high) =>
        Math.Max(0, Math.Min(x + (Softness / 2), high) - Math.Max(x - (Softness / 2), low)) / Softness;
}
