using Disentangle.Datasets.Files;
using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Joints.Weights;

/// <summary>Reads a table of weights out of nested lists, <c>[[1,0.5],[0.5,1]]</c>.</summary>
internal static class WeightLiteral
{
    /// <summary>Reads the table in a setting.</summary>
    /// <exception cref="JointFormatException">It is no rectangular table of weights; the message has the place.</exception>
    public static NumberArray Read(TermArguments term, string key)
    {
        List<long> shape = [];
        for (SettingValue value = term.Value(key); value.Items is { } items; value = items[0])
        {
            shape.Add(items.Count);
        }

        List<double> values = [];
        Append(term.Source, key, term.Value(key), [.. shape], values);
        return new NumberArray(shape, [.. values]);
    }

    private static void Append(JointText source, string key, SettingValue value, ReadOnlySpan<long> shape, List<double> values)
    {
        if (shape.IsEmpty)
        {
            values.Add(value.Number is { } number && number >= 0
                ? number
                : throw source.Fault(value.Offset, $"{value.Shown} stands in {key}; weights are numbers of at least 0."));
            return;
        }

        if (value.Items?.Count != shape[0])
        {
            string came = value.Items is { } items ? $"a list of {items.Count}" : value.Shown;
            throw source.Fault(value.Offset, $"a list of {shape[0]} must stand here, as before it in {key}; {came} came.");
        }

        foreach (SettingValue item in value.Items)
        {
            Append(source, key, item, shape[1..], values);
        }
    }
}
