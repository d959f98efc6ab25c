using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Joints.Expressions;

/// <summary>Reads numbers and conditions over factors.</summary>
/// <param name="tokens">The text.</param>
/// <param name="target">The factor that the number is for, whose class names stand for numbers in it; null where there is none.</param>
internal sealed class ExpressionParser(TokenReader tokens, FactorReference? target = null)
{
    public const string And = "and";
    public const string Or = "or";
    public const string Not = "not";
    public const string In = "in";
    public const string If = "if";
    public const string Unit = "unit";
    public const string Class = "class";

    // A tree is evaluated by recursion, so its depth must not exhaust the stack.
    private const int MaxDepth = 1000;
    private static readonly string[] Keywords = [And, Or, Not, In];
    private static readonly (string Name, double Value)[] Constants = [("pi", Math.PI), ("tau", Math.Tau)];
    private readonly List<(int Position, Token Name)> _references = [];

    /// <summary>Factors that were read so far, in the order written.</summary>
    public IReadOnlyList<(int Position, Token Name)> References => _references;

    /// <summary>Whether a word means something else than a factor wherever it stands in a formula.</summary>
    public static bool IsReserved(string word) =>
        Keywords.Concat(Constants.Select(c => c.Name)).Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a number.</summary>
    public Expression ReadExpression()
    {
        Token start = tokens.Next;
        return AsExpression(ReadFormula(), start);
    }

    /// <summary>Reads a number that must be above 0, which is checked at once where it depends on nothing.</summary>
    /// <param name="what">What it is.</param>
    public Expression ReadPositive(string what) => ReadChecked(what, value => value > 0, "above 0");

    /// <summary>Reads a number that must be at least 0, which is checked at once where it depends on nothing.</summary>
    /// <param name="what">What it is.</param>
    public Expression ReadNonNegative(string what) => ReadChecked(what, value => value >= 0, "at least 0");

    /// <summary>Reads a condition.</summary>
    public Condition ReadCondition()
    {
        Token start = tokens.Next;
        return AsCondition(ReadFormula(), start);
    }

    /// <summary>Takes what follows an element of a list: true for a comma, false for the closing bracket.</summary>
    /// <param name="closing">The closing bracket.</param>
    public bool AcceptsComma(string closing)
    {
        if (tokens.Accepts(","))
        {
            return true;
        }

        return tokens.Accepts(closing) ? false : throw tokens.Fault($"an operator, ',' or '{closing}' must stand here; {tokens.Next.Shown} came.");
    }

    private Expression ReadChecked(string what, Predicate<double> isAllowed, string allowed)
    {
        Token start = tokens.Next;
        Expression number = ReadExpression();
        return ConstantValue(number, start) is not { } value || (double.IsFinite(value) && isAllowed(value))
            ? number
            : throw tokens.Source.Fault(start.Offset, $"{what} is {NumberText.Of(value)}; it must be {allowed}.");
    }

    private Formula ReadFormula() => tokens.Nested(() => ReadJunction(Binding.Or, Or, () => ReadJunction(Binding.And, And, ReadInversion)));

    private Formula ReadJunction(Binding kind, string word, Func<Formula> readPart)
    {
        Token start = tokens.Next;
        Formula left = readPart();
        while (tokens.Accepts(word))
        {
            Token second = tokens.Next;
            left = Grown(new Junction(kind, AsCondition(left, start), AsCondition(readPart(), second)), start);
        }

        return left;
    }

    private Formula ReadInversion()
    {
        if (!tokens.Accepts(Not))
        {
            return ReadComparison();
        }

        Token start = tokens.Next;
        return Grown(new Inversion(AsCondition(tokens.Nested(ReadInversion), start)), start);
    }

    private Formula ReadComparison()
    {
        Token start = tokens.Next;
        Formula left = ReadSum();
        if (tokens.Next.Is(In))
        {
            return ReadMembership(left, start);
        }

        if (tokens.Next.Is(Not) && tokens.Peek(1).Is(In))
        {
            tokens.Take();
            return Grown(new Inversion(ReadMembership(left, start)), start);
        }

        if (ComparisonSymbol() is not { } symbol)
        {
            return left;
        }

        tokens.Take();
        Token second = tokens.Next;
        Formula right = ReadSum();
        Expression a = AsSide(left, start, right), b = AsSide(right, second, left);
        if (symbol is "==" or "!=")
        {
            ThrowIfNever(a, b, second);
            ThrowIfNever(b, a, start);
        }

        return ComparisonSymbol() is null
            ? Grown(new Comparison(tokens.Space, symbol, a, b), start)
            : throw tokens.Fault("comparisons cannot be chained; write a < b and b < c.");
    }

