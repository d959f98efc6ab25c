using System.Globalization;

namespace Disentangle.Datasets.Joints.Language;

/// <summary>Walks through the tokens of a text.</summary>
/// <param name="source">The text.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="space">Factors and hidden variables that names refer to.</param>
/// <param name="visibleCount">How many of them are factors; they come first.</param>
internal sealed class TokenReader(JointText source, IReadOnlyList<Token> tokens, FactorSpace space, int visibleCount)
{
    private int _place;

    /// <summary>The text.</summary>
    public JointText Source => source;

    /// <summary>Factors and hidden variables that names refer to.</summary>
    public FactorSpace Space => space;

    /// <summary>The token that comes next.</summary>
    public Token Next => tokens[_place];

    /// <summary>The token <paramref name="distance"/> places after the next.</summary>
    public Token Peek(int distance) => tokens[Math.Min(_place + distance, tokens.Count - 1)];

    /// <summary>Takes the next token.</summary>
    public Token Take() => tokens[_place < tokens.Count - 1 ? _place++ : _place];

    /// <summary>Takes the next token if it is this symbol or word.</summary>
    public bool Accepts(string text)
    {
        bool isThere = Next.Is(text);
        if (isThere)
        {
            Take();
        }

        return isThere;
    }

    /// <summary>Takes this symbol, which must come.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="cure">A sentence that says how to write it.</param>
    public void Expect(string symbol, string cure)
    {
        if (!Accepts(symbol))
        {
            throw Fault($"'{symbol}' must stand here; {Next.Shown} came. {cure}");
        }
    }

    /// <summary>Takes a name, which must come.</summary>
    /// <param name="what">What it names.</param>
    public Token ExpectWord(string what) =>
        Next.Kind == TokenKind.Word ? Take() : throw Fault($"{what} must stand here; {Next.Shown} came.");

    /// <summary>Takes the name of a factor or hidden variable, which must come.</summary>
    /// <returns>Its position and the token.</returns>
    public (int Position, Token Name) ExpectFactor()
    {
        Token name = ExpectWord("the name of a factor");
        return (PositionOf(name), name);
    }

    /// <summary>Position of the factor or hidden variable that a token names.</summary>
    public int PositionOf(Token name)
    {
        try
        {
            return space.PositionOf(name.Text);
        }
        catch (UnknownNameException e)
        {
            throw source.Fault(name.Offset, e.Message, e);
        }
    }

    /// <summary>Takes a number with or without sign, which must come.</summary>
    /// <param name="what">What it is.</param>
    public double ExpectNumber(string what)
    {
        Token start = Next;
        bool isNegative = Accepts("-");
        if (!isNegative)
        {
            Accepts("+");
        }

        if (Next.Kind != TokenKind.Number)
        {
            throw source.Fault(start.Offset, $"{what} must stand here, a number; {Next.Shown} came.");
        }

        double value = double.Parse(Take().Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value)
            ? (isNegative ? -value : value)
            : throw source.Fault(start.Offset, $"{what} is too large; a finite number must stand here.");
    }

    /// <summary>Whether a position is a hidden variable's.</summary>
    public bool IsHidden(int position) => position >= visibleCount;

    /// <summary>Runs code of the distributions; arguments that it refuses become faults at the place of <paramref name="token"/>.</summary>
    public T AtPlace<T>(Token token, Func<T> create)
    {
        try
        {
            return create();
        }
        catch (ArgumentException e)
        {
            // .NET appends the parameter's name and value, which mean nothing to whoever wrote the text.
            int end = e.Message.IndexOf(" (Parameter", StringComparison.Ordinal);
            throw source.Fault(token.Offset, end < 0 ? e.Message : e.Message[..end], e);
        }
    }

    /// <summary>The error for a fault at the next token.</summary>
    public JointFormatException Fault(string problem) => source.Fault(Next.Offset, problem);
}
