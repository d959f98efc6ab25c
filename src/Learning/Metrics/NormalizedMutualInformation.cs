namespace Disentangle.Learning.Metrics;

/// <summary>
/// NMI: the mutual information of each factor and each latent as a share of the factor's entropy, and per factor the largest two of them.
/// </summary>
/// <remarks>
/// <c>NMI(c_i, m) = I₍ₘ₎(z; c_i) / H(c_i)</c>, Eq. 8 of Wu et al., "DEFT: distilling entangled factors by preventing information diffusion"
/// (arXiv:2102.03986). A high NMI(c, 1) says that a factor is captured, a low NMI(c, 2) that it has not diffused into a second
/// latent. The equation sums over factors where the text speaks of a mean; both are reported.
/// </remarks>
public sealed class NormalizedMutualInformation : IRepresentationMetric
{
    private readonly int _bins;

    /// <summary>Creates the metric.</summary>
    /// <param name="bins">Histogram bins per latent, at least 2.</param>
    public NormalizedMutualInformation(int bins = HistogramDiscretizer.StandardBins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 2);
        _bins = bins;
    }

    /// <inheritdoc/>
    public string Name => "nmi";

    /// <inheritdoc/>
    public string Summary => "Normalised mutual information: the share of each factor that its best and second-best latent know.";

    /// <inheritdoc/>
    public string Source => "Wu et al. 2022, arXiv:2102.03986, Eq. 8";

    /// <inheritdoc cref="IRepresentationMetric.Evaluate"/>
    public NormalizedMutualInformationResult Evaluate(RepresentationSample sample)
    {
        MutualInformationMatrix matrix = MutualInformationMatrix.Estimate(sample, _bins);
        ConstantFactors constant = ConstantFactors.Of(Name, sample, matrix);
        int factorCount = sample.FactorNames.Count;
        double?[][] rows = new double?[factorCount][];
        for (int i = 0; i < factorCount; i++)
        {
            double entropy = matrix.FactorEntropies[i];
            rows[i] = [.. Enumerable.Range(0, matrix.LatentSize).Select(j => entropy == 0 ? (double?)null : matrix[i, j] / entropy)];
        }

        double?[] top1 = [.. Enumerable.Range(0, factorCount).Select(i => matrix.Top(i, 1))];
        double?[] top2 = [.. Enumerable.Range(0, factorCount).Select(i => matrix.Top(i, 2))];
        return new NormalizedMutualInformationResult(sample.FactorNames, rows, top1, top2, _bins, sample.Count) { Notes = constant.Notes };
    }

    MetricResult IRepresentationMetric.Evaluate(RepresentationSample sample) => Evaluate(sample);
}
