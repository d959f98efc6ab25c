namespace Disentangle.Datasets.Joints.Language;

/// <summary>The inside of a term, <c>(factor,…;setting=value,…)</c>, with the place of each piece for errors.</summary>
internal sealed class TermArguments
{
    private readonly TokenReader _tokens;
    private readonly Token _name;
    private readonly string _usage;
    private readonly List<(int Position, Token Name)> _factors = [];
    private readonly Dictionary<string, (Token Key, SettingValue Value)> _settings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    private TermArguments(TokenReader tokens, Token name, string usage)
    {
        _tokens = tokens;
        _name = name;
        _usage = usage;
    }

    /// <summary>The factor grid, followed by hidden variables.</summary>
    public FactorSpace Space => _tokens.Space;

    /// <summary>Whether a position is a hidden variable's.</summary>
    public bool IsHidden(int position) => _tokens.IsHidden(position);

    /// <summary>The whole text.</summary>
    public JointText Source => _tokens.Source;

    /// <summary>Reads from the opening parenthesis to the closing one.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="name">Name of the term, just taken.</param>
    /// <param name="usage">How the term is written.</param>
    public static TermArguments Read(TokenReader tokens, Token name, string usage)
    {
        TermArguments term = new(tokens, name, usage);
        string cure = $"Write {usage}.";
        tokens.Expect("(", cure);
        do
        {
            term._factors.Add(tokens.ExpectFactor());
        }
        while (tokens.Accepts(","));

        if (tokens.Accepts(";"))
        {
            do
            {
                Token key = tokens.ExpectWord("the name of a setting");
                tokens.Expect("=", cure);
                SettingValue value = SettingValue.Read(tokens, key.Text);
                if (!term._settings.TryAdd(key.Text, (key, value)))
                {
                    throw tokens.Source.Fault(key.Offset, $"setting {key.Text} stands twice in {name.Text}; keep one.");
                }
            }
            while (tokens.Accepts(","));
        }

        tokens.Expect(")", cure);
        return term;
    }

    /// <summary>Positions of exactly <paramref name="count"/> different factors.</summary>
    public int[] FactorPositions(int count) => FactorPositions(count, count);

    /// <summary>Positions of <paramref name="least"/> to <paramref name="most"/> different factors, in the order written.</summary>
    public int[] FactorPositions(int least, int most)
    {
        if (_factors.Count < least || _factors.Count > most)
        {
            string allowed = least == most ? $"{least}" : most == int.MaxValue ? $"at least {least}" : $"{least} to {most}";
            throw Fault($"{_name.Text} takes {allowed} factors; {_factors.Count} came. Write {_usage}.");
        }

        int[] positions = [.. _factors.Select(f => f.Position)];
        for (int i = 0; i < positions.Length; i++)
        {
            if (Array.IndexOf(positions, positions[i]) != i)
            {
                Token again = _factors[i].Name;
                throw Source.Fault(again.Offset, $"factor {again.Text} stands twice in {_name.Text}; name different ones.");
            }
        }

        return positions;
    }

    /// <summary>As <see cref="FactorPositions(int, int)"/>, without hidden variables.</summary>
    public int[] VisiblePositions(int least, int most)
    {
        foreach ((int position, Token name) in _factors)
        {
            if (_tokens.IsHidden(position))
            {
                throw Source.Fault(name.Offset, $"{name.Text} is hidden; {_name.Text} takes factors of the data set.");
            }
        }

        return FactorPositions(least, most);
    }

    /// <summary>Whether a setting is there.</summary>
    public bool Has(string key)
    {
        _read.Add(key);
        return _settings.ContainsKey(key);
    }

    /// <summary>A finite number that must be there.</summary>
    public double Number(string key)
    {
        SettingValue value = Value(key);
        return value.Number ?? throw Source.Fault(value.Offset, $"{key} is {value.Shown}; a finite number such as 0.2 must stand here.");
    }

    /// <summary>A finite number, or <paramref name="standard"/> where the setting is missing.</summary>
    public double Number(string key, double standard) => Has(key) ? Number(key) : standard;

    /// <summary>A finite number above 0 that must be there.</summary>
    public double PositiveNumber(string key)
    {
        double value = Number(key);
        return value > 0 ? value : throw Fault(key, $"{key} is {Value(key).Shown}; it must be above 0.");
    }

    /// <summary>A number from 0 to 1, or <paramref name="standard"/> where the setting is missing.</summary>
    public double Share(string key, double standard)
    {
        double value = Number(key, standard);
        return value is >= 0 and <= 1 ? value : throw Fault(key, $"{key} is {Value(key).Shown}; it must be from 0 to 1.");
    }

    /// <summary>A whole number in a range, or <paramref name="standard"/> where the setting is missing; null: it must be there.</summary>
    public long Integer(string key, long least, long most, long? standard = null)
    {
        if (standard is { } missing && !Has(key))
        {
            return missing;
        }

        double value = Number(key);
        return value == Math.Floor(value) && value >= least && value <= most
            ? (long)value
            : throw Fault(key, $"{key} is {Value(key).Shown}; it must be a whole number from {least} to {most}.");
    }

    /// <summary>One of several words, or the first of them where the setting is missing.</summary>
    public string Choice(string key, params ReadOnlySpan<string> allowed)
    {
        if (!Has(key))
        {
            return allowed[0];
        }

        SettingValue value = Value(key);
        foreach (string word in allowed)
        {
            if (string.Equals(value.Text, word, StringComparison.OrdinalIgnoreCase))
            {
                return word;
            }
        }

        throw Fault(key, $"{key} is {value.Shown}; it must be one of {string.Join(", ", allowed)}.");
    }

    /// <summary>A word or quoted text that must be there.</summary>
    public string Text(string key) => Value(key) is { Text: { } text } ? text : throw Fault(key, $"{key} is {Value(key).Shown}; a text must stand here.");

    /// <summary>The value of a setting that must be there, whatever it is.</summary>
    public SettingValue Value(string key)
    {
        if (!Has(key))
        {
            ThrowIfSettingsAreUnknown();
            throw Fault($"{_name.Text} needs the setting {key}. Write {_usage}.");
        }

        return _settings[key].Value;
    }

    /// <summary>The error for a fault in the value of a setting that is there.</summary>
    public JointFormatException Fault(string key, string problem) => Source.Fault(_settings[key].Value.Offset, problem);

    /// <summary>The error for a fault in the whole term.</summary>
    public JointFormatException Fault(string problem) => Source.Fault(_name.Offset, problem);

    /// <summary>Makes the term; faults that its constructor finds get this term's place.</summary>
    public T Create<T>(Func<TermArguments, T> create)
    {
        T term = _tokens.AtPlace(_name, () => create(this));
        ThrowIfSettingsAreUnknown();
        return term;
    }

    private void ThrowIfSettingsAreUnknown()
    {
        foreach ((string key, (Token token, _)) in _settings)
        {
            if (!_read.Contains(key))
            {
                UnknownNameException unknown = new($"setting of {_name.Text}", key, _read);
                throw Source.Fault(token.Offset, unknown.Message, unknown);
            }
        }
    }
}
