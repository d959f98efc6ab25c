using Disentangle.Datasets.Joints.Expressions;

namespace Disentangle.Datasets.Joints.Conditionals;

/// <summary><c>weights(1, 2, 3)</c>: one number for each class, divided by their sum.</summary>
internal sealed class WeightsDistribution(FactorSpace space, Expression[] weights) : TargetDistribution(weights)
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "weights";

    /// <inheritdoc/>
    public override bool DependsOnMeasure => false;

    /// <inheritdoc/>
    public override string Text => $"{Name}({string.Join(", ", weights.Select(w => w.Text))})";

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<int> row, Span<double> probabilities) => Write(weights, space, row, probabilities, Text);

    /// <summary>Writes numbers of at least 0, divided by their sum.</summary>
    /// <param name="weights">The numbers.</param>
    /// <param name="space">The factor grid.</param>
    /// <param name="row">Classes of all factors.</param>
    /// <param name="probabilities">Receives as many numbers with sum 1.</param>
    /// <param name="text">How messages name the whole.</param>
    /// <exception cref="JointTableException">A number is negative or not finite, or their sum is 0; the message names the combination.</exception>
    public static void Write(
        ReadOnlySpan<Expression> weights, FactorSpace space, ReadOnlySpan<int> row, Span<double> probabilities, string text)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            double weight = weights[i].EvaluateFinite(space, row);
            probabilities[i] = weight >= 0 ? weight : throw weights[i].Fault(weight, "a weight must be at least 0", space, row);
        }

        double sum = CompensatedSum.Of(probabilities);
        if (!(sum > 0 && double.IsFinite(sum)))
        {
            int[] positions = [.. weights.ToArray().SelectMany(w => w.Positions).Distinct().Order()];
            throw new JointTableException(
                $"The weights of {text} sum to {NumberText.Of(sum)}{Combinations.Describe(space, positions, row)}; "
                + "a distribution needs a finite sum above 0.");
        }

        foreach (ref double p in probabilities)
        {
            p /= sum;
        }
    }
}
