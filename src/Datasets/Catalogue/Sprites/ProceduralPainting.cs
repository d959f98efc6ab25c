namespace Disentangle.Datasets.Catalogue.Sprites;

/// <summary>
/// A picture without a painter: warm bands above, cool ones below, bent by swirls, with the streaks of a brush along them. Only sums,
/// products, quotients, square roots and rounding are used, so that its bytes are the same on every machine.
/// </summary>
internal static class ProceduralPainting
{
    /// <summary>Width in pixels: four times that of the box into which pictures are shrunk.</summary>
    public const int Width = 1400;

    /// <summary>Height in pixels.</summary>
    public const int Height = 1096;

    private static readonly Colour[] Warm =
        [new(0.62, 0.13, 0.07), new(0.86, 0.31, 0.09), new(0.96, 0.58, 0.17), new(0.98, 0.81, 0.42), new(0.84, 0.44, 0.20), new(0.55, 0.20, 0.16)];

    private static readonly Colour[] Cool =
        [new(0.06, 0.11, 0.24), new(0.10, 0.24, 0.42), new(0.24, 0.46, 0.58), new(0.55, 0.68, 0.62), new(0.19, 0.36, 0.33), new(0.10, 0.18, 0.20)];

    // Centre and radius in heights of the picture; strength is the turn at the centre, about in quarter turns.
    private static readonly Swirl[] Swirls =
    [
        new(0.30, 0.24, 0.20, 1.5), new(0.95, 0.16, 0.24, -1.3), new(0.62, 0.50, 0.22, 1.1), new(1.08, 0.66, 0.20, 1.7),
        new(0.22, 0.74, 0.24, -1.6), new(0.66, 0.90, 0.18, 1.2), new(1.20, 0.36, 0.12, 1.4), new(0.06, 0.46, 0.12, 1.2),
    ];

    /// <summary>The picture.</summary>
    public static RgbPicture Draw()
    {
        byte[] pixels = new byte[3 * Width * Height];
        Parallel.For(0, Height, row =>
        {
            for (int column = 0; column < Width; column++)
            {
                Colour colour = At((column + 0.5) / Height, (row + 0.5) / Height);
                Span<byte> pixel = pixels.AsSpan(3 * ((row * Width) + column), 3);
                pixel[0] = ByteOf(colour.Red);
                pixel[1] = ByteOf(colour.Green);
                pixel[2] = ByteOf(colour.Blue);
            }
        });

        return new RgbPicture(Width, Height, pixels);
    }

    private static Colour At(double x, double y)
    {
        foreach (Swirl swirl in Swirls)
        {
            (x, y) = swirl.Bend(x, y);
        }

        double bend = (0.05 * Wave((0.9 * x) + 0.1)) + (0.025 * Wave((2.3 * x) + y)) + (0.012 * Wave((5.1 * x) - (2 * y)));
        double height = y + bend;
        double streak = 0.035 * Wave((44 * height) + Wave(1.7 * x)) * Wave((3.1 * x) + (7 * height));
        Colour warm = Along(Warm, 5.2 * height), cool = Along(Cool, (4.4 * height) + (0.3 * x));

        // The horizon wanders, and the two mix over a tenth of the height.
        double mix = Smooth((height - 0.46 - (0.05 * Wave((1.3 * x) + 0.4))) / 0.1);
        return warm.Towards(cool, mix).Plus(streak);
    }

    private static Colour Along(Colour[] palette, double place)
    {
        double whole = Math.Floor(place);
        int from = (int)(whole - (palette.Length * Math.Floor(whole / palette.Length)));
        return palette[from].Towards(palette[(from + 1) % palette.Length], Smooth(place - whole));
    }

    // A parabola up and a parabola down, which hardly differ from a sine of period 1.
    private static double Wave(double t)
    {
        t -= Math.Floor(t);
        return t < 0.5 ? 16 * t * (0.5 - t) : -16 * (t - 0.5) * (1 - t);
    }

    private static double Smooth(double t)
    {
        t = Math.Clamp(t, 0, 1);
        return t * t * (3 - (2 * t));
    }

    private static byte ByteOf(double intensity) => (byte)Math.Floor((255 * Math.Clamp(intensity, 0, 1)) + 0.5);

    private readonly record struct Colour(double Red, double Green, double Blue)
    {
        public Colour Towards(Colour other, double part) => new(
            Red + (part * (other.Red - Red)), Green + (part * (other.Green - Green)), Blue + (part * (other.Blue - Blue)));

        public Colour Plus(double light) => new(Red + light, Green + light, Blue + light);
    }

    private readonly record struct Swirl(double X, double Y, double Radius, double Strength)
    {
        // Turns by an angle that falls with the distance: (1 − q², 2q) / (1 + q²) is the unit vector of twice the angle whose tangent is q.
        public (double X, double Y) Bend(double x, double y)
        {
            double dx = x - X, dy = y - Y;
            double far = 1 + (((dx * dx) + (dy * dy)) / (Radius * Radius));
            double q = Strength / (far * far), scale = 1 / (1 + (q * q));
            double cos = (1 - (q * q)) * scale, sin = 2 * q * scale;
            return (X + (cos * dx) - (sin * dy), Y + (sin * dx) + (cos * dy));
        }
    }
}
