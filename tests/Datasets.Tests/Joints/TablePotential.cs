using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints;

/// <summary>A potential of any weights, row-major over its factors.</summary>
internal sealed class TablePotential(FactorSpace space, int[] positions, double[] weights) : Potential(space, positions)
{
    public override string Expression => $"table({string.Join(',', Positions)};first={weights[0]})";

    /// <summary>Random weights, of which the given share is 0.</summary>
    public static TablePotential Random(FactorSpace space, int[] positions, int seed, double zeros)
    {
        System.Random random = new(seed);
        double[] weights = new double[positions.Aggregate(1, (product, p) => product * space.Sizes[p])];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = random.NextDouble() < zeros ? 0 : random.NextDouble() + 0.01;
        }

        return new TablePotential(space, positions, weights);
    }

    public override double Weight(ReadOnlySpan<int> classes)
    {
        int cell = 0;
        for (int i = 0; i < classes.Length; i++)
        {
            cell = (cell * Space.Sizes[Positions[i]]) + classes[i];
        }

        return weights[cell];
    }
}
