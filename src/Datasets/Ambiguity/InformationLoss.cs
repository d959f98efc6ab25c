using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Ambiguity;

/// <summary>What an image does not tell of the factors: the entropies that remain when it is known.</summary>
/// <remarks>Where a combination has one image, H(g|x) = Σ_G P(G) H(g | g ∈ G) over the groups G of equal images.</remarks>
internal sealed class InformationLoss
{
    private readonly double[][] _classSums;
    private CompensatedSum _probability, _loss;
    private readonly CompensatedSum[] _factorLosses;

    /// <summary>Sums over all groups.</summary>
    public InformationLoss(ImageGroups groups)
    {
        JointDistribution joint = groups.Joint;
        int width = joint.Factors.Dimension;
        _classSums = [.. joint.Factors.Sizes.Select(size => new double[size])];
        _factorLosses = new CompensatedSum[width];
        int[] rows = [];
        double[] probabilities = [];
        for (int g = 0; g < groups.Count; g++)
        {
            int count = groups.ReadClasses(g, ref rows);
            if (probabilities.Length < count)
            {
                probabilities = new double[rows.Length / width];
            }

            for (int i = 0; i < count; i++)
            {
                probabilities[i] = joint.ProbabilityOf(rows.AsSpan(i * width, width));
            }

            AddGroup(rows, probabilities.AsSpan(0, count), width);
        }
    }

    /// <summary>Probability that a draw belongs to a group.</summary>
    public double Probability => _probability.Total;

    /// <summary>H(g|x) in nats.</summary>
    public double Nats => _loss.Total;

    /// <summary>H(g_f|x) of each factor in nats, shape [F].</summary>
    public double[] FactorNats => Array.ConvertAll(_factorLosses, sum => sum.Total);

    private void AddGroup(int[] rows, ReadOnlySpan<double> probabilities, int width)
    {
        double whole = CompensatedSum.Of(probabilities);
        _probability.Add(whole);
        foreach (double p in probabilities)
        {
            _loss.Add(TermOf(p, whole));
        }

        for (int f = 0; f < width; f++)
        {
            double[] sums = _classSums[f];
            bool isConstant = true;
            for (int i = 0; i < probabilities.Length; i++)
            {
                int c = rows[(i * width) + f];
                isConstant &= c == rows[f];
                sums[c] += probabilities[i];
            }

            for (int i = 0; i < probabilities.Length; i++)
            {
                ref double sum = ref sums[rows[(i * width) + f]];
                _factorLosses[f].Add(isConstant ? 0 : TermOf(sum, whole));
                sum = 0;
            }
        }
    }

    private static double TermOf(double part, double whole) => part > 0 ? part * Math.Log(whole / part) : 0;
}
