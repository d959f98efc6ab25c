namespace Disentangle.Datasets.Joints.Language;

/// <summary>What a piece of text is.</summary>
internal enum TokenKind
{
    /// <summary>A number without sign.</summary>
    Number,

    /// <summary>A name.</summary>
    Word,

    /// <summary>Text in quotation marks.</summary>
    Quoted,

    /// <summary>One of the language's symbols.</summary>
    Symbol,

    /// <summary>The end of the text.</summary>
    End,
}
