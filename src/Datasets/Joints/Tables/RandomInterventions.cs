namespace Disentangle.Datasets.Joints.Tables;

/// <summary>The tables of data under random interventions, <see cref="InterventionMixture"/>.</summary>
internal static class RandomInterventions
{
    /// <summary>Replaces the tables that the mixture's factors are in by one table of the mixture.</summary>
    /// <param name="mixture">The mixture.</param>
    /// <param name="tables">Normalised tables over the visible factors, independent of each other.</param>
    /// <param name="variables">The variables.</param>
    /// <returns>Normalised tables.</returns>
    /// <exception cref="JointTableException">The table is too large.</exception>
    public static IEnumerable<JointTable> Apply(InterventionMixture mixture, IReadOnlyList<JointTable> tables, Variables variables)
    {
        // A factor with a table of its own is drawn from its marginal anyway: its interventions are observations.
        JointTable[] mixed = [.. tables.Where(t => t.Variables.Length > 1 && t.Variables.Any(mixture.Positions.Contains))];
        if (mixed.Length == 0 || mixture.Observed == 1)
        {
            return tables;
        }

        JointTable joint = variables.Product(
            [.. mixed.SelectMany(t => t.Variables).Order()],
            mixed.Select(t => new WeightedTerm(t.Variables, -1, () => t.Weights)));
        int[] places = [.. mixture.Positions.Select(p => Array.IndexOf(joint.Variables, p)).Where(place => place >= 0)];
        double share = (1 - mixture.Observed) / mixture.Positions.Count;
        double observed = mixture.Observed + (share * (mixture.Positions.Count - places.Length));
        double[] weights = Array.ConvertAll(joint.Weights, p => observed * p);
        foreach (int place in places)
        {
            AddCut(weights, joint, place, share);
        }

        JointTable result = new(joint.Variables, joint.Sizes, weights);
        Variables.Normalise(result, variables.NamesOf(result.Variables));
        return tables.Except(mixed).Append(result);
    }

    /// <summary>Adds <c>share · p(g_k) p(g_{−k})</c> to each cell.</summary>
    private static void AddCut(double[] weights, JointTable joint, int place, double share)
    {
        int size = joint.Sizes[place];
        int inner = joint.Sizes.Skip(place + 1).Aggregate(1, (product, n) => product * n);
        double[] own = joint.Marginal(place);
        double[] others = joint.Marginal([.. Enumerable.Range(0, joint.Sizes.Length).Where(k => k != place)]);
        for (int cell = 0, run = 0; cell < weights.Length; run += inner)
        {
            ReadOnlySpan<double> rest = others.AsSpan(run, inner);
            for (int c = 0; c < size; c++, cell += inner)
            {
                double scale = share * own[c];
                Span<double> cells = weights.AsSpan(cell, inner);
                for (int i = 0; i < cells.Length; i++)
                {
                    cells[i] += scale * rest[i];
                }
            }
        }
    }
}
