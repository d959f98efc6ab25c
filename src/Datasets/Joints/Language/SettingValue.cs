namespace Disentangle.Datasets.Joints.Language;

/// <summary>The value of a setting: a number, a word, a quoted text, or a list of values in brackets.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Shown">The value as messages show it.</param>
internal sealed record SettingValue(int Offset, string Shown)
{
    /// <summary>The number; null where it is none.</summary>
    public double? Number { get; private init; }

    /// <summary>The word or quoted text; null where it is none.</summary>
    public string? Text { get; private init; }

    /// <summary>The list; null where it is none.</summary>
    public IReadOnlyList<SettingValue>? Items { get; private init; }

    /// <summary>Reads a value.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="key">Name of the setting.</param>
    public static SettingValue Read(TokenReader tokens, string key)
    {
        Token first = tokens.Next;
        if (tokens.Accepts("["))
        {
            List<SettingValue> items = [];
            do
            {
                items.Add(tokens.Nested(() => Read(tokens, key)));
            }
            while (tokens.Accepts(","));
            tokens.Expect("]", "Write lists as [1,2,3] and tables as [[1,2],[3,4]].");
            return new SettingValue(first.Offset, "a list") { Items = items };
        }

        if (first.Kind is TokenKind.Word or TokenKind.Quoted)
        {
            tokens.Take();
            return new SettingValue(first.Offset, $"'{first.Text}'") { Text = first.Text };
        }

        if (first.Kind == TokenKind.Number || first.Is("-") || first.Is("+"))
        {
            double number = tokens.ExpectNumber(key);
            return new SettingValue(first.Offset, number.ToString("R", System.Globalization.CultureInfo.InvariantCulture)) { Number = number };
        }

        throw tokens.Fault($"the value of {key} must stand here; {first.Shown} came.");
    }
}
