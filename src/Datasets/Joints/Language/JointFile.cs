using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Disentangle.Datasets.Joints.Language;

/// <summary>
/// Reads joint distributions from YAML: a list of terms, alone or under the key <c>joint</c>. A term is a text in the short form, or a
/// mapping of its kind to its arguments, such as <c>band: {factors: [scale, posX], sigma: 0.2}</c>.
/// </summary>
/// <remarks>The result is the short form of the whole, which remembers for each of its pieces where in the file it stood.</remarks>
internal sealed class JointFile
{
    /// <summary>The one key that a mapping at the top may have.</summary>
    public const string JointKey = "joint";

    /// <summary>The key of a term's factors; all others are settings.</summary>
    public const string FactorsKey = "factors";

    private const int MaxNesting = 100;
    private readonly string _yaml;
    private readonly string _file;
    private readonly List<int> _lineStarts = [0];
    private readonly StringBuilder _text = new();
    private readonly List<(int Offset, int Line, int Column)> _places = [(0, 1, 1)];

    private JointFile(string yaml, string file)
    {
        _yaml = yaml;
        _file = file;
        for (int i = yaml.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = yaml.IndexOf('\n', i + 1))
        {
            _lineStarts.Add(i + 1);
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="JointFormatException">The file is no YAML, or no list of terms; the message has file, line and column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static JointText Read(string path) => FromYaml(File.ReadAllText(path), path);

    /// <summary>Reads a file's text.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="file">The file, for messages and for paths that the text names.</param>
    /// <exception cref="JointFormatException">The text is no YAML, or no list of terms; the message has file, line and column.</exception>
    public static JointText FromYaml(string yaml, string file)
    {
        JointFile reader = new(yaml, file);
        using StringReader text = new(yaml);
        Parser parser = new(text);
        try
        {
            reader.ReadFile(parser);
        }
        catch (YamlException e)
        {
            throw reader.Fault(e.Start, $"the text is no YAML: {e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            // What the library throws for some lists in brackets that do not end.
            throw reader.Fault(parser.Current?.End ?? Mark.Empty, "the text is no YAML from here on; does a bracket or quotation not end?", e);
        }

        return new JointText(reader._text.ToString(), file, reader._places);
    }

    // Read event by event, as recipes are: the library's document tree overflows the stack on keys that contain themselves.
    private void ReadFile(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            throw Fault(Mark.Empty, "the file is empty; a list of terms must stand in it.");
        }

        if (parser.TryConsume<MappingStart>(out _))
        {
            Scalar key = Expect<Scalar>(parser, $"the key {JointKey}");
            if (key.Value != JointKey)
            {
                UnknownNameException unknown = new("key", key.Value, [JointKey]);
                throw Fault(key.Start, $"{unknown.Message} A list of terms may stand at the top as well.", unknown);
            }

            ReadTerms(parser);
            Expect<MappingEnd>(parser, $"nothing besides the key {JointKey}");
        }
        else
        {
            ReadTerms(parser);
        }

        parser.Consume<DocumentEnd>();
        if (!parser.TryConsume<StreamEnd>(out _))
        {
            throw Fault(parser.Current!.Start, "a second document begins; keep one.");
        }
    }

    private void ReadTerms(Parser parser)
    {
        if (!parser.TryConsume<SequenceStart>(out _))
        {
            Append(Expect<Scalar>(parser, "a list of terms or one text"));
            return;
        }

        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            _text.Append(_text.Length == 0 ? "" : " & ");
            if (parser.TryConsume<MappingStart>(out _))
            {
                ReadKind(parser);
                Expect<MappingEnd>(parser, "the next term of the list: one kind each, with a '-' in front,");
            }
            else
            {
                Append(Expect<Scalar>(parser, "a term, as text or as 'kind: arguments',"));
            }
        }

        _text.Append(_text.Length == 0 ? JointParser.Independent : "");
    }

    private void ReadKind(Parser parser)
    {
        Append(Expect<Scalar>(parser, "the kind of a term"));
        _text.Append('(');
        if (parser.TryConsume<MappingStart>(out MappingStart? mapping))
        {
            ReadArguments(parser, mapping);
        }
        else if (parser.TryConsume<SequenceStart>(out SequenceStart? list))
        {
            AppendList(ReadTexts(parser, list), ", ");
        }
        else
        {
            Append(Expect<Scalar>(parser, $"the term's arguments, {{{FactorsKey}: [a, b], setting: value}},"));
        }

        _text.Append(')');
    }

    private void ReadArguments(Parser parser, MappingStart mapping)
    {
        List<Scalar>? factors = null;
        List<(Scalar Key, List<ParsingEvent> Value)> settings = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            Scalar key = Expect<Scalar>(parser, $"the key {FactorsKey} or the name of a setting");
            if (key.Value != FactorsKey)
            {
                settings.Add((key, ReadValue(parser)));
                continue;
            }

            if (factors is not null)
            {
                throw Fault(key.Start, $"the key {FactorsKey} stands twice; keep one.");
            }

            factors = parser.TryConsume<SequenceStart>(out SequenceStart? list)
                ? ReadTexts(parser, list)
                : [Expect<Scalar>(parser, "a list of factors")];
        }

        AppendList(factors ?? throw Fault(mapping.Start, $"the key {FactorsKey} is missing; list the term's factors there."), ",");
        for (int i = 0; i < settings.Count; i++)
        {
            _text.Append(i == 0 ? ';' : ',');
            Append(settings[i].Key);
            _text.Append('=');
            AppendValue(settings[i].Value);
        }
    }

