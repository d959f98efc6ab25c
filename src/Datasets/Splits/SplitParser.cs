using System.Globalization;
using System.Text.RegularExpressions;

namespace Disentangle.Datasets.Splits;

/// <summary>
/// Reads <c>split = part { "," part } [ "over" factor { "," factor } ] [ "seed" "=" number ]</c>,
/// <c>part = name [ "=" ( count | share | "rest" ) ]</c>; a part without number takes the rest.
/// </summary>
internal sealed partial class SplitParser
{
    public const string Rest = "rest";
    public const string Over = "over";
    public const string Seed = "seed";

    private const string Usage = "Write for example test=50000, or train=0.8,validation=0.1,test=0.1 over shape,orientation seed=3.";

    private readonly string _text;
    private readonly string[] _tokens;
    private int _next;

    private SplitParser(string text)
    {
        _text = text;
        _tokens = [.. TokenPattern().Matches(text).Select(m => m.Value)];
    }

    private string Next => _next < _tokens.Length ? $"'{_tokens[_next]}'" : "the end";

    /// <summary>Reads a split.</summary>
    /// <exception cref="SplitFormatException">The text cannot be read.</exception>
    public static DatasetSplit Parse(string text, FactorSpace factors)
    {
        SplitParser parser = new(text);
        List<SplitPart> parts = parser.ReadList(parser.ReadPart);
        List<int> over = parser.Accepts(Over) ? parser.ReadList(() => parser.ReadFactor(factors)) : [];
        ulong seed = parser.Accepts(Seed) ? parser.ReadSeed() : 0;
        if (parser._next < parser._tokens.Length)
        {
            throw parser.Fault($"{parser.Next} cannot stand here. {Usage}");
        }

        return new DatasetSplit(factors, parts, over, seed);
    }

    private List<T> ReadList<T>(Func<T> read)
    {
        List<T> items = [];
        do
        {
            items.Add(read());
        }
        while (Accepts(","));
        return items;
    }

    private SplitPart ReadPart()
    {
        string name = ExpectWord("the name of a part");
        if (!Accepts("="))
        {
            return SplitPart.OfRest(name);
        }

        string size = ExpectWord($"the size of part {name}");
        if (string.Equals(size, Rest, StringComparison.OrdinalIgnoreCase))
        {
            return SplitPart.OfRest(name);
        }

        if (long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out long count))
        {
            return SplitPart.OfCount(name, count);
        }

        return decimal.TryParse(size, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal fraction)
            ? SplitPart.OfFraction(name, fraction)
            : throw Fault($"part {name} has the size '{size}'; it must be a number such as 50000, a share such as 0.1, or {Rest}.");
    }

    private int ReadFactor(FactorSpace factors)
    {
        string name = ExpectWord("the name of a factor");
        try
        {
            return factors.PositionOf(name);
        }
        catch (UnknownNameException e)
        {
            throw new SplitFormatException(_text, e.Message, e);
        }
    }

    private ulong ReadSeed()
    {
        string text = Accepts("=") ? ExpectWord("a number") : throw Fault($"'=' must follow {Seed}; {Next} came.");
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
            ? seed
            : throw Fault($"the seed is '{text}'; it must be an integer from 0 to {ulong.MaxValue}.");
    }

    private bool Accepts(string token)
    {
        bool isThere = _next < _tokens.Length && string.Equals(_tokens[_next], token, StringComparison.OrdinalIgnoreCase);
        _next += isThere ? 1 : 0;
        return isThere;
    }

    private string ExpectWord(string what) => _next < _tokens.Length && WordPattern().IsMatch(_tokens[_next])
        ? _tokens[_next++]
        : throw Fault($"{what} must stand here; {Next} came. {Usage}");

    private SplitFormatException Fault(string problem) => new(_text, problem);

    [GeneratedRegex(@"[A-Za-z0-9_.\-]+|\S")]
    private static partial Regex TokenPattern();

    [GeneratedRegex(@"^[A-Za-z0-9_.\-]+$")]
    private static partial Regex WordPattern();
}
