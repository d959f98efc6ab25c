namespace Disentangle.Datasets.Joints.Language;

/// <summary>Cuts a text into tokens. White space separates and means nothing else.</summary>
internal static class Lexer
{
    private static readonly string[] Symbols =
        ["==", "!=", "<>", "<=", ">=", "..", "(", ")", "[", "]", "{", "}", ",", ";", "=", "<", ">", "&", "~", "+", "-", "*", "/", "%", "^", "?"];

    /// <summary>All tokens, the last of kind <see cref="TokenKind.End"/>.</summary>
    /// <param name="source">The text.</param>
    /// <param name="names">Names that may stand in it; those with '-' or a digit in front are words too.</param>
    /// <exception cref="JointFormatException">A character belongs to no token, or a quotation does not end.</exception>
    public static IReadOnlyList<Token> Read(JointText source, IEnumerable<string> names)
    {
        string[] unusual = [.. names.Where(n => n.Contains('-') || !IsLetter(n[0])).OrderByDescending(n => n.Length)];
        List<Token> tokens = [];
        string text = source.Text;
        for (int at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            (TokenKind kind, int length) = Measure(source, at, unusual);
            string piece = text.Substring(at, length);
            tokens.Add(new Token(kind, kind == TokenKind.Quoted ? piece[1..^1] : piece, at));
            at += length;
        }

        tokens.Add(new Token(TokenKind.End, "", text.Length));
        return tokens;
    }

    /// <summary>Whether a text is a word wherever it stands: letters, digits and '_', no digit in front.</summary>
    public static bool IsPlainWord(string text) => text.Length > 0 && IsLetter(text[0]) && text.All(IsNamePart);

    /// <summary>Whether a text is a number, with or without sign.</summary>
    public static bool IsNumber(string text)
    {
        int sign = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        return text.Length > sign && NumberLength(text, sign) == text.Length - sign;
    }

    private static (TokenKind Kind, int Length) Measure(JointText source, int at, string[] unusual)
    {
        string text = source.Text;
        if (Array.Find(unusual, n => StartsWithName(text, at, n)) is { } name)
        {
            return (TokenKind.Word, name.Length);
        }

        char first = text[at];
        if (IsLetter(first))
        {
            return (TokenKind.Word, RunLength(text, at, IsNamePart));
        }

        if (NumberLength(text, at) is > 0 and int digits)
        {
            return (TokenKind.Number, digits);
        }

        if (first is '\'' or '"')
        {
            int end = text.IndexOf(first, at + 1);
            return end > 0 ? (TokenKind.Quoted, end + 1 - at) : throw source.Fault(at, "this quotation does not end.");
        }

        return Array.Find(Symbols, s => string.CompareOrdinal(text, at, s, 0, s.Length) == 0) is { } symbol
            ? (TokenKind.Symbol, symbol.Length)
            : throw source.Fault(at, $"'{first}' has no meaning here.");
    }

    private static bool StartsWithName(string text, int at, string name) =>
        string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (at + name.Length == text.Length || !IsNamePart(text[at + name.Length]));

    private static int NumberLength(string text, int at)
    {
        int whole = RunLength(text, at, char.IsAsciiDigit);
        int end = at + whole;
        if (end < text.Length && text[end] == '.' && !(end + 1 < text.Length && text[end + 1] == '.'))
        {
            int fraction = RunLength(text, end + 1, char.IsAsciiDigit);
            end += whole + fraction > 0 ? fraction + 1 : 0;
        }

        if (end > at && end < text.Length && text[end] is 'e' or 'E')
        {
            int digits = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            int exponent = digits < text.Length ? RunLength(text, digits, char.IsAsciiDigit) : 0;
            end = exponent > 0 ? digits + exponent : end;
        }

        return end - at;
    }

    private static int RunLength(string text, int at, Func<char, bool> belongs)
    {
        int end = at;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end - at;
    }

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || c == '_';

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
