using System.Globalization;

namespace Disentangle.Datasets.Joints.Expressions;

/// <summary>Numbers as canonical texts write them.</summary>
internal static class NumberText
{
    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
