using Disentangle.Datasets.Joints.Expressions;

namespace Disentangle.Datasets.Joints.Language;

/// <summary>Reads <c>hidden(name;size=9)</c>. Names may be used before they are declared, so a first pass collects them.</summary>
internal static class HiddenVariables
{
    /// <summary>How it is written.</summary>
    public const string Usage = "hidden(h;size=9)";

    /// <summary>The factor grid, followed by all hidden variables that a text declares; the grid itself where it declares none.</summary>
    /// <exception cref="JointFormatException">A declaration is malformed, or its name is taken.</exception>
    public static FactorSpace Extend(JointText source, IReadOnlyList<Token> tokens, FactorSpace factors)
    {
        List<Factor> all = [.. factors.Factors];
        for (int i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Is(HiddenVariable.Name) && tokens[i + 1].Is("("))
            {
                all.Add(ReadDeclaration(new TokenReader(source, [.. tokens.Skip(i + 1)], factors, factors.Dimension), all, factors.Dimension));
            }
        }

        return all.Count == factors.Dimension ? factors : ToSpace(source, tokens, all);
    }

    /// <summary>Reads what follows the name of the term; the first pass has found it well formed.</summary>
    public static HiddenVariable Read(TokenReader tokens, Token name)
    {
        tokens.Expect("(", $"Write {Usage}.");
        int position = tokens.ExpectFactor().Position;
        while (!tokens.Take().Is(")"))
        {
        }

        return tokens.AtPlace(name, () => new HiddenVariable(tokens.Space, position));
    }

    private static Factor ReadDeclaration(TokenReader tokens, List<Factor> known, int factorCount)
    {
        const string Cure = $"Write {Usage}.";
        tokens.Expect("(", Cure);
        Token name = tokens.ExpectWord("the name of a hidden variable");
        int same = known.FindIndex(f => name.Is(f.Name));
        if (same >= 0 || ExpressionParser.IsReserved(name.Text))
        {
            string taken = same < 0 ? "a word of the language" : same < factorCount ? "a factor of the data set" : "declared already";
            throw tokens.Source.Fault(name.Offset, $"{name.Text} is {taken}; choose another name for the hidden variable.");
        }

        tokens.Expect(";", Cure);
        if (!tokens.Accepts("size"))
        {
            throw tokens.Fault($"size must stand here; {tokens.Next.Shown} came. {Cure}");
        }

        tokens.Expect("=", Cure);
        int place = tokens.Next.Offset;
        double size = tokens.ExpectNumber("size");
        tokens.Expect(")", Cure);
        return size == Math.Floor(size) && size is >= 2 and <= BlockBuilder.MaximumCells
            ? HiddenVariable.AsFactor(name.Text, (int)size)
            : throw tokens.Source.Fault(place, $"size is {NumberText.Of(size)}; it must be a whole number from 2 to {BlockBuilder.MaximumCells}.");
    }

    private static FactorSpace ToSpace(JointText source, IReadOnlyList<Token> tokens, List<Factor> all)
    {
        try
        {
            return new FactorSpace([.. all]);
        }
        catch (ArgumentException e)
        {
            throw source.Fault(tokens.First(t => t.Is(HiddenVariable.Name)).Offset, e.Message, e);
        }
    }
}
