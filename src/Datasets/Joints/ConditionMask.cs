using Disentangle.Datasets.Joints.Expressions;
using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Joints;

/// <summary>
/// A restriction of the support by conditions on factors: <c>only(shape == heart, posX &gt;= 0.5)</c> keeps the combinations for which all
/// of them hold, <c>without(…)</c> removes these.
/// </summary>
public sealed class ConditionMask : MaskPotential
{
    /// <summary>Name of the form that keeps combinations.</summary>
    public const string Only = "only";

    /// <summary>Name of the form that removes combinations.</summary>
    public const string Without = "without";

    private readonly Condition[] _conditions;
    private readonly bool _keeps;

    private ConditionMask(FactorSpace space, Condition[] conditions, bool keeps)
        : base(space, [.. conditions.SelectMany(c => c.Positions).Distinct().Order()])
    {
        _conditions = conditions;
        _keeps = keeps;
    }

    /// <inheritdoc/>
    public override string Expression => $"{(_keeps ? Only : Without)}({string.Join(", ", _conditions.Select(c => c.Text))})";

    /// <inheritdoc/>
    /// <exception cref="JointTableException">A number in a condition is not finite; the message names the combination.</exception>
    public override bool Allows(ReadOnlySpan<int> classes)
    {
        Span<int> row = stackalloc int[Space.Dimension];
        for (int i = 0; i < classes.Length; i++)
        {
            row[Positions[i]] = classes[i];
        }

        foreach (Condition condition in _conditions)
        {
            if (!condition.Holds(row))
            {
                return !_keeps;
            }
        }

        return _keeps;
    }

    internal static ConditionMask Read(TokenReader tokens, Token name)
    {
        tokens.Expect("(", $"Write {name.Text}(shape == heart, posX >= 0.5).");
        ExpressionParser parser = new(tokens);
        List<Condition> conditions = [];
        do
        {
            conditions.AddRange(Junction.Conjuncts(parser.ReadCondition()));
        }
        while (parser.AcceptsComma(")"));

        return parser.References.Count > 0
            ? new ConditionMask(tokens.Space, [.. conditions], name.Is(Only))
            : throw tokens.Source.Fault(name.Offset, "its conditions name no factor, so they hold always or never; name one.");
    }
}
