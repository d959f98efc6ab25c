namespace Disentangle.Datasets.Joints.Tables;

/// <summary>
/// What interventions leave of a product of terms, <c>q(g_S) · (Σ_{g_S} Π R) · Π D</c> (<see cref="Intervention"/>): R speaks of the
/// set factors as they would have been, D and q of the factors as they are.
/// </summary>
internal static class TruncatedFactorization
{
    /// <summary>The terms whose product, summed over all variables that are not visible, is the joint distribution up to a factor.</summary>
    /// <exception cref="JointTableException">A table of R is too large, or a weight is negative or not finite.</exception>
    public static List<WeightedTerm> Of(TermSet terms, Variables variables)
    {
        bool[] isSet = new bool[terms.Space.Dimension];
        foreach (Intervention intervention in terms.Interventions)
        {
            isSet[intervention.Position] = true;
        }

        List<WeightedTerm> responses = [.. terms.Potentials.Where(p => Responds(p, isSet)).Select(p => WeightedTerm.Of(p, [.. p.Positions]))];
        List<WeightedTerm> causes = [.. terms.Potentials.Where(p => !Responds(p, isSet)).Select(p =>
            WeightedTerm.Of(p, [.. p.Positions.Select(v => isSet[v] ? variables.WithoutIntervention(v) : v)]))];
        RemoveBarren(causes, responses, variables);
        return
        [
            .. SumOutSet(causes, responses, variables),
            .. responses,
            .. terms.Interventions.Where(i => i.Replacement is not null).Select(i => WeightedTerm.Of(i.Replacement!, [i.Position])),
        ];
    }

    /// <summary>Whether a term belongs to D: an arrow from a set factor to one that is not set.</summary>
    private static bool Responds(Potential potential, bool[] isSet) =>
        potential is DirectedPotential directed && !isSet[directed.Target] && directed.Parents.Any(p => isSet[p]);

    /// <summary>
    /// Takes out conditional distributions of variables that are summed out and that nothing else mentions. They sum to 1 whatever
    /// their parents are, so parents that only meet there stay independent.
    /// </summary>
    private static void RemoveBarren(List<WeightedTerm> causes, List<WeightedTerm> responses, Variables variables)
    {
        bool IsBarren(WeightedTerm term) => term.Target >= 0 && variables.IsSummed(term.Target)
            && causes.Concat(responses).Count(t => t.Variables.Contains(term.Target)) == 1;

        while (causes.RemoveFirst(IsBarren) || responses.RemoveFirst(IsBarren))
        {
        }
    }

    private static bool RemoveFirst(this List<WeightedTerm> terms, Predicate<WeightedTerm> condition)
    {
        int index = terms.FindIndex(condition);
        if (index >= 0)
        {
            terms.RemoveAt(index);
        }

        return index >= 0;
    }

    /// <summary>Replaces the terms that mention a set factor, and those connected to them, by one term for each component without it.</summary>
    private static List<WeightedTerm> SumOutSet(List<WeightedTerm> causes, List<WeightedTerm> responses, Variables variables)
    {
        Components components = new(variables.Count, causes);
        List<WeightedTerm> left = [.. causes];
        foreach (int[] component in components.All.Where(c => c.Any(variables.IsWithoutIntervention)))
        {
            WeightedTerm[] own = [.. causes.Where(t => components.HeadOf(t.Variables[0]) == component[0])];
            if (own.Length == 0)
            {
                continue;
            }

            left.RemoveAll(own.Contains);

            // A hidden variable that a response depends on is summed out later, with the response.
            bool IsDone(int v) => variables.IsWithoutIntervention(v)
                || (variables.IsSummed(v) && !responses.Any(t => t.Variables.Contains(v)));
            JointTable table = variables.Product(component, own).SumOut(IsDone);
            if (table.Variables.Length > 0)
            {
                left.Add(new WeightedTerm(table.Variables, -1, () => table.Weights));
            }
            else
            {
                Variables.Normalise(table, variables.NamesOf(component));
            }
        }

        return left;
    }
}
