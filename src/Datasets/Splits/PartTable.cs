using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Splits;

/// <summary>Draws a unit of a part by its probability, then the other factors given it: any part, however improbable, takes one draw.</summary>
internal sealed class PartTable
{
    private readonly DatasetPartition _partition;
    private readonly JointDistribution _joint;
    private readonly long[] _places;
    private readonly AliasTable _alias;

    /// <summary>Lists the part's units of positive probability.</summary>
    public PartTable(PartDistribution part, DatasetPartition partition, int number, JointDistribution unitJoint)
    {
        _partition = partition;
        _joint = part.Joint;
        List<long> places = [];
        List<double> probabilities = [];
        Span<int> unit = stackalloc int[unitJoint.Factors.Dimension];
        long start = partition.StartOf(number);
        for (long place = start; place < start + partition.SizeOf(number); place++)
        {
            partition.WriteUnit(place, unit);
            double probability = part.UnitProbability(unit);
            if (probability > 0)
            {
                places.Add(place);
                probabilities.Add(probability);
            }
        }

        _places = [.. places];
        double sum = CompensatedSum.Of([.. probabilities]);
        _alias = new AliasTable([.. probabilities.Select(p => p / sum)]);
    }

    /// <summary>Draws one combination.</summary>
    /// <param name="random">Random numbers of this draw.</param>
    /// <param name="classes">Receives F classes.</param>
    public void Draw(ref PhiloxStream random, Span<int> classes)
    {
        Span<int> unit = stackalloc int[_partition.Positions.Count];
        _partition.WriteUnit(_places[_alias.Draw(random.NextUInt64())], unit);
        Span<bool> isGiven = stackalloc bool[classes.Length];
        isGiven.Clear();
        for (int i = 0; i < unit.Length; i++)
        {
            classes[_partition.Positions[i]] = unit[i];
            isGiven[_partition.Positions[i]] = true;
        }

        foreach (FactorBlock block in _joint.Blocks)
        {
            Complete(block, isGiven, random.NextUInt64(), classes);
        }
    }

    private static void Complete(FactorBlock block, ReadOnlySpan<bool> isGiven, ulong random, Span<int> classes)
    {
        int free = 0, combinations = 1;
        for (int k = 0; k < block.Positions.Count; k++)
        {
            bool isFree = !isGiven[block.Positions[k]];
            free += isFree ? 1 : 0;
            combinations *= isFree ? block.Sizes[k] : 1;
        }

        if (free == block.Positions.Count)
        {
            block.Draw(random, classes);
        }
        else if (free > 0)
        {
            DrawGiven(block, isGiven, combinations, random, classes);
        }
    }

    /// <summary>Draws a block's other factors by the probabilities that its given classes leave.</summary>
    private static void DrawGiven(FactorBlock block, ReadOnlySpan<bool> isGiven, int combinations, ulong random, Span<int> classes)
    {
        double total = 0;
        for (int i = 0; i < combinations; i++)
        {
            WriteFree(block, isGiven, i, classes);
            total += block.ProbabilityOf(classes);
        }

        // Passed-by cells are subtracted in the order in which they were added; rounding can then only reach past the last one.
        double target = (random >> 11) * (1.0 / (1UL << 53)) * total, passed = 0;
        int chosen = -1;
        for (int i = 0; i < combinations && passed <= target; i++)
        {
            WriteFree(block, isGiven, i, classes);
            double probability = block.ProbabilityOf(classes);
            passed += probability;
            chosen = probability > 0 ? i : chosen;
        }

        WriteFree(block, isGiven, chosen, classes);
    }

    private static void WriteFree(FactorBlock block, ReadOnlySpan<bool> isGiven, int combination, Span<int> classes)
    {
        for (int k = block.Positions.Count - 1; k >= 0; k--)
        {
            if (!isGiven[block.Positions[k]])
            {
                (combination, classes[block.Positions[k]]) = Math.DivRem(combination, block.Sizes[k]);
            }
        }
    }
}
