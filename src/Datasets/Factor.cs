namespace Disentangle.Datasets;

/// <summary>One generative factor of variation: a named, finite grid of physical values.</summary>
/// <param name="Name">Name as the data set's own files spell it, e.g. <c>posX</c>; letters, digits, <c>_</c> and <c>-</c>.</param>
/// <param name="Values">Physical value of each class, shape [n] with n ≥ 1; class <c>c</c> has value <c>Values[c]</c>.</param>
public sealed record Factor(string Name, IReadOnlyList<double> Values)
{
    /// <summary>Unit of <see cref="Values"/>, empty where they have none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Words for the classes where the values are only codes (square, ellipse, heart); null elsewhere.</summary>
    public IReadOnlyList<string>? ClassNames { get; init; }

    /// <summary>Whether the grid closes on itself (angles, hues), so that the last class neighbours the first.</summary>
    public bool IsCyclic { get; init; }

    /// <summary>
    /// Whether values between those of neighbouring classes can be drawn: scale, angle, position, hue, but no shape. Then a coordinate
    /// from 0 to n − 1 stands for each value of the interval, whole numbers for the classes.
    /// </summary>
    public bool IsContinuous { get; init; }

    /// <summary>Number of classes n.</summary>
    public int Size => Values.Count;

    /// <summary>
    /// One whole turn of a cyclic factor in units of <see cref="Values"/>: 2π for the unit rad, 360 for deg and °, elsewhere n steps of
    /// the evenly spaced values. Null where the factor is not cyclic, or its values are unevenly spaced in an unknown unit.
    /// </summary>
    public double? Period => !IsCyclic ? null : Unit switch
    {
        "rad" => 2 * Math.PI,
        "deg" or "°" => 360,
        _ => Step is { } step ? Size * Math.Abs(step) : null,
    };

    /// <summary>The distance from each value to the next where all are the same within 10^-9 of the whole range; null elsewhere.</summary>
    internal double? Step
    {
        get
        {
            double range = Values[^1] - Values[0];
            double step = range / (Size - 1);
            bool isEven = Size > 1 && range != 0
                && Values.Select((value, c) => Math.Abs(Values[0] + (c * step) - value)).All(d => d <= 1e-9 * Math.Abs(range));
            return isEven ? step : null;
        }
    }

    /// <summary>
    /// Number of different classes of a cyclic factor: n − 1 where the last class is a full turn from the first, so that both look the same; n
    /// elsewhere, and for all other factors.
    /// </summary>
    public int ClassesPerTurn
    {
        get
        {
            double turn = Period ?? double.NaN;
            return Size > 1 && Math.Abs(Math.Abs(Values[^1] - Values[0]) - turn) < 1e-9 * turn ? Size - 1 : Size;
        }
    }

    /// <summary>The physical value at a coordinate, linear between classes and exact at them.</summary>
    /// <param name="coordinate">In [0, n − 1]; a whole number unless the factor is continuous.</param>
    public double ValueAt(double coordinate)
    {
        int c = (int)coordinate;
        double within = coordinate - c;
        return within == 0 ? Values[c] : Values[c] + (within * (Values[c + 1] - Values[c]));
    }

    /// <summary>A factor of <paramref name="size"/> values from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    /// <remarks>The arithmetic is numpy's <c>linspace</c>: <c>first + i · step</c>, and exactly <paramref name="last"/> at the end.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is below 1.</exception>
    public static Factor Linear(string name, double first, double last, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        double step = size > 1 ? (last - first) / (size - 1) : 0;
        double[] values = new double[size];
        for (int i = 0; i < size; i++)
        {
            values[i] = first + (i * step);
        }

        if (size > 1)
        {
            values[^1] = last;
        }

        return new Factor(name, values);
    }
}
