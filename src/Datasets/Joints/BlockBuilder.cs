using Disentangle.Datasets.Joints.Tables;

namespace Disentangle.Datasets.Joints;

/// <summary>Turns terms into independent blocks: factors that share a term, directly or through others, share a table.</summary>
internal static class BlockBuilder
{
    /// <summary>Largest table, in cells, hidden variables included: 2^24, 128 MiB of probabilities.</summary>
    public const long MaximumCells = 1L << 24;

    /// <summary>Builds all blocks, ordered by their first factor; a factor without term is a uniform block of its own.</summary>
    /// <exception cref="JointTableException">A weight is negative or not finite, all are zero, or a table is too large.</exception>
    public static FactorBlock[] Build(TermSet terms)
    {
        Variables variables = new(terms.Space, terms.VisibleCount);
        IEnumerable<JointTable> tables = BuildTables(TruncatedFactorization.Of(terms, variables), variables);
        if (terms.Mixture is { } mixture)
        {
            tables = RandomInterventions.Apply(mixture, [.. tables], variables);
        }

        return [.. tables.OrderBy(t => t.Variables[0]).Select(t => new FactorBlock(t))];
    }

    /// <summary>One normalised table over the visible factors of each component that has some.</summary>
    private static IEnumerable<JointTable> BuildTables(List<WeightedTerm> terms, Variables variables)
    {
        Components components = new(variables.Count, terms);
        foreach (int[] component in components.All)
        {
            WeightedTerm[] own = [.. terms.Where(t => components.HeadOf(t.Variables[0]) == component[0])];
            if (own.Length == 0 && !variables.IsVisible(component[0]))
            {
                continue;
            }

            JointTable table = variables.Product(component, own).SumOut(variables.IsSummed);
            Variables.Normalise(table, variables.NamesOf(component));
            if (table.Variables.Length > 0)
            {
                yield return table;
            }
        }
    }
}
