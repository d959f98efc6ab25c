using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints;

/// <summary>The joint distribution by its definition: the formulas of the terms' documentation over the whole grid, hidden variables included.</summary>
internal static class JointOracle
{
    /// <summary>Probability of each combination of the visible factors, row-major; null where no combination is possible.</summary>
    public static double[]? Table(FactorSpace factors, IReadOnlyList<JointTerm> terms)
    {
        double[] table = Intervened(factors, terms);
        double sum = table.Sum();
        if (sum == 0)
        {
            return null;
        }

        table = [.. table.Select(weight => weight / sum)];
        return terms.OfType<InterventionMixture>().SingleOrDefault() is { } mixture ? Mixed(factors, table, mixture) : table;
    }

    /// <summary>Sum over the hidden variables of q(g_S) · (Σ_{g_S} Π R) · Π D.</summary>
    private static double[] Intervened(FactorSpace factors, IReadOnlyList<JointTerm> terms)
    {
        FactorSpace space = terms.Count == 0 ? factors : terms[0].Space;
        Intervention[] interventions = [.. terms.OfType<Intervention>()];
        int[] set = [.. interventions.Select(i => i.Position)];
        Potential[] d = [.. terms.OfType<DirectedPotential>().Where(t => !set.Contains(t.Target) && t.Parents.Any(set.Contains))];
        Potential[] r = [.. terms.OfType<Potential>().Except(d)];
        FactorSpace? settings = set.Length == 0 ? null : Spaces.Of([.. set.Select(p => space.Sizes[p])]);
        double[] table = new double[factors.Count];
        foreach (int[] row in space.Rows())
        {
            double q = interventions.Aggregate(1.0, (product, i) => product * (i.Replacement?.Weight([row[i.Position]]) ?? 1));
            double sum = 0;
            foreach (int[] setting in settings?.Rows() ?? [[]])
            {
                int[] other = [.. row];
                for (int i = 0; i < set.Length; i++)
                {
                    other[set[i]] = setting[i];
                }

                sum += Product(r, other);
            }

            table[factors.IndexOf(row.AsSpan(0, factors.Dimension))] += q * sum * Product(d, row);
        }

        return table;
    }

    private static double Product(Potential[] potentials, int[] row) =>
        potentials.Aggregate(1.0, (product, t) => product * t.Weight([.. t.Positions.Select(p => row[p])]));

    /// <summary>λ p(g) + (1 − λ)/K Σ_k p(g_k) p(g_{−k}).</summary>
    private static double[] Mixed(FactorSpace factors, double[] p, InterventionMixture mixture)
    {
        double[] mixed = [.. p.Select(probability => mixture.Observed * probability)];
        int[][] rows = [.. factors.Rows()];
        foreach (int k in mixture.Positions)
        {
            double[] own = new double[factors.Sizes[k]];
            Dictionary<string, double> others = [];
            string Others(int[] row) => string.Join(' ', row.Where((_, i) => i != k));
            for (int i = 0; i < p.Length; i++)
            {
                own[rows[i][k]] += p[i];
                others[Others(rows[i])] = others.GetValueOrDefault(Others(rows[i])) + p[i];
            }

            for (int i = 0; i < p.Length; i++)
            {
                mixed[i] += (1 - mixture.Observed) / mixture.Positions.Count * own[rows[i][k]] * others[Others(rows[i])];
            }
        }

        return mixed;
    }
}
