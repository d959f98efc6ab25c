using Disentangle.Datasets.Files;

namespace Disentangle.Datasets.Catalogue.Folders;

/// <summary>Labels of pictures.</summary>
/// <param name="Factors">The factor of each column.</param>
/// <param name="Classes">Classes, shape [N, F], in the order of the pictures.</param>
internal sealed record ImageLabels(FactorSpace Factors, int[] Classes)
{
    /// <summary>Some of the columns.</summary>
    /// <param name="names">Their names, in the order that they shall have.</param>
    /// <param name="path">The table, for errors.</param>
    /// <exception cref="DatasetFormatException">There is no such column, or one is named twice.</exception>
    public ImageLabels Select(IReadOnlyList<string> names, string path)
    {
        int[] positions;
        FactorSpace factors;
        try
        {
            positions = [.. names.Select(Factors.PositionOf)];
            factors = new FactorSpace([.. positions.Select(p => Factors.Factors[p])]);
        }
        catch (Exception e) when (e is ArgumentException or UnknownNameException)
        {
            throw new DatasetFormatException(path, "factors", e.Message, e);
        }

        int width = Factors.Dimension;
        int[] classes = new int[Classes.Length / width * positions.Length];
        for (int i = 0; i < classes.Length; i++)
        {
            (int row, int column) = Math.DivRem(i, positions.Length);
            classes[i] = Classes[(row * width) + positions[column]];
        }

        return new ImageLabels(factors, classes);
    }
}
