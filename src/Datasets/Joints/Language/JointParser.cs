using Disentangle.Datasets.Joints.Named;

namespace Disentangle.Datasets.Joints.Language;

/// <summary>Reads <c>expression = term { '&amp;' term }</c>, where a term is <c>independent</c>, one of
/// <see cref="TermCatalogue"/>, or a name of <see cref="NamedJoints"/>.</summary>
internal static class JointParser
{
    /// <summary>The expression without terms.</summary>
    public const string Independent = "independent";

    /// <summary>Reads a joint distribution.</summary>
    /// <exception cref="JointFormatException">The text cannot be read.</exception>
    /// <exception cref="JointTableException">The terms together are no distribution or need too large a table.</exception>
    public static JointDistribution Parse(JointText source, FactorSpace factors)
    {
        TokenReader tokens = new(source, Lexer.Read(source, factors.Names), factors, factors.Dimension);
        IReadOnlyList<JointTerm> terms = ReadProduct(tokens);
        return tokens.Next.Kind == TokenKind.End
            ? new JointDistribution(factors, terms)
            : throw tokens.Fault($"{tokens.Next.Shown} after the last term; join terms with '&' or leave it out.");
    }

    /// <summary>Reads terms that are joined by '&amp;'.</summary>
    public static IReadOnlyList<JointTerm> ReadProduct(TokenReader tokens)
    {
        List<JointTerm> terms = [];
        do
        {
            if (ReadTerm(tokens) is { } term)
            {
                terms.AddRange(term is TermGroup group ? group.Terms : [term]);
            }
        }
        while (tokens.Accepts("&"));

        return terms;
    }

    /// <summary>Reads one term, or a group that is written as one; null for <c>independent</c>, which adds nothing to a product.</summary>
    public static JointTerm? ReadTerm(TokenReader tokens)
    {
        Token name = tokens.ExpectWord("the name of a term, such as band or independent,");
        if (tokens.Next.Is("/"))
        {
            return NamedJointReader.Read(tokens, name);
        }

        return name.Is(Independent) ? null : tokens.AtPlace(name, () => TermCatalogue.Get(name.Text)).Read(tokens, name);
    }
}
