namespace Disentangle.Datasets.Joints.Language;

/// <summary>Reads <c>expression = term { '&amp;' term }</c>, where a term is <c>independent</c> or one of <see cref="TermCatalogue"/>.</summary>
internal static class JointParser
{
    /// <summary>The expression without terms.</summary>
    public const string Independent = "independent";

    /// <summary>Reads a joint distribution.</summary>
    /// <exception cref="JointFormatException">The text cannot be read.</exception>
    /// <exception cref="JointTableException">The terms together are no distribution or need too large a table.</exception>
    public static JointDistribution Parse(JointText source, FactorSpace factors)
    {
        TokenReader tokens = new(source, Lexer.Read(source, factors.Names), factors);
        List<JointTerm> terms = ReadProduct(tokens);
        return tokens.Next.Kind == TokenKind.End
            ? new JointDistribution(factors, terms)
            : throw tokens.Fault($"{tokens.Next.Shown} after the last term; join terms with '&' or leave it out.");
    }

    /// <summary>Reads terms that are joined by '&amp;'.</summary>
    public static List<JointTerm> ReadProduct(TokenReader tokens)
    {
        List<JointTerm> terms = [];
        do
        {
            terms.AddRange(ReadTerm(tokens));
        }
        while (tokens.Accepts("&"));

        return terms;
    }

    /// <summary>Reads one term; none for <c>independent</c>, which adds nothing to a product.</summary>
    private static IEnumerable<JointTerm> ReadTerm(TokenReader tokens)
    {
        Token name = tokens.ExpectWord("the name of a term, such as band or independent,");
        return name.Is(Independent) ? [] : [tokens.AtPlace(name, () => TermCatalogue.Get(name.Text)).Read(tokens, name)];
    }
}
