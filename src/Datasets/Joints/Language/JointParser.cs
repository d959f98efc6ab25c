using Disentangle.Datasets.Joints.Named;

namespace Disentangle.Datasets.Joints.Language;

/// <summary>
/// Reads <c>joint = term { '&amp;' term }</c>, where a term is <c>independent</c>, one of <see cref="TermCatalogue"/>, a name of
/// <see cref="NamedJoints"/>, or a statement about one factor (<see cref="StatementReader"/>).
/// </summary>
internal static class JointParser
{
    /// <summary>The expression without terms.</summary>
    public const string Independent = "independent";

    /// <summary>Reads a joint distribution.</summary>
    /// <exception cref="JointFormatException">The text cannot be read.</exception>
    /// <exception cref="JointTableException">The terms together are no distribution or need too large a table.</exception>
    public static JointDistribution Parse(JointText source, FactorSpace factors)
    {
        (IReadOnlyList<(JointTerm Term, int Offset)> terms, _) = Read(source, factors);
        try
        {
            return new JointDistribution(factors, terms.Select(t => t.Term));
        }
        catch (JointTableException e)
        {
            throw source.Fault(terms.FirstOrDefault(t => t.Term.Expression == e.Term?.Expression).Offset, e);
        }
    }

    /// <summary>Reads the terms, and the space that they are over: the factors, followed by hidden variables.</summary>
    /// <exception cref="JointFormatException">The text cannot be read.</exception>
    public static (IReadOnlyList<JointTerm> Terms, FactorSpace Space) ReadTerms(JointText source, FactorSpace factors)
    {
        (IReadOnlyList<(JointTerm Term, int Offset)> terms, FactorSpace space) = Read(source, factors);
        return ([.. terms.Select(t => t.Term)], space);
    }

    /// <summary>Reads terms that are joined by '&amp;', each with its place.</summary>
    public static IReadOnlyList<(JointTerm Term, int Offset)> ReadProduct(TokenReader tokens)
    {
        List<(JointTerm Term, int Offset)> terms = [];
        Contradictions contradictions = new();
        do
        {
            Token start = tokens.Next;
            foreach (JointTerm term in ReadTerm(tokens) switch { null => [], TermGroup group => group.Terms, { } one => [one] })
            {
                terms.Add((term, start.Offset));
                if (contradictions.Add(term) is { } problem)
                {
                    throw tokens.Source.Fault(start.Offset, problem);
                }
            }
        }
        while (tokens.Accepts("&"));

        return terms;
    }

    /// <summary>Reads one term, or a group that is written as one; null for <c>independent</c>, which adds nothing to a product.</summary>
    public static JointTerm? ReadTerm(TokenReader tokens)
    {
        if (StatementReader.IsNext(tokens))
        {
            return StatementReader.Read(tokens);
        }

        Token name = tokens.ExpectWord("the name of a term, such as band or independent,");
        if (tokens.Next.Is("/"))
        {
            return NamedJointReader.Read(tokens, name);
        }

        if (!tokens.Next.Is("(") && tokens.Space.Names.Any(name.Is))
        {
            throw tokens.Fault($"after the factor {name.Text} '~' and a distribution, or '=' and a function, must stand; {tokens.Next.Shown} came. "
                + "For a condition write only(…).");
        }

        return name.Is(Independent) ? null : tokens.AtPlace(name, () => TermCatalogue.Get(name.Text)).Read(tokens, name);
    }

    private static (IReadOnlyList<(JointTerm Term, int Offset)> Terms, FactorSpace Space) Read(JointText source, FactorSpace factors)
    {
        IReadOnlyList<Token> all = Lexer.Read(source, factors.Names);
        FactorSpace space = HiddenVariables.Extend(source, all, factors);
        TokenReader tokens = new(source, all, space, factors.Dimension);
        IReadOnlyList<(JointTerm Term, int Offset)> terms = ReadProduct(tokens);
        return tokens.Next.Kind == TokenKind.End
            ? (terms, space)
            : throw tokens.Fault($"{tokens.Next.Shown} after the last term; join terms with '&' or leave it out.");
    }
}
