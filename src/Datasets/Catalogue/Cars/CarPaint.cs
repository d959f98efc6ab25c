using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Catalogue.Cars;

/// <summary>A family of paints: hue, saturation and value are uniform and independent.</summary>
internal sealed record CarPaint(double Weight, Interval Hue, Interval Saturation, Interval Value)
{
    // Red, blue, green, yellow, orange, turquoise, violet, brown, white, silver, dark grey.
    private static readonly CarPaint[] Families =
    [
        new(0.15, (-0.02, 0.015), (0.7, 0.92), (0.65, 0.95)),
        new(0.13, (0.57, 0.67), (0.35, 0.85), (0.55, 0.95)),
        new(0.11, (0.24, 0.42), (0.35, 0.75), (0.45, 0.85)),
        new(0.11, (0.105, 0.15), (0.8, 0.95), (0.85, 1)),
        new(0.06, (0.035, 0.08), (0.8, 0.95), (0.8, 0.95)),
        new(0.05, (0.47, 0.54), (0.4, 0.8), (0.5, 0.85)),
        new(0.03, (0.76, 0.88), (0.35, 0.65), (0.45, 0.75)),
        new(0.06, (0.06, 0.11), (0.2, 0.5), (0.55, 0.9)),
        new(0.14, (0.1, 0.2), (0, 0.06), (0.8, 0.9)),
        new(0.12, (0.55, 0.62), (0, 0.07), (0.6, 0.82)),
        new(0.05, (0.55, 0.65), (0, 0.12), (0.2, 0.5)),
    ];

    public static CarColor Draw(ref PhiloxStream random)
    {
        double rest = random.NextDouble() * Families.Sum(f => f.Weight);
        int family = 0;
        while (family < Families.Length - 1 && rest >= Families[family].Weight)
        {
            rest -= Families[family++].Weight;
        }

        return CarColor.Hsv(
            Families[family].Hue.Draw(ref random), Families[family].Saturation.Draw(ref random), Families[family].Value.Draw(ref random));
    }

    /// <summary>A colour that stands out from <paramref name="body"/>: white, cream or yellow on dark paints, black, blue or red on light ones.</summary>
    public static CarColor DrawContrast(CarColor body, ref PhiloxStream random)
    {
        double choice = random.NextDouble();
        return body.Luma < 0.45
            ? choice < 0.7 ? CarColor.Grey(0.88) : choice < 0.85 ? CarColor.Hsv(0.12, 0.25, 0.9) : CarColor.Hsv(0.13, 0.9, 0.95)
            : choice < 0.5 ? CarColor.Grey(0.12) : choice < 0.75 ? CarColor.Hsv(0.66, 0.85, 0.75) : CarColor.Hsv(0, 0.85, 0.7);
    }
}
