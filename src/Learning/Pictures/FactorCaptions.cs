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
    public static IReadOnlyList<string> Of(FactorSpace factors, ReadOnlySpan<int> classes)
    {
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
            captions[n] = CaptionOf(factors, row);
        }

        return captions;
    }

    private static string CaptionOf(FactorSpace factors, ReadOnlySpan<int> row)
    {
        List<string> lines = [];
        for (int i = 0; i < row.Length; i++)
        {
            if (factors.Factors[i].Size > 1)
            {
                lines.Add(LineOf(factors.Factors[i], row[i]));
            }
        }

        return string.Join('\n', lines);
    }

    private static string LineOf(Factor factor, int index)
    {
        if (factor.ClassNames is { } words)
        {
            return words[index];
        }

        string number = factor.Values[index].ToString("0.##", CultureInfo.InvariantCulture).Replace('-', '−');
        return factor.Unit.Length == 0 ? $"{factor.Name} {number}" : $"{factor.Name} {number} {factor.Unit}";
    }
}
