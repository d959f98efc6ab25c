namespace Disentangle.Learning.Metrics;

/// <summary>Factors with one class in a sample: their entropy is 0, so that a share of it has no meaning.</summary>
internal sealed record ConstantFactors(IReadOnlyList<string> Notes)
{
    /// <summary>Finds the constant factors and says that they are left out of means.</summary>
    /// <exception cref="MetricUndefinedException">Every factor is constant.</exception>
    public static ConstantFactors Of(string metric, RepresentationSample sample, MutualInformationMatrix matrix)
    {
        string[] names = [.. sample.FactorNames.Where((_, i) => matrix.FactorEntropies[i] == 0)];
        if (names.Length == sample.FactorNames.Count)
        {
            throw new MetricUndefinedException(
                metric, $"every factor ({string.Join(", ", names)}) has one class among the {sample.Count} observations. Draw a sample in which a factor varies.");
        }

        return new ConstantFactors(names.Length == 0
            ? []
            : [$"Left out because they have one class in the sample (entropy 0): {string.Join(", ", names)}."]);
    }
}
