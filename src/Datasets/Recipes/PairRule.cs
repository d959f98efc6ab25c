namespace Disentangle.Datasets.Recipes;

/// <summary>Which factors may change between the two observations of a pair, and how many of them do.</summary>
internal sealed class PairRule
{
    /// <summary>Text of a recipe whose number of changing factors is random.</summary>
    public const string Uniform = "uniform";

    private readonly FactorSpace _factors;
    private readonly int[] _changing;

    private PairRule(int pairs, string? changing, FactorSpace factors)
    {
        _factors = factors;
        _changing = Positions(changing, factors);
        if (_changing.Length == 0)
        {
            throw new ArgumentException("No factor of this data set has two classes, so that none can change within a pair.");
        }

        int variable = Positions(null, factors).Length;
        if (pairs == Recipe.UniformPairs && variable < 2)
        {
            throw new ArgumentException(
                $"Only {factors.Names[_changing[0]]} has two classes, but in pairs of a random number of changes one factor must be able to stay; ask for 1 change.");
        }

        if (pairs < 0 || pairs > _changing.Length)
        {
            throw new ArgumentException(
                $"{pairs} factors are to change within a pair; {_changing.Length} can: {string.Join(", ", Names)}. "
                + $"Ask for 1 to {_changing.Length}, or {Uniform}.");
        }

        Least = pairs == Recipe.UniformPairs ? 1 : pairs;
        Most = pairs == Recipe.UniformPairs ? Math.Min(variable - 1, _changing.Length) : pairs;
    }

    /// <summary>Positions of the factors that may change, ascending; each has at least 2 classes.</summary>
    public IReadOnlyList<int> Changing => _changing;

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => _changing.Select(f => _factors.Names[f]);

    /// <summary>Least number of factors that change, at least 1.</summary>
    public int Least { get; }

    /// <summary>Greatest number; numbers between the two are equally likely.</summary>
    public int Most { get; }

    /// <summary>The rule of a recipe; null where its observations are no pairs.</summary>
    /// <exception cref="ArgumentException">So many factors cannot change, or a name is unknown, repeated or of a factor with one class.</exception>
    public static PairRule? Of(Recipe recipe, FactorSpace factors) => recipe.Pairs is { } pairs ? new PairRule(pairs, recipe.Changing, factors) : null;

    /// <summary>The one way to write the factors that may change: in the data set's order, and null where they are all that can.</summary>
    /// <exception cref="ArgumentException">A name is unknown, repeated or of a factor with one class.</exception>
    public static string? Canonical(string? changing, FactorSpace factors)
    {
        int[] positions = Positions(changing, factors);
        return positions.Length == Positions(null, factors).Length ? null : string.Join(',', positions.Select(f => factors.Names[f]));
    }

    /// <summary>The rule in words, for example <c>1 of shape, posX changes</c>.</summary>
    public override string ToString() =>
        $"{(Least == Most ? $"{Least}" : $"{Least} to {Most}")} of {string.Join(", ", Names)} {(Most == 1 ? "changes" : "change")}";

    private static int[] Positions(string? changing, FactorSpace factors)
    {
        if (changing is null)
        {
            return [.. Enumerable.Range(0, factors.Dimension).Where(f => factors.Sizes[f] > 1)];
        }

        int[] positions = [.. changing.Split(',', StringSplitOptions.TrimEntries).Select(factors.PositionOf).Order()];
        for (int i = 0; i < positions.Length; i++)
        {
            string name = factors.Names[positions[i]];
            if (factors.Sizes[positions[i]] < 2)
            {
                throw new ArgumentException($"Factor {name} has one class and cannot change; leave it out.");
            }

            if (i > 0 && positions[i] == positions[i - 1])
            {
                throw new ArgumentException($"Factor {name} stands twice; name each factor once.");
            }
        }

        return positions;
    }
}
