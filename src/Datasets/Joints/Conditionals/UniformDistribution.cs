namespace Disentangle.Datasets.Joints.Conditionals;

/// <summary><c>uniform()</c>: all classes alike.</summary>
internal sealed class UniformDistribution : TargetDistribution
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "uniform";

    /// <inheritdoc/>
    public override bool DependsOnMeasure => false;

    /// <inheritdoc/>
    public override string Text => $"{Name}()";

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<int> row, Span<double> probabilities) => probabilities.Fill(1.0 / probabilities.Length);
}