    private string? ComparisonSymbol() => tokens.Next.Kind == TokenKind.Symbol ? Comparison.Canonical(tokens.Next.Text) : null;

    private Membership ReadMembership(Formula left, Token start)
    {
        Expression element = AsExpression(left, start);
        tokens.Take();
        tokens.Expect("{", "Write sets as {1, 2, 0.2..0.5}.");
        List<SetItem> items = [];
        do
        {
            items.Add(ReadItem(element));
        }
        while (AcceptsComma("}"));

        return Grown(new Membership(tokens.Space, element, [.. items]), start);
    }

    private SetItem ReadItem(Expression element)
    {
        Token start = tokens.Next;
        Expression low = AsSide(ReadSum(), start, element);
        if (!tokens.Accepts(".."))
        {
            ThrowIfNever(element, low, start);
            return new SetItem(low, null);
        }

        Token second = tokens.Next;
        Expression high = AsSide(ReadSum(), second, element);
        return ConstantValue(low, start) > ConstantValue(high, second)
            ? throw tokens.Source.Fault(start.Offset, $"{low.Text}..{high.Text} is empty; write the smaller number first.")
            : new SetItem(low, high);
    }

    private Formula ReadSum() => ReadOperations(["+", "-"], ReadProduct);

    private Formula ReadProduct() => ReadOperations(["*", "/", "%"], ReadSign);

    private Formula ReadOperations(string[] symbols, Func<Formula> readPart)
    {
        Token start = tokens.Next;
        Formula left = readPart();
        while (Array.Exists(symbols, tokens.Next.Is))
        {
            char symbol = tokens.Take().Text[0];
            Token second = tokens.Next;
            left = Grown(new Arithmetic(symbol, AsExpression(left, start), AsExpression(readPart(), second)), start);
        }

        return left;
    }

    private Formula ReadSign()
    {
        bool isNegative = tokens.Next.Is("-");
        if (!isNegative && !tokens.Next.Is("+"))
        {
            return ReadPower();
        }

        tokens.Take();
        Token start = tokens.Next;
        Expression operand = AsExpression(tokens.Nested(ReadSign), start);
        return isNegative ? Grown(new Negation(operand), start) : operand;
    }

    private Formula ReadPower()
    {
        Token start = tokens.Next;
        Formula number = ReadPrimary();
        if (!tokens.Accepts("^"))
        {
            return number;
        }

        Token second = tokens.Next;
        return Grown(new Arithmetic('^', AsExpression(number, start), AsExpression(tokens.Nested(ReadSign), second)), start);
    }

    private Formula ReadPrimary()
    {
        Token first = tokens.Next;
        switch (first.Kind)
        {
            case TokenKind.Number:
                double value = tokens.ExpectNumber("a number");
                return new Constant(value, NumberText.Of(value));
            case TokenKind.Quoted:
                return new ClassName(tokens.Take());
            case TokenKind.Word when !Keywords.Contains(first.Text, StringComparer.OrdinalIgnoreCase):
                tokens.Take();
                return tokens.Accepts("(") ? ReadCall(first) : ReadName(first);
            default:
                break;
        }

        if (!tokens.Accepts("("))
        {
            throw tokens.Fault($"a number, the name of a factor or '(' must stand here; {first.Shown} came.");
        }

        Formula inner = ReadFormula();
        return tokens.Accepts(")") ? inner : throw tokens.Fault($"an operator or ')' must stand here; {tokens.Next.Shown} came.");
    }

    private Formula ReadName(Token name)
    {
        if (tokens.Space.Names.Contains(name.Text, StringComparer.OrdinalIgnoreCase))
        {
            return ReferTo(name, FactorMeasure.Value);
        }

        (string? constant, double value) = Array.Find(Constants, c => name.Is(c.Name));
        return constant is null ? new ClassName(name) : new Constant(value, constant);
    }

    private Expression ReadCall(Token name)
    {
        if (name.Is(Unit) || name.Is(Class))
        {
            (_, Token factor) = tokens.ExpectFactor();
            tokens.Expect(")", $"{name.Text} takes the name of one factor.");
            return ReferTo(factor, name.Is(Unit) ? FactorMeasure.Unit : FactorMeasure.Class);
        }

        if (name.Is(If))
        {
            Condition condition = ReadCondition();
            tokens.Expect(",", "Write if(condition, number, number).");
            Expression a = ReadExpression();
            tokens.Expect(",", "Write if(condition, number, number).");
            Expression b = ReadExpression();
            tokens.Expect(")", "Write if(condition, number, number).");
            return Grown(new Choice(condition, a, b), name);
        }

        if (FunctionCatalogue.Find(name.Text) is not { } function)
        {
            UnknownNameException unknown = new("function", name.Text, [.. FunctionCatalogue.Names, If, Unit, Class]);
            throw tokens.Source.Fault(name.Offset, unknown.Message, unknown);
        }

        List<Expression> arguments = [];
        if (!tokens.Accepts(")"))
        {
            do
            {
                arguments.Add(ReadExpression());
            }
            while (AcceptsComma(")"));
        }

        if (arguments.Count < function.Least || arguments.Count > function.Most)
        {
            string allowed = function.Most == int.MaxValue ? $"at least {function.Least} numbers"
                : function.Least == 1 ? "1 number"
                : $"{function.Least} numbers";
            throw tokens.Source.Fault(name.Offset, $"{function.Name} takes {allowed}; {arguments.Count} came.");
        }

        return Grown(new FunctionCall(function, [.. arguments]), name);
    }

