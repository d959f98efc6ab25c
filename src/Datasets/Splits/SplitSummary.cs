using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Splits;

/// <summary>All parts of a split as lists, with what each covers under a joint distribution.</summary>
public sealed class SplitSummary
{
    private SplitSummary(IReadOnlyList<PartSummary> parts, long outside, double probabilityOutside)
    {
        Parts = parts;
        CombinationsOutside = outside;
        ProbabilityOutside = probabilityOutside;
    }

    /// <summary>The parts, in the split's order.</summary>
    public IReadOnlyList<PartSummary> Parts { get; }

    /// <summary>Combinations that the joint can produce but the data set itself never shows; they are in no part.</summary>
    public long CombinationsOutside { get; }

    /// <summary>Their probability under the joint.</summary>
    public double ProbabilityOutside { get; }

    /// <summary>Enumerates what the joint can produce, part by part.</summary>
    /// <param name="partition">The parts.</param>
    /// <param name="joint">The joint distribution.</param>
    /// <exception cref="ArgumentException">The joint can produce more than 2^24 combinations.</exception>
    public static SplitSummary Of(DatasetPartition partition, JointDistribution joint)
    {
        if (joint.SupportCount > PartDistribution.MostCells)
        {
            throw new ArgumentException(
                $"The joint distribution has {joint.SupportCount} combinations; at most {PartDistribution.MostCells} (2^24) are listed.", nameof(joint));
        }

        FactorSpace factors = joint.Factors;

        // The last list is that of combinations in no part, which PartOf calls −1.
        Collected[] lists = [.. Enumerable.Range(0, partition.PartNames.Count + 1).Select(_ => new Collected(factors))];
        int[] classes = new int[factors.Dimension];
        for (long k = 0; k < joint.SupportCount; k++)
        {
            joint.SupportCell(k, classes);
            int part = partition.PartOf(classes);
            lists[part < 0 ? ^1 : part].Add(factors.IndexOf(classes), classes, ProbabilityOf(joint, classes));
        }

        return new SplitSummary(
            [.. partition.PartNames.Select((name, part) => lists[part].Summarise(name, lists, joint.SupportCount))],
            lists[^1].Count,
            lists[^1].Probability);
    }

    private static double ProbabilityOf(JointDistribution joint, ReadOnlySpan<int> classes)
    {
        double product = 1;
        foreach (FactorBlock block in joint.Blocks)
        {
            product *= block.ProbabilityOf(classes);
        }

        return product;
    }

    private sealed class Collected(FactorSpace factors)
    {
        private readonly List<long> _indices = [];
        private readonly bool[][] _isShown = [.. factors.Sizes.Select(size => new bool[size])];
        private CompensatedSum _probability;

        public long Count => _indices.Count;

        public double Probability => _probability.Total;

        public void Add(long index, ReadOnlySpan<int> classes, double probability)
        {
            _indices.Add(index);
            _probability.Add(probability);
            for (int f = 0; f < classes.Length; f++)
            {
                _isShown[f][classes[f]] = true;
            }
        }

        public PartSummary Summarise(string name, Collected[] all, long total)
        {
            Dictionary<string, IReadOnlyList<int>> missing = [];
            for (int f = 0; f < factors.Dimension; f++)
            {
                int[] lacking = [.. Enumerable.Range(0, factors.Sizes[f]).Where(c => !_isShown[f][c] && all.Any(other => other._isShown[f][c]))];
                if (lacking.Length > 0)
                {
                    missing[factors.Names[f]] = lacking;
                }
            }

            return new PartSummary(name, [.. _indices], (double)Count / total, Probability, missing);
        }
    }
}
