using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Recipes;

/// <summary>A joint distribution leaves a draw no partner that differs in as many factors as the recipe's pairs must.</summary>
public sealed class ImpossiblePairException : ArgumentException
{
    internal ImpossiblePairException(long pair, JointDistribution joint, ReadOnlySpan<int> classes, PairRule rule)
        : base(MessageFor(pair, joint, classes, rule))
    {
        Pair = pair;
    }

    /// <summary>Which pair; its observations are 2 · Pair and 2 · Pair + 1.</summary>
    public long Pair { get; }

    private static string MessageFor(long pair, JointDistribution joint, ReadOnlySpan<int> classes, PairRule rule)
    {
        string combination = string.Join(", ", classes.ToArray().Select((c, f) => $"{joint.Factors.Names[f]} {c}"));
        return $"Pair {pair} begins with {combination}. Of the combinations in which exactly {rule.ToString().Replace(" change", " differ", StringComparison.Ordinal)} "
            + $"and all other factors stay, none has positive probability under {joint.Expression}. "
            + "Let other factors change, or another number of them, or choose a joint distribution of wider support.";
    }
}
