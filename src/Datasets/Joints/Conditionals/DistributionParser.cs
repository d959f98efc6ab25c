using Disentangle.Datasets.Joints.Expressions;
using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Joints.Conditionals;

/// <summary>Reads what follows <c>~</c>.</summary>
/// <param name="tokens">The text.</param>
/// <param name="axis">The factor that the distribution is of.</param>
/// <param name="numbers">Reads the numbers in it.</param>
internal sealed class DistributionParser(TokenReader tokens, TargetAxis axis, ExpressionParser numbers)
{
    /// <summary>All distributions, in alphabetical order: one line each.</summary>
    private static readonly DistributionKind[] All =
    [
        new(MixtureDistribution.Name, "mixture(weight, distribution, weight, distribution, …)", p => p.ReadMixture()),
        new(NormalDistribution.Name, "normal(mean, sigma)", p => p.ReadNormal()),
        new(PointDistribution.Name, "point(value)", p => p.ReadPoint()),
        new(UniformDistribution.Name, "uniform()", p => p.ReadUniform()),
        new(WeightsDistribution.Name, "weights(w0, w1, …)", p => p.ReadWeights()),
    ];

    /// <summary>Reads a distribution.</summary>
    public TargetDistribution Read()
    {
        if (tokens.Next.Kind != TokenKind.Word)
        {
            throw tokens.Fault(
                $"a distribution such as normal(0.5, 0.2) must stand here; {tokens.Next.Shown} came. For a function write {axis.Target.Text} = …");
        }

        Token name = tokens.Take();
        if (name.Is(TableDistribution.Name))
        {
            return TableDistribution.Read(tokens, name, axis.Target);
        }

        if (Array.Find(All, k => name.Is(k.Name)) is not { } kind)
        {
            UnknownNameException unknown = new("distribution", name.Text, [.. All.Select(k => k.Name), TableDistribution.Name]);
            throw tokens.Source.Fault(name.Offset, unknown.Message, unknown);
        }

        tokens.Expect("(", $"Write {kind.Usage}.");
        return tokens.Nested(() => kind.Read(this));
    }

    private UniformDistribution ReadUniform()
    {
        tokens.Expect(")", "Write uniform().");
        return new UniformDistribution();
    }

    private PointDistribution ReadPoint()
    {
        Expression value = numbers.ReadExpression();
        Close(PointDistribution.Name, "one number");
        return new PointDistribution(tokens.Space, axis, value);
    }

    private NormalDistribution ReadNormal()
    {
        Expression mean = numbers.ReadExpression();
        if (!numbers.AcceptsComma(")"))
        {
            throw tokens.Fault("normal takes two numbers; 1 came. Write normal(mean, sigma).");
        }

        Expression sigma = numbers.ReadPositive("sigma");
        Close(NormalDistribution.Name, "two numbers, normal(mean, sigma)");
        return new NormalDistribution(tokens.Space, axis, mean, sigma);
    }

    private WeightsDistribution ReadWeights()
    {
        Token first = tokens.Next;
        List<Expression> weights = [];
        do
        {
            weights.Add(numbers.ReadNonNegative("a weight"));
        }
        while (numbers.AcceptsComma(")"));

        Factor factor = axis.Target.Factor;
        return weights.Count == factor.Size
            ? new WeightsDistribution(tokens.Space, [.. weights])
            : throw tokens.Source.Fault(
                first.Offset, $"{factor.Name} has {factor.Size} classes, so weights takes {factor.Size} numbers; {weights.Count} came.");
    }

    private MixtureDistribution ReadMixture()
    {
        List<Expression> weights = [];
        List<TargetDistribution> parts = [];
        do
        {
            weights.Add(numbers.ReadNonNegative("a weight"));
            tokens.Expect(",", "Write mixture(weight, distribution, weight, distribution, …).");
            parts.Add(Read());
        }
        while (numbers.AcceptsComma(")"));

        return new MixtureDistribution(tokens.Space, [.. weights], [.. parts]);
    }

    private void Close(string name, string takes)
    {
        Token next = tokens.Next;
        if (numbers.AcceptsComma(")"))
        {
            throw tokens.Source.Fault(next.Offset, $"{name} takes {takes}; more came.");
        }
    }
}
