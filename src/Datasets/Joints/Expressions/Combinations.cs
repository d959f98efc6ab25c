namespace Disentangle.Datasets.Joints.Expressions;

/// <summary>All combinations of a few factors' classes, row-major with the last factor fastest.</summary>
internal static class Combinations
{
    /// <summary>Looks at one combination.</summary>
    /// <param name="cell">Its row-major number.</param>
    /// <param name="row">Classes of all factors; 0 for those that are not enumerated.</param>
    public delegate void Visitor(int cell, ReadOnlySpan<int> row);

    /// <summary>Their number.</summary>
    /// <exception cref="JointTableException">More than <see cref="BlockBuilder.MaximumCells"/>.</exception>
    public static int Count(FactorSpace space, IReadOnlyList<int> positions)
    {
        double count = positions.Aggregate(1.0, (product, p) => product * space.Sizes[p]);
        return count <= BlockBuilder.MaximumCells
            ? (int)count
            : throw new JointTableException(
                $"A term over {string.Join(", ", positions.Select(p => space.Names[p]))} needs a table of {count:0} cells; "
                + $"at most {BlockBuilder.MaximumCells} (2^24) are allowed. Let it depend on fewer factors.");
    }

    /// <summary>Visits all combinations in order.</summary>
    public static void ForEach(FactorSpace space, IReadOnlyList<int> positions, Visitor visit)
    {
        int count = Count(space, positions);
        int[] row = new int[space.Dimension];
        for (int cell = 0; cell < count; cell++)
        {
            visit(cell, row);
            for (int i = positions.Count - 1; i >= 0 && ++row[positions[i]] == space.Sizes[positions[i]]; i--)
            {
                row[positions[i]] = 0;
            }
        }
    }

    /// <summary>The number of one combination.</summary>
    /// <param name="space">The factor grid.</param>
    /// <param name="positions">Positions of the enumerated factors.</param>
    /// <param name="classes">Their classes.</param>
    public static int CellOf(FactorSpace space, ReadOnlySpan<int> positions, ReadOnlySpan<int> classes)
    {
        int cell = 0;
        for (int i = 0; i < positions.Length; i++)
        {
            cell = (cell * space.Sizes[positions[i]]) + classes[i];
        }

        return cell;
    }

    /// <summary>How messages name a combination: " at scale = 0.6, shape = heart"; empty where there is no factor.</summary>
    public static string Describe(FactorSpace space, IReadOnlyList<int> positions, ReadOnlySpan<int> row)
    {
        List<string> parts = [];
        foreach (int position in positions)
        {
            Factor factor = space.Factors[position];
            parts.Add($"{factor.Name} = {factor.ClassNames?[row[position]] ?? NumberText.Of(factor.Values[row[position]])}");
        }

        return parts.Count == 0 ? "" : $" at {string.Join(", ", parts)}";
    }
}