    private List<Scalar> ReadTexts(Parser parser, SequenceStart list)
    {
        List<Scalar> texts = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            texts.Add(Expect<Scalar>(parser, "a text or number"));
        }

        return texts.Count > 0 ? texts : throw Fault(list.Start, "the list is empty.");
    }

    /// <summary>The scalars, beginnings and ends of lists that a setting's value is made of.</summary>
    private List<ParsingEvent> ReadValue(Parser parser)
    {
        List<ParsingEvent> events = [];
        int depth = 0;
        do
        {
            ParsingEvent next = parser.Consume<ParsingEvent>();
            depth += next is SequenceStart ? 1 : next is SequenceEnd ? -1 : 0;
            bool isKnown = next is Scalar or SequenceStart or SequenceEnd && depth <= MaxNesting;
            events.Add(isKnown ? next : throw Fault(next.Start, "a number, a text or a list of them must stand here."));
        }
        while (depth > 0);

        return events;
    }

    private void AppendValue(List<ParsingEvent> events)
    {
        for (int i = 0; i < events.Count; i++)
        {
            if (i > 0 && events[i] is not SequenceEnd && events[i - 1] is not SequenceStart)
            {
                _text.Append(',');
            }

            switch (events[i])
            {
                case SequenceStart list:
                    AddPlace(list.Start.Index);
                    _text.Append('[');
                    break;
                case SequenceEnd:
                    _text.Append(']');
                    break;
                case Scalar { Style: ScalarStyle.Plain } scalar when Lexer.IsPlainWord(scalar.Value) || Lexer.IsNumber(scalar.Value):
                    Append(scalar);
                    break;
                case Scalar text:
                    AppendQuoted(text);
                    break;
                default:
                    break;
            }
        }
    }

    private void AppendQuoted(Scalar text)
    {
        char mark = text.Value.Contains('\'', StringComparison.Ordinal) ? '"' : '\'';
        if (text.Value.Contains(mark, StringComparison.Ordinal))
        {
            throw Fault(text.Start, "a text may hold one kind of quotation mark, ' or \"; this has both.");
        }

        AddPlace(text.Start.Index);
        _text.Append(mark);
        Append(text);
        _text.Append(mark);
    }

    private void AppendList(List<Scalar> texts, string separator)
    {
        for (int i = 0; i < texts.Count; i++)
        {
            _text.Append(i == 0 ? "" : separator);
            Append(texts[i]);
        }
    }

    /// <summary>Appends a text with the place of each word, so that folded and quoted texts have right places too.</summary>
    private void Append(Scalar scalar)
    {
        string value = scalar.Value;
        int start = _text.Length, inFile = (int)scalar.Start.Index, fileEnd = Math.Min((int)scalar.End.Index, _yaml.Length);
        AddPlace(inFile);
        _text.Append(value);
        for (int from = 0; from < value.Length;)
        {
            int end = from;
            while (end < value.Length && char.IsWhiteSpace(value[end]) == char.IsWhiteSpace(value[from]))
            {
                end++;
            }

            string word = value[from..end];
            int found = char.IsWhiteSpace(word[0]) ? -1 : _yaml.IndexOf(word, inFile, fileEnd - inFile, StringComparison.Ordinal);
            if (found >= 0)
            {
                AddPlace(found, start + from);
                inFile = found + word.Length;
            }

            from = end;
        }
    }

    private void AddPlace(long index) => AddPlace(index, _text.Length);

    private void AddPlace(long index, int offset)
    {
        (int line, int column) = LineAndColumn(index);
        if (_places[^1].Offset == offset)
        {
            _places.RemoveAt(_places.Count - 1);
        }

        _places.Add((offset, line, column));
    }

    private (int Line, int Column) LineAndColumn(long index)
    {
        int found = _lineStarts.BinarySearch((int)index);
        int line = found >= 0 ? found : ~found - 1;
        return (line + 1, (int)index - _lineStarts[line] + 1);
    }

    private T Expect<T>(Parser parser, string what)
        where T : ParsingEvent
    {
        if (parser.TryConsume<T>(out T? wanted))
        {
            return wanted is Scalar { Value: var text } && string.IsNullOrWhiteSpace(text)
                ? throw Fault(wanted.Start, $"{what} must stand here; nothing came.")
                : wanted;
        }

        ParsingEvent? next = parser.Current;
        throw Fault(next?.Start ?? Mark.Empty, $"{what} must stand here; {Shown(next)} came.");
    }

    private static string Shown(ParsingEvent? next) => next switch
    {
        Scalar scalar => $"'{scalar.Value}'",
        SequenceStart => "a list",
        MappingStart => "a mapping",
        AnchorAlias => "an alias, which joint distributions do not know,",
        _ => "the end",
    };

    private JointFormatException Fault(Mark place, string problem, Exception? inner = null)
    {
        int offset = Math.Clamp((int)place.Index, 0, _yaml.Length);
        (int line, int column) = LineAndColumn(offset);
        return new JointFormatException(_file, _yaml, offset, line, column, problem, inner);
    }
}