    private FactorReference ReferTo(Token name, FactorMeasure measure)
    {
        int position = tokens.PositionOf(name);
        _references.Add((position, name));
        return new FactorReference(tokens.Space, position, measure);
    }

    private Expression AsExpression(Formula formula, Token start) => formula switch
    {
        Expression number => number,
        ClassName name when target?.Factor.ClassNames is not null && target.Measure == FactorMeasure.Value => ClassOf(target, name.Name),
        ClassName name => throw UnknownFactor(name.Name),
        _ => throw tokens.Source.Fault(
            start.Offset, $"a number must stand here; the condition '{formula.Text}' came. Write {If}({formula.Text}, 1, 0) for a number."),
    };

    private Condition AsCondition(Formula formula, Token start) => formula switch
    {
        Condition condition => condition,
        ClassName name => throw UnknownFactor(name.Name),
        _ => throw tokens.Source.Fault(
            start.Offset, $"a condition must stand here, such as posX >= 0.5; the number '{formula.Text}' came."),
    };

    /// <summary>One side of a comparison; names are classes of the other side where that is a factor.</summary>
    private Expression AsSide(Formula formula, Token start, Formula other) => formula is ClassName name
        && other is FactorReference { Measure: FactorMeasure.Value, Factor.ClassNames: not null } factor
        ? ClassOf(factor, name.Name)
        : AsExpression(formula, start);

    private Constant ClassOf(FactorReference factor, Token name)
    {
        IReadOnlyList<string> names = factor.Factor.ClassNames!;
        for (int c = 0; c < names.Count; c++)
        {
            if (string.Equals(names[c], name.Text, StringComparison.OrdinalIgnoreCase))
            {
                return new Constant(factor.Factor.Values[c], Written(names[c]));
            }
        }

        UnknownNameException unknown = new($"class of {factor.Factor.Name}", name.Text, [.. names]);
        throw tokens.Source.Fault(name.Offset, unknown.Message, unknown);
    }

    /// <summary>A class name, in quotation marks where it would read as something else.</summary>
    private string Written(string className)
    {
        bool isWord = className.Length > 0 && Lexer.IsPlainWord(className) && !IsReserved(className)
            && !tokens.Space.Names.Contains(className, StringComparer.OrdinalIgnoreCase);
        char mark = className.Contains('\'') ? '"' : '\'';
        return isWord ? className : $"{mark}{className}{mark}";
    }

    private JointFormatException UnknownFactor(Token name)
    {
        UnknownNameException unknown = new("factor", name.Text, [.. tokens.Space.Names]);
        return tokens.Source.Fault(name.Offset, unknown.Message, unknown);
    }

    /// <summary>A factor that is compared with a number that it never is: a slip of the pen rather than a wish.</summary>
    private void ThrowIfNever(Expression side, Expression number, Token place)
    {
        if (side is not FactorReference factor || ConstantValue(number, place) is not { } value)
        {
            return;
        }

        double nearest = factor.Coordinates[0];
        foreach (double coordinate in factor.Coordinates)
        {
            nearest = Math.Abs(coordinate - value) < Math.Abs(nearest - value) ? coordinate : nearest;
        }

        if (!(Math.Abs(nearest - value) <= factor.Tolerance))
        {
            throw tokens.Source.Fault(
                place.Offset,
                $"{factor.Text} is never {number.Text}; the nearest of its {factor.Coordinates.Length} values is {NumberText.Of(nearest)}.");
        }
    }

    /// <summary>The number of an expression that depends on no factor; null where it does.</summary>
    private double? ConstantValue(Expression number, Token place) =>
        number.IsConstant ? tokens.AtPlace(place, () => number.Evaluate([])) : null;

    /// <summary>A node that was just put together, unless the tree has become too deep.</summary>
    private T Grown<T>(T formula, Token start)
        where T : Formula => formula.Depth <= MaxDepth
            ? formula
            : throw tokens.Source.Fault(start.Offset, $"this formula is more than {MaxDepth} operations deep; split it up.");
}
