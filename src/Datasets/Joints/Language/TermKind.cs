namespace Disentangle.Datasets.Joints.Language;

/// <summary>One kind of term that expressions know.</summary>
public sealed class TermKind
{
    /// <summary>Describes a kind with an inside of its own.</summary>
    /// <param name="name">Name in expressions.</param>
    /// <param name="usage">How it is written.</param>
    /// <param name="summary">One line: what it does.</param>
    /// <param name="read">Reads what follows the name, parentheses included.</param>
    internal TermKind(string name, string usage, string summary, Func<TokenReader, Token, JointTerm> read)
    {
        Name = name;
        Usage = usage;
        Summary = summary;
        Read = read;
    }

    /// <summary>Name in expressions.</summary>
    public string Name { get; }

    /// <summary>How it is written, e.g. <c>band(a,b;sigma=0.2)</c>.</summary>
    public string Usage { get; }

    /// <summary>One line: what it does to the factors.</summary>
    public string Summary { get; }

    internal Func<TokenReader, Token, JointTerm> Read { get; }

    /// <summary>Describes a kind that is written with factors and settings, <c>name(factor,…;setting=value,…)</c>.</summary>
    internal static TermKind OfArguments(string name, string usage, string summary, Func<TermArguments, JointTerm> create) =>
        new(name, usage, summary, (tokens, token) => TermArguments.Read(tokens, token, usage).Create(create));
}
