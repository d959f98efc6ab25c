namespace Disentangle.Datasets.Joints.Pairwise;

/// <summary>Tells each potential which marginals the single-factor terms give, before weights are taken.</summary>
internal static class MarginalBinding
{
    /// <summary>The potentials, bound to the marginals; in the same order.</summary>
    /// <param name="space">The factor grid.</param>
    /// <param name="potentials">All potentials of a joint distribution.</param>
    /// <exception cref="JointTableException">A potential cannot keep its promise with these marginals, or they are no distribution.</exception>
    public static IReadOnlyList<Potential> Apply(FactorSpace space, IReadOnlyList<Potential> potentials)
    {
        double[]?[] known = new double[]?[space.Dimension];
        return [.. potentials.Select(Bind)];

        Potential Bind(Potential potential)
        {
            try
            {
                return potential.WithMarginals(position => known[position] ??= Marginal(space, potentials, position));
            }
            catch (JointTableException e) when (e.Term is null)
            {
                throw new JointTableException(e.Message, potential);
            }
        }
    }

    /// <summary>The normalised product of all terms on this factor alone; uniform where there is none.</summary>
    private static double[] Marginal(FactorSpace space, IReadOnlyList<Potential> potentials, int position)
    {
        double[] marginal = new double[space.Sizes[position]];
        Array.Fill(marginal, 1.0);
        foreach (Potential potential in potentials.Where(p => p.Positions.Count == 1 && p.Positions[0] == position))
        {
            for (int c = 0; c < marginal.Length; c++)
            {
                marginal[c] *= potential.Weight([c]);
            }
        }

        double sum = CompensatedSum.Of(marginal);
        if (!double.IsFinite(sum) || sum <= 0 || marginal.Any(w => w < 0))
        {
            throw new JointTableException(
                $"The terms on {space.Names[position]} alone have weights that sum to {sum}; a distribution needs weights of at least 0 and a finite sum above 0.");
        }

        return Array.ConvertAll(marginal, w => w / sum);
    }
}
