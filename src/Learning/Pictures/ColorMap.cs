using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Pictures;

/// <summary>
/// A sequential colour map for shares from 0 (nearly white) to 1 (deep blue) whose perceived lightness falls evenly, so that
/// equal steps look equal and it survives printing in grey.
/// </summary>
/// <remarks>Built in OKLab (B. Ottosson, "A perceptual color space for image processing", 2020): lightness linear, hue from teal to blue.</remarks>
public static class ColorMap
{
    private const double LightnessAtZero = 0.975, LightnessAtOne = 0.36;
    private const double HueAtZero = 190, HueAtOne = 262;

    /// <summary>The colour of a share.</summary>
    /// <param name="share">Clipped to [0, 1].</param>
    public static Rgb24 At(double share)
    {
        double t = Math.Clamp(share, 0, 1);
        double lightness = LightnessAtZero + (t * (LightnessAtOne - LightnessAtZero));
        double chroma = 0.008 + (0.36 * t * (1 - (0.68 * t)));
        double hue = (HueAtZero + (t * (HueAtOne - HueAtZero))) * Math.PI / 180;
        return FromOklab(lightness, chroma * Math.Cos(hue), chroma * Math.Sin(hue));
    }

    /// <summary>Whether text on the colour of a share is easier to read in white than in black.</summary>
    public static bool NeedsLightText(double share) => share > 0.55;

    private static Rgb24 FromOklab(double lightness, double a, double b)
    {
        double l = Cube(lightness + (0.3963377774 * a) + (0.2158037573 * b));
        double m = Cube(lightness - (0.1055613458 * a) - (0.0638541728 * b));
        double s = Cube(lightness - (0.0894841775 * a) - (1.2914855480 * b));
        return new Rgb24(
            Encode((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)),
            Encode((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)),
            Encode((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)));
    }

    private static double Cube(double value) => value * value * value;

    // Linear light to an sRGB byte (IEC 61966-2-1).
    private static byte Encode(double linear)
    {
        double value = linear <= 0.0031308 ? 12.92 * linear : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(255 * Math.Clamp(value, 0, 1));
    }
}
