using System.Globalization;
using Disentangle.Datasets;

namespace Disentangle.Learning.Pictures;

/// <summary>Factor classes as captions: one line per factor that varies in the data set, with its physical value or word.</summary>
public static class FactorCaptions
{
    /// <summary>Writes one caption per row of classes, lines parted by <c>\n</c>.</summary>
    /// <param name="factors">The factor grid.</param>
    /// <param name="classes">Classes, shape [N, F].</param>
    /// <exception cref="ArgumentException">The classes are not N rows of F, or one is outside its factor.</exception>
    public static IReadOnlyList<string> Of(FactorSpace factors, ReadOnlySpan<int> classes) =>
        Of(factors, classes, Enumerable.Range(0, factors.Dimension).Where(f => factors.Sizes[f] > 1), withUnits: true);

    /// <summary>Writes one caption per row of classes, with a line for each factor at some positions.</summary>
    /// <param name="factors">The factor grid.</param>
    /// <param name="classes">Classes, shape [N, F].</param>
    /// <param name="positions">Positions of the factors.</param>
    /// <param name="withUnits">Whether values have their units.</param>
    /// <exception cref="ArgumentException">The classes are not N rows of F, or one is outside its factor.</exception>
    public static IReadOnlyList<string> Of(FactorSpace factors, ReadOnlySpan<int> classes, IEnumerable<int> positions, bool withUnits)
    {
        int[] shown = [.. positions];
        int width = factors.Dimension;
        if (classes.Length % width != 0)
        {
            throw new ArgumentException($"{classes.Length} classes are not rows of F = {width} ({string.Join(", ", factors.Names)}).", nameof(classes));
        }

        string[] captions = new string[classes.Length / width];
        for (int n = 0; n < captions.Length; n++)
        {
            ReadOnlySpan<int> row = classes.Slice(n * width, width);
            factors.ThrowIfOutside(row);
            captions[n] = CaptionOf(factors, row, shown, withUnits);
        }

        return captions;
    }

    private static string CaptionOf(FactorSpace factors, ReadOnlySpan<int> row, int[] positions, bool withUnits)
    {
        string[] lines = new string[positions.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = LineOf(factors.Factors[positions[i]], row[positions[i]], withUnits);
        }

        return string.Join('\n', lines);
    }

    private static string LineOf(Factor factor, int index, bool withUnits)
    {
        if (factor.ClassNames is { } words)
        {
            return words[index];
        }

        string number = factor.Values[index].ToString("0.##", CultureInfo.InvariantCulture).Replace('-', '−');
        return !withUnits || factor.Unit.Length == 0 ? $"{factor.Name} {number}" : $"{factor.Name} {number} {factor.Unit}";
    }
}
