namespace Disentangle.Cli.Console;

/// <summary>A row of numbers as a line of small bars; neighbours are averaged where there are many.</summary>
internal static class Sparkline
{
    private const int LargestWidth = 40;
    private const string Bars = "▁▂▃▄▅▆▇█", PlainBars = ".:-=+*#@";

    /// <summary>Draws non-negative numbers, the largest as a full bar and 0 as a gap.</summary>
    /// <param name="values">At least one number.</param>
    /// <param name="isUnicode">Whether the terminal can show block characters.</param>
    internal static string Of(IReadOnlyList<double> values, bool isUnicode)
    {
        int together = (values.Count + LargestWidth - 1) / LargestWidth;
        double[] means = [.. values.Chunk(together).Select(chunk => chunk.Sum() / chunk.Length)];
        double largest = means.Max();
        string bars = isUnicode ? Bars : PlainBars;
        return string.Concat(means.Select(mean => mean > 0 ? bars[(int)Math.Min(bars.Length * mean / largest, bars.Length - 1)] : ' '));
    }
}
