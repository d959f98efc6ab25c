namespace Disentangle.Datasets.Catalogue.Cars;

/// <summary>A colour as display values.</summary>
/// <param name="Red">0 to 1.</param>
/// <param name="Green">0 to 1.</param>
/// <param name="Blue">0 to 1.</param>
internal readonly record struct CarColor(double Red, double Green, double Blue)
{
    public static CarColor Grey(double value) => new(value, value, value);

    /// <summary>The hexcone model of Smith, "Color gamut transform pairs", SIGGRAPH 1978.</summary>
    /// <param name="hue">Turns, any number.</param>
    /// <param name="saturation">0 to 1.</param>
    /// <param name="value">0 to 1.</param>
    public static CarColor Hsv(double hue, double saturation, double value)
    {
        return new(Channel(0), Channel(2.0 / 3), Channel(1.0 / 3));

        double Channel(double shift)
        {
            double turn = hue + shift;
            double wheel = Math.Abs((6 * (turn - Math.Floor(turn))) - 3) - 1;
            return value * (1 - saturation + (saturation * Math.Clamp(wheel, 0, 1)));
        }
    }

    /// <summary>Perceived brightness, 0 to 1, with the weights of ITU-R BT.601.</summary>
    public double Luma => (0.299 * Red) + (0.587 * Green) + (0.114 * Blue);

    /// <summary>All three as one whole number that a float holds exactly: red + 256 green + 65,536 blue, each 0 to 255.</summary>
    public float Packed
    {
        get
        {
            return (float)(Byte(Red) + (256 * Byte(Green)) + (65536 * Byte(Blue)));

            static double Byte(double channel) => Math.Floor((255 * Math.Clamp(channel, 0, 1)) + 0.5);
        }
    }
}
