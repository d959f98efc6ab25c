namespace Disentangle.Learning.Metrics;

/// <summary>Mutual information of every factor with every binned latent, and the entropy of every factor.</summary>
public sealed class MutualInformationMatrix
{
    private readonly double[] _nats;

    private MutualInformationMatrix(double[] nats, double[] entropies, int latentSize, int bins)
    {
        _nats = nats;
        FactorEntropies = entropies;
        LatentSize = latentSize;
        Bins = bins;
    }

    /// <summary>Empirical entropy H(y_i) of each factor in nats, shape [F]; 0 for a factor that has one class in the sample.</summary>
    public IReadOnlyList<double> FactorEntropies { get; }

    /// <summary>Number of latents D.</summary>
    public int LatentSize { get; }

    /// <summary>Histogram bins per latent.</summary>
    public int Bins { get; }

    /// <summary>I(y_i; z_j) in nats; 0 for a constant latent.</summary>
    /// <param name="factor">i in [0, F).</param>
    /// <param name="latent">j in [0, D).</param>
    public double this[int factor, int latent] => _nats[(factor * LatentSize) + latent];

    /// <summary>Estimates the matrix.</summary>
    /// <param name="sample">Codes and factors.</param>
    /// <param name="bins">Histogram bins per latent, at least 2.</param>
    public static MutualInformationMatrix Estimate(RepresentationSample sample, int bins = HistogramDiscretizer.StandardBins)
    {
        HistogramDiscretizer discretizer = new(bins);
        int factorCount = sample.FactorNames.Count;
        int[][] classes = [.. Enumerable.Range(0, factorCount).Select(sample.ClassesOf)];
        double[] entropies = [.. classes.Select((labels, i) => MutualInformation.Entropy(labels, sample.FactorSizes[i]))];
        double[] nats = new double[factorCount * sample.LatentSize];
        int[] labels = new int[sample.Count];
        for (int j = 0; j < sample.LatentSize; j++)
        {
            discretizer.Discretize(sample.CodesOf(j), labels);
            for (int i = 0; i < factorCount; i++)
            {
                nats[(i * sample.LatentSize) + j] = MutualInformation.Estimate(classes[i], sample.FactorSizes[i], labels, bins + 1);
            }
        }

        return new MutualInformationMatrix(nats, entropies, sample.LatentSize, bins);
    }

    /// <summary>
    /// NMI(c_i, m): the m-th largest I(y_i; z_j) over the latents, divided by H(y_i). Eq. 8 of Wu et al. (DEFT), arXiv:2102.03986.
    /// </summary>
    /// <param name="factor">i in [0, F).</param>
    /// <param name="rank">m, 1 for the latent that knows most of the factor.</param>
    /// <returns>A share from 0 to 1; 0 where there are fewer than m latents; null where the factor has one class and so nothing to know.</returns>
    public double? Top(int factor, int rank)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        if (FactorEntropies[factor] == 0)
        {
            return null;
        }

        double[] row = [.. _nats.AsSpan(factor * LatentSize, LatentSize)];
        Array.Sort(row);
        return rank > LatentSize ? 0 : row[^rank] / FactorEntropies[factor];
    }
}
