namespace Disentangle.Cli.Console;

/// <summary>Probabilities for people: four significant digits, and never 0 for what can happen.</summary>
internal static class ProbabilityText
{
    internal static string Of(double probability) => probability switch
    {
        0 => "0",
        < 1e-3 => probability.ToString("0.000e-0"),
        < 1e-2 => probability.ToString("0.000000"),
        < 1e-1 => probability.ToString("0.00000"),
        _ => probability.ToString("0.0000"),
    };
}
