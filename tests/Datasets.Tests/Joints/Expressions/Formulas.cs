using Disentangle.Datasets.Joints.Expressions;
using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Tests.Joints.Expressions;

/// <summary>Reads formulas outside of terms.</summary>
internal static class Formulas
{
    public static Expression Number(string text, FactorSpace space) => Read(text, space, p => p.ReadExpression());

    public static Condition Condition(string text, FactorSpace space) => Read(text, space, p => p.ReadCondition());

    private static T Read<T>(string text, FactorSpace space, Func<ExpressionParser, T> read)
    {
        JointText source = new(text);
        TokenReader tokens = new(source, Lexer.Read(source, space.Names), space, space.Dimension);
        T formula = read(new ExpressionParser(tokens));
        Assert.Equal(TokenKind.End, tokens.Next.Kind);
        return formula;
    }
}
