using Disentangle.Datasets.Numerics;

namespace Disentangle.Datasets.Joints.Expressions;

/// <summary>All functions of numbers that expressions know: one line each.</summary>
internal static class FunctionCatalogue
{
    // Adding 0 takes the sign off a zero, which would otherwise turn the direction by half a turn.
    private static readonly MathFunction[] All =
    [
        new("abs", 1, 1, a => Math.Abs(a[0])),
        new("acos", 1, 1, a => ReproducibleMath.Acos(a[0])),
        new("asin", 1, 1, a => ReproducibleMath.Asin(a[0])),
        new("atan", 1, 1, a => ReproducibleMath.Atan(a[0])),
        new("atan2", 2, 2, a => ReproducibleMath.Atan2(a[0] + 0.0, a[1] + 0.0)),
        new("ceil", 1, 1, a => Math.Ceiling(a[0])),
        new("clamp", 3, 3, a => Math.Max(a[1], Math.Min(a[0], a[2]))),
        new("cos", 1, 1, a => ReproducibleMath.Cos(a[0])),
        new("exp", 1, 1, a => ReproducibleMath.Exp(a[0])),
        new("floor", 1, 1, a => Math.Floor(a[0])),
        new("hypot", 2, 2, a => ReproducibleMath.Hypot(a[0], a[1])),
        new("log", 1, 1, a => ReproducibleMath.Log(a[0])),
        new("max", 2, int.MaxValue, Largest),
        new("min", 2, int.MaxValue, Smallest),
        new("round", 1, 1, a => Math.Round(a[0], MidpointRounding.AwayFromZero)),
        new("sign", 1, 1, a => a[0] > 0 ? 1 : a[0] < 0 ? -1 : a[0]),
        new("sin", 1, 1, a => ReproducibleMath.Sin(a[0])),
        new("sqrt", 1, 1, a => Math.Sqrt(a[0])),
        new("tan", 1, 1, a => ReproducibleMath.Tan(a[0])),
    ];

    /// <summary>Their names, in alphabetical order.</summary>
    public static IEnumerable<string> Names => All.Select(f => f.Name);

    /// <summary>The function called <paramref name="name"/>, or null.</summary>
    public static MathFunction? Find(string name) => Array.Find(All, f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));

    private static double Largest(ReadOnlySpan<double> numbers)
    {
        double largest = numbers[0];
        foreach (double number in numbers)
        {
            largest = Math.Max(largest, number);
        }

        return largest;
    }

    private static double Smallest(ReadOnlySpan<double> numbers)
    {
        double smallest = numbers[0];
        foreach (double number in numbers)
        {
            smallest = Math.Min(smallest, number);
        }

        return smallest;
    }
}
