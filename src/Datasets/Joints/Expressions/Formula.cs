namespace Disentangle.Datasets.Joints.Expressions;

/// <summary>A node of an expression tree over factors: a number (<see cref="Expression"/>) or a truth value (<see cref="Condition"/>).</summary>
internal abstract class Formula
{
    /// <summary>Creates a node over its parts.</summary>
    protected Formula(Binding binding, params ReadOnlySpan<Formula> parts)
    {
        Binding = binding;
        SortedSet<int> positions = [];
        foreach (Formula part in parts)
        {
            positions.UnionWith(part.Positions);
            Depth = Math.Max(Depth, part.Depth + 1);
        }

        Positions = [.. positions];
    }

    /// <summary>Creates a node without parts.</summary>
    protected Formula(params int[] positions)
    {
        Binding = Binding.Primary;
        Positions = positions;
    }

    /// <summary>Positions of the factors that it depends on, ascending.</summary>
    public IReadOnlyList<int> Positions { get; }

    /// <summary>How tightly the outermost operator binds.</summary>
    public Binding Binding { get; }

    /// <summary>Length of the longest path down the tree, 0 for a node without parts.</summary>
    public int Depth { get; }

    /// <summary>Canonical text, with as few parentheses as give the same tree; it parses back to equal text and equal values.</summary>
    public string Text => field ??= Write();

    /// <summary>Writes the canonical text.</summary>
    protected abstract string Write();

    /// <summary>Text of a part, in parentheses where its operator binds less than <paramref name="least"/>.</summary>
    protected static string Write(Formula part, Binding least) => part.Binding < least ? $"({part.Text})" : part.Text;
}
