using Disentangle.Datasets.Joints.Conditionals;
using Disentangle.Datasets.Joints.Expressions;

namespace Disentangle.Datasets.Joints.Language;

/// <summary>Reads statements about one factor: <c>factor ~ distribution</c> and <c>factor = expression</c>.</summary>
internal static class StatementReader
{
    /// <summary>Whether the next tokens begin a statement.</summary>
    public static bool IsNext(TokenReader tokens)
    {
        Token next = tokens.Next, second = tokens.Peek(1);
        return next.Kind == TokenKind.Word
            && (second.Is("=") || second.Is("~") || second.Is("==") || (second.Is("(") && (next.Is(ExpressionParser.Unit) || next.Is(ExpressionParser.Class))));
    }

    /// <summary>Reads a statement.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="withoutParents">Why the factor may not depend on others; null where it may.</param>
    public static DirectedPotential Read(TokenReader tokens, string? withoutParents = null)
    {
        FactorReference target = ReadTarget(tokens);
        TargetAxis axis = new(target);
        ExpressionParser numbers = new(tokens, target);
        TargetDistribution distribution = tokens.Accepts("~") ? new DistributionParser(tokens, axis, numbers).Read()
            : tokens.Accepts("=") ? new PointDistribution(tokens.Space, axis, numbers.ReadExpression())
            : throw tokens.Fault(
                $"'~' and a distribution, or '=' and a function, must stand here; {tokens.Next.Shown} came. For a condition write only(…).");
        ThrowIfParentsAreForbidden(tokens, target, numbers, withoutParents);
        ThrowUnlessEnded(tokens);
        return distribution is PointDistribution point
            ? new ExpressionFunction(tokens.Space, axis, point.Value)
            : new ConditionalDistribution(tokens.Space, axis, distribution);
    }

    private static FactorReference ReadTarget(TokenReader tokens)
    {
        FactorMeasure measure = !tokens.Peek(1).Is("(") ? FactorMeasure.Value
            : tokens.Take().Is(ExpressionParser.Unit) ? FactorMeasure.Unit
            : FactorMeasure.Class;
        bool isWrapped = tokens.Accepts("(");
        (int position, _) = tokens.ExpectFactor();
        if (isWrapped)
        {
            tokens.Expect(")", "Write unit(factor) or class(factor).");
        }

        return new FactorReference(tokens.Space, position, measure);
    }

    private static void ThrowIfParentsAreForbidden(TokenReader tokens, FactorReference target, ExpressionParser numbers, string? withoutParents)
    {
        foreach ((int position, Token name) in numbers.References)
        {
            if (position == target.Position)
            {
                throw tokens.Source.Fault(name.Offset, $"{name.Text} cannot depend on itself; let it depend on other factors.");
            }

            if (withoutParents is not null)
            {
                throw tokens.Source.Fault(name.Offset, withoutParents);
            }
        }
    }

    // What could be an operator that was forgotten should not read as a term that was not joined.
    private static void ThrowUnlessEnded(TokenReader tokens)
    {
        if (!tokens.Next.Is("&") && !tokens.Next.Is(")") && tokens.Next.Kind != TokenKind.End)
        {
            throw tokens.Fault($"an operator, or '&' before the next term, must stand here; {tokens.Next.Shown} came.");
        }
    }
}
