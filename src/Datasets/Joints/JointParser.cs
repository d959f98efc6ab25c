namespace Disentangle.Datasets.Joints;

/// <summary>
/// Reads <c>expression = term { '&amp;' term }</c>, <c>term = "independent" | name '(' list [ ';' settings ] ')'</c>; white space between
/// pieces is free.
/// </summary>
internal sealed class JointParser
{
    /// <summary>The expression without terms.</summary>
    public const string Independent = "independent";

    private readonly string _text;
    private readonly FactorSpace _space;
    private int _place;

    private JointParser(string text, FactorSpace space)
    {
        _text = text;
        _space = space;
    }

    public static JointDistribution Parse(string expression, FactorSpace space)
    {
        JointParser parser = new(expression, space);
        List<Potential> potentials = [];
        do
        {
            if (parser.ReadTerm() is { } term)
            {
                potentials.Add(term.Create());
            }
        }
        while (parser.Accepts('&'));

        parser.ExpectEnd();
        return new JointDistribution(space, potentials);
    }

    /// <summary>Reads one term; null for <c>independent</c>, which adds nothing to a product.</summary>
    private PotentialTerm? ReadTerm()
    {
        (string name, int column) = ReadWord("the name of a term, such as band or independent");
        if (string.Equals(name, Independent, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        PotentialKind kind = PotentialCatalogue.Get(name);
        PotentialTerm term = new(_text, kind.Name, column, _space);
        Expect('(', $"Write {kind.Usage}.");
        do
        {
            (string factor, int at) = ReadWord("the name of a factor");
            term.AddFactor(factor, at);
        }
        while (Accepts(','));

        if (Accepts(';'))
        {
            do
            {
                (string key, int keyAt) = ReadWord("the name of a setting");
                Expect('=', $"Write {kind.Usage}.");
                (string value, int valueAt) = ReadWord($"the value of {key}");
                term.AddSetting(key, keyAt, value, valueAt);
            }
            while (Accepts(','));
        }

        Expect(')', $"Write {kind.Usage}.");
        return term;
    }

    private (string Text, int Column) ReadWord(string what)
    {
        SkipSpace();
        int start = _place;
        while (_place < _text.Length && (char.IsAsciiLetterOrDigit(_text[_place]) || "_-+.".Contains(_text[_place])))
        {
            _place++;
        }

        return _place > start
            ? (_text[start.._place], start + 1)
            : throw Fault($"{what} must stand here; {Found()} came.");
    }

    private bool Accepts(char symbol)
    {
        SkipSpace();
        bool there = _place < _text.Length && _text[_place] == symbol;
        _place += there ? 1 : 0;
        return there;
    }

    private void Expect(char symbol, string cure)
    {
        if (!Accepts(symbol))
        {
            throw Fault($"'{symbol}' must stand here; {Found()} came. {cure}");
        }
    }

    private void ExpectEnd()
    {
        SkipSpace();
        if (_place < _text.Length)
        {
            throw Fault($"{Found()} after the last term; join terms with '&' or leave it out.");
        }
    }

    private void SkipSpace()
    {
        while (_place < _text.Length && char.IsWhiteSpace(_text[_place]))
        {
            _place++;
        }
    }

    private string Found() => _place < _text.Length ? $"'{_text[_place]}'" : "the end";

    private JointFormatException Fault(string problem) => new(_text, _place + 1, problem);
}
