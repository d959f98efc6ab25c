namespace Disentangle.Datasets.Joints.Language;

/// <summary>A piece of text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The piece, without quotation marks.</param>
/// <param name="Offset">Where it begins.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Offset)
{
    /// <summary>How messages name it.</summary>
    public string Shown => Kind == TokenKind.End ? "the end" : $"'{Text}'";

    /// <summary>Whether it is the symbol or, in any case, the word <paramref name="text"/>.</summary>
    public bool Is(string text) => Kind switch
    {
        TokenKind.Symbol => Text == text,
        TokenKind.Word => string.Equals(Text, text, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
