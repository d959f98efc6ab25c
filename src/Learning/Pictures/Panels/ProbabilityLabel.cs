using System.Globalization;

namespace Disentangle.Learning.Pictures.Panels;

/// <summary>Probabilities at an axis: two or three significant digits, short enough for a margin.</summary>
internal static class ProbabilityLabel
{
    /// <summary>Widest text, in letters.</summary>
    public const string Widest = "0.8888";

    public static string Of(double probability) => probability switch
    {
        0 => "0",
        >= 0.9995 => "1",
        >= 0.0995 => Format(probability, "0.000"),
        >= 0.000995 => Format(probability, "0.0000"),
        _ => Format(probability, "0.0e-0"),
    };

    private static string Format(double probability, string format) =>
        probability.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
}
