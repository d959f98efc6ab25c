namespace Disentangle.Datasets.Joints.Tables;

/// <summary>Something to be multiplied into a table: weights over a few variables, worked out when they are needed.</summary>
/// <param name="Variables">Numbers of the variables, in the order of the weights' axes.</param>
/// <param name="Target">The variable whose conditional distribution the weights are; −1 where they are no such distribution.</param>
/// <param name="Weights">Gives the weights, row-major over <paramref name="Variables"/>.</param>
internal sealed record WeightedTerm(int[] Variables, int Target, Func<double[]> Weights)
{
    /// <summary>The weights of a potential whose positions stand for <paramref name="variables"/>.</summary>
    /// <exception cref="JointTableException">On evaluation: a weight is negative or not finite.</exception>
    public static WeightedTerm Of(Potential potential, int[] variables) =>
        new(variables, potential is DirectedPotential ? variables[0] : -1, () => WeightsOf(potential));

    private static double[] WeightsOf(Potential potential)
    {
        int[] sizes = [.. potential.Positions.Select(p => potential.Space.Sizes[p])];
        int[] classes = new int[sizes.Length];
        double[] weights = new double[sizes.Aggregate(1, (product, size) => product * size)];
        for (int cell = 0; cell < weights.Length; cell++)
        {
            double weight = WeightOf(potential, classes);
            if (!double.IsFinite(weight) || weight < 0)
            {
                throw new JointTableException(
                    $"{potential.Expression} gives weight {weight} at classes {string.Join(", ", classes)}; weights must be finite and at least 0.",
                    potential);
            }

            weights[cell] = weight;
            for (int k = sizes.Length - 1; k >= 0 && ++classes[k] == sizes[k]; k--)
            {
                classes[k] = 0;
            }
        }

        return weights;
    }

    private static double WeightOf(Potential potential, int[] classes)
    {
        try
        {
            return potential.Weight(classes);
        }
        catch (JointTableException e) when (e.Term is null)
        {
            throw new JointTableException(e.Message, potential);
        }
    }
}
