using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Splits;

/// <summary>A block's probabilities summed over the factors that are left out.</summary>
internal sealed class MarginalTable(FactorSpace space, int[] positions, double[] weights) : Potential(space, positions)
{
    /// <inheritdoc/>
    public override string Expression => $"marginal({FactorNames})";

    /// <inheritdoc/>
    public override double Weight(ReadOnlySpan<int> classes)
    {
        int cell = 0;
        for (int i = 0; i < classes.Length; i++)
        {
            cell = (cell * Space.Sizes[Positions[i]]) + classes[i];
        }

        return weights[cell];
    }

    /// <summary>The joint distribution of some factors alone.</summary>
    /// <param name="joint">The joint distribution of all.</param>
    /// <param name="positions">Positions of the factors that are kept, ascending.</param>
    /// <returns>Over a grid of the kept factors in their order; <paramref name="joint"/> itself where all are kept.</returns>
    public static JointDistribution JointOver(JointDistribution joint, IReadOnlyList<int> positions)
    {
        if (positions.Count == joint.Factors.Dimension)
        {
            return joint;
        }

        List<int> kept = [.. positions];
        FactorSpace space = new([.. kept.Select(p => joint.Factors.Factors[p])]);
        List<MarginalTable> tables = [];
        foreach (FactorBlock block in joint.Blocks)
        {
            int[] places = [.. Enumerable.Range(0, block.Positions.Count).Where(k => kept.Contains(block.Positions[k]))];
            if (places.Length > 0)
            {
                tables.Add(new MarginalTable(space, [.. places.Select(k => kept.IndexOf(block.Positions[k]))], block.Marginal(places)));
            }
        }

        return new JointDistribution(space, tables);
    }
}
