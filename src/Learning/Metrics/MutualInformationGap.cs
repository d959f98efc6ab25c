namespace Disentangle.Learning.Metrics;

/// <summary>
/// MIG: for each factor the gap between the two latents that know most of it, as a share of the factor's entropy, averaged over factors.
/// </summary>
/// <remarks>
/// <c>MIG = mean_i (I₍₁₎(z; y_i) − I₍₂₎(z; y_i)) / H(y_i)</c>, section 4.1 of Chen et al., "Isolating Sources of Disentanglement in Variational
/// Autoencoders" (arXiv:1802.04942), with the histogram estimator on posterior means of Locatello et al. (arXiv:1811.12359) instead
/// of the original integral over posteriors. With one latent the second is 0. No latent is pruned.
/// </remarks>
public sealed class MutualInformationGap : IRepresentationMetric
{
    private readonly int _bins;

    /// <summary>Creates the metric.</summary>
    /// <param name="bins">Histogram bins per latent, at least 2.</param>
    public MutualInformationGap(int bins = HistogramDiscretizer.StandardBins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 2);
        _bins = bins;
    }

    /// <inheritdoc/>
    public string Name => "mig";

    /// <inheritdoc/>
    public string Summary => "Mutual information gap: how far the best latent of each factor is ahead of the second.";

    /// <inheritdoc/>
    public string Source => "Chen et al. 2018, arXiv:1802.04942, section 4.1";

    /// <inheritdoc cref="IRepresentationMetric.Evaluate"/>
    public MutualInformationGapResult Evaluate(RepresentationSample sample)
    {
        MutualInformationMatrix matrix = MutualInformationMatrix.Estimate(sample, _bins);
        ConstantFactors constant = ConstantFactors.Of(Name, sample, matrix);
        double?[] gaps = [.. sample.FactorNames.Select((_, i) => matrix.Top(i, 1) - matrix.Top(i, 2))];
        return new MutualInformationGapResult(sample.FactorNames, gaps, _bins, sample.Count) { Notes = constant.Notes };
    }

    MetricResult IRepresentationMetric.Evaluate(RepresentationSample sample) => Evaluate(sample);
}
