using Disentangle.Datasets.Joints.Expressions;

namespace Disentangle.Datasets.Joints.Conditionals;

/// <summary>
/// <c>mixture(0.7, normal(0.6, 0.05), 0.3, uniform())</c>: p = Σ w_k p_k with the weights divided by their sum.
/// </summary>
internal sealed class MixtureDistribution : TargetDistribution
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "mixture";

    private readonly FactorSpace _space;
    private readonly Expression[] _weights;
    private readonly TargetDistribution[] _parts;

    /// <summary>Creates the mixture of as many distributions as weights.</summary>
    public MixtureDistribution(FactorSpace space, Expression[] weights, TargetDistribution[] parts)
        : base(weights, parts.SelectMany(p => p.Positions))
    {
        _space = space;
        _weights = weights;
        _parts = parts;
    }

    /// <inheritdoc/>
    public override bool DependsOnMeasure => Array.Exists(_parts, p => p.DependsOnMeasure);

    /// <inheritdoc/>
    public override string Text => $"{Name}({string.Join(", ", _weights.Zip(_parts, (w, p) => $"{w.Text}, {p.Text}"))})";

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<int> row, Span<double> probabilities)
    {
        double[] shares = new double[_weights.Length];
        WeightsDistribution.Write(_weights, _space, row, shares, Text);
        double[] part = new double[probabilities.Length];
        probabilities.Clear();
        for (int k = 0; k < shares.Length; k++)
        {
            if (shares[k] == 0)
            {
                continue;
            }

            _parts[k].Write(row, part);
            for (int c = 0; c < part.Length; c++)
            {
                probabilities[c] += shares[k] * part[c];
            }
        }
    }
}
