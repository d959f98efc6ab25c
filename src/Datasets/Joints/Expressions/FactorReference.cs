namespace Disentangle.Datasets.Joints.Expressions;

/// <summary>A factor: its value <c>posX</c>, its share of the range <c>unit(posX)</c>, or its class <c>class(posX)</c>.</summary>
internal sealed class FactorReference : Expression
{
    /// <summary>Differences below this share of a factor's range are rounding errors.</summary>
    public const double RelativeTolerance = 1e-9;

    private readonly int _position;
    private readonly double[] _coordinates;

    /// <summary>Refers to the factor at <paramref name="position"/>.</summary>
    public FactorReference(FactorSpace space, int position, FactorMeasure measure)
        : base(position)
    {
        _position = position;
        Factor = space.Factors[position];
        Measure = measure;
        int n = Factor.Size;
        _coordinates = measure switch
        {
            FactorMeasure.Value => [.. Factor.Values],
            FactorMeasure.Unit => [.. Enumerable.Range(0, n).Select(c => n == 1 ? 0 : (double)c / (n - 1))],
            _ => [.. Enumerable.Range(0, n)],
        };
        double range = _coordinates.Max() - _coordinates.Min();
        Tolerance = RelativeTolerance * (range > 0 ? range : 1);
    }

    /// <summary>The factor.</summary>
    public Factor Factor { get; }

    /// <summary>What it is measured in.</summary>
    public FactorMeasure Measure { get; }

    /// <summary>Position of the factor.</summary>
    public int Position => _position;

    /// <summary>The number of each class in this measure, shape [n].</summary>
    public ReadOnlySpan<double> Coordinates => _coordinates;

    /// <summary>Coordinates nearer to each other than this are equal.</summary>
    public double Tolerance { get; }

    /// <inheritdoc/>
    public override double Evaluate(ReadOnlySpan<int> row) => _coordinates[row[_position]];

    /// <inheritdoc/>
    protected override string Write() => Measure switch
    {
        FactorMeasure.Value => Factor.Name,
        FactorMeasure.Unit => $"{ExpressionParser.Unit}({Factor.Name})",
        _ => $"{ExpressionParser.Class}({Factor.Name})",
    };
}
