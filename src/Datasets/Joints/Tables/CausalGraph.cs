namespace Disentangle.Datasets.Joints.Tables;

/// <summary>The graph of all arrows between variables, which must be a causal one: at most one term for each target, and no cycle.</summary>
internal static class CausalGraph
{
    /// <summary>Throws unless the directed terms form a causal graph.</summary>
    /// <exception cref="JointTableException">Two terms have one target, or arrows form a cycle; the message names them.</exception>
    public static void ThrowUnlessValid(FactorSpace space, IEnumerable<DirectedPotential> terms)
    {
        DirectedPotential?[] termOf = new DirectedPotential?[space.Dimension];
        foreach (DirectedPotential term in terms)
        {
            if (termOf[term.Target] is { } other)
            {
                throw new JointTableException(
                    $"{other.Expression} and {term.Expression} both say how {space.Names[term.Target]} depends on others; "
                    + "one term may do so. Join them to one term with all causes, or leave one out.",
                    term);
            }

            termOf[term.Target] = term;
        }

        bool[] isClear = new bool[space.Dimension];
        for (int start = 0; start < space.Dimension; start++)
        {
            if (FindCycle(start, termOf, isClear, [])?.ToArray() is { } cycle)
            {
                throw new JointTableException(
                    $"The terms form a cycle: {string.Join(" ← ", cycle.Select(p => space.Names[p]))}; nothing can depend on itself. "
                    + "Leave out one of these arrows, or replace it by a term without direction, such as band.",
                    termOf[cycle[0]]);
            }
        }
    }

    /// <summary>A cycle of arrows that a walk from effect to cause reaches, its first variable twice; null if there is none.</summary>
    private static IEnumerable<int>? FindCycle(int variable, DirectedPotential?[] termOf, bool[] isClear, List<int> path)
    {
        if (isClear[variable])
        {
            return null;
        }

        int before = path.IndexOf(variable);
        path.Add(variable);
        if (before >= 0)
        {
            return path.Skip(before);
        }

        foreach (int parent in termOf[variable]?.Parents ?? [])
        {
            if (FindCycle(parent, termOf, isClear, path) is { } cycle)
            {
                return cycle;
            }
        }

        path.RemoveAt(path.Count - 1);
        isClear[variable] = true;
        return null;
    }
}
