using System.Globalization;
using System.Text;

namespace Disentangle.Datasets.Joints.Weights;

/// <summary>Writes a table as nested lists of the shortest exact numbers, <c>[[1,0.5],[0.5,1]]</c>.</summary>
internal static class NestedNumbers
{
    /// <summary>Writes row-major numbers of the given shape.</summary>
    public static string Write(IReadOnlyList<double> numbers, ReadOnlySpan<int> shape)
    {
        StringBuilder text = new();
        int place = 0;
        WriteAxis(text, numbers, shape, ref place);
        return text.ToString();
    }

    private static void WriteAxis(StringBuilder text, IReadOnlyList<double> numbers, ReadOnlySpan<int> shape, ref int place)
    {
        if (shape.IsEmpty)
        {
            text.Append(numbers[place++].ToString("R", CultureInfo.InvariantCulture));
            return;
        }

        for (int i = 0; i < shape[0]; i++)
        {
            text.Append(i == 0 ? '[' : ',');
            WriteAxis(text, numbers, shape[1..], ref place);
        }

        text.Append(']');
    }
}
