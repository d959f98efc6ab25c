using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Joints;

/// <summary>
/// The other side of a restriction: allows exactly the combinations that its terms together forbid. With the same terms once plain and
/// once in a complement, a joint distribution falls into two parts without overlap, such as training and test data.
/// </summary>
public sealed class Complement : MaskPotential
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "complement";

    private readonly MaskPotential[] _masks;

    // For each term the places of its factors among this term's.
    private readonly int[][] _places;

    /// <summary>Creates the complement of one or more restrictions.</summary>
    /// <exception cref="ArgumentException">No restriction came.</exception>
    public Complement(FactorSpace space, IEnumerable<MaskPotential> masks)
        : this(space, [.. masks.OrderBy(m => m.Expression, StringComparer.Ordinal)])
    {
    }

    private Complement(FactorSpace space, MaskPotential[] masks)
        : base(space, [.. masks.SelectMany(m => m.Positions).Distinct().Order()])
    {
        _masks = masks;
        int[] own = [.. Positions];
        _places = [.. masks.Select(m => m.Positions.Select(p => Array.IndexOf(own, p)).ToArray())];
    }

    /// <inheritdoc/>
    public override string Expression => $"{Name}({string.Join(" & ", _masks.Select(m => m.Expression))})";

    /// <inheritdoc/>
    public override bool Allows(ReadOnlySpan<int> classes)
    {
        Span<int> inner = stackalloc int[classes.Length];
        for (int m = 0; m < _masks.Length; m++)
        {
            int[] places = _places[m];
            for (int i = 0; i < places.Length; i++)
            {
                inner[i] = classes[places[i]];
            }

            if (!_masks[m].Allows(inner[..places.Length]))
            {
                return true;
            }
        }

        return false;
    }

    internal static Complement Read(TokenReader tokens, Token name)
    {
        const string Usage = "complement(without(shape == heart) & only(posX < 0.5))";
        tokens.Expect("(", $"Write {Usage}.");
        List<MaskPotential> masks = [];
        do
        {
            Token start = tokens.Next;
            JointTerm? term = tokens.Nested(() => JointParser.ReadTerm(tokens));
            MaskPotential[] inner = term is TermGroup group ? [.. group.Terms.OfType<MaskPotential>()] : term is MaskPotential mask ? [mask] : [];
            if (inner.Length == 0 || inner.Length < ((term as TermGroup)?.Terms.Count ?? 1))
            {
                throw tokens.Source.Fault(start.Offset, $"{Name} takes terms that forbid combinations, such as {Usage}; {start.Text} forbids none.");
            }

            masks.AddRange(inner);
        }
        while (tokens.Accepts("&"));

        tokens.Expect(")", "Join terms with '&' and close the parenthesis.");
        return new Complement(tokens.Space, masks);
    }
}
