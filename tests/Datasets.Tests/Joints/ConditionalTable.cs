using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Tests.Joints;

/// <summary>A conditional distribution of any probabilities, row-major over its parents, the target's classes fastest.</summary>
internal sealed class ConditionalTable(FactorSpace space, int target, int[] parents, double[] probabilities)
    : DirectedPotential(space, target, parents)
{
    public override string Expression => $"p({Target}|{string.Join(',', Parents)};first={probabilities[0]})";

    /// <summary>Random probabilities, of which about the given percentage is 0.</summary>
    public static ConditionalTable Random(FactorSpace space, int target, int[] parents, ref PhiloxStream random, int zeroPercent)
    {
        int size = space.Sizes[target];
        double[] table = new double[size * parents.Aggregate(1, (product, p) => product * space.Sizes[p])];
        for (int row = 0; row < table.Length; row += size)
        {
            double sum = 0;
            int certain = random.NextBelow(size);
            for (int c = 0; c < size; c++)
            {
                bool isZero = c != certain && random.NextBelow(100) < zeroPercent;
                sum += table[row + c] = isZero ? 0 : random.NextDouble() + 0.01;
            }

            for (int c = 0; c < size; c++)
            {
                table[row + c] /= sum;
            }
        }

        return new ConditionalTable(space, target, parents, table);
    }

    public override double Weight(ReadOnlySpan<int> classes)
    {
        int cell = 0;
        for (int i = 1; i < classes.Length; i++)
        {
            cell = (cell * Space.Sizes[Positions[i]]) + classes[i];
        }

        return probabilities[(cell * Space.Sizes[Target]) + classes[0]];
    }
}
