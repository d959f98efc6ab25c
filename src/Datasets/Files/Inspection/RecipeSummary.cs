using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Recipes;

namespace Disentangle.Datasets.Files.Inspection;

/// <summary>A recipe and what is known exactly of its joint distribution.</summary>
public sealed record RecipeSummary
{
    private RecipeSummary()
    {
    }

    /// <summary>Name of the data set.</summary>
    public required string Dataset { get; init; }

    /// <summary>The recipe.</summary>
    public required string Yaml { get; init; }

    /// <summary>Its SHA-256.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Whether the recipe stands for every combination of positive probability once, and no draws.</summary>
    public required bool IsGrid { get; init; }

    /// <summary>The joint distribution's expression in canonical form.</summary>
    public required string Joint { get; init; }

    /// <summary>What changes between observations 2i and 2i + 1, in words; null where they are no pairs.</summary>
    public required string? Changes { get; init; }

    /// <summary>The part of a split that is drawn, in words; null where all combinations are. All measures below are those of the part.</summary>
    public required string? Part { get; init; }

    /// <summary>P(part) under the joint distribution; 1 without a part.</summary>
    public required double PartProbability { get; init; }

    /// <summary>Combinations of the whole grid.</summary>
    public required long CombinationCount { get; init; }

    /// <summary>Combinations of positive probability.</summary>
    public required long SupportCount { get; init; }

    /// <summary>Entropy of all factors together, in nats.</summary>
    public required double EntropyNats { get; init; }

    /// <summary>Entropy of all factors together, in bits.</summary>
    public double EntropyBits => EntropyNats / Math.Log(2);

    /// <summary>Sum of the factors' entropies minus that, in nats.</summary>
    public required double TotalCorrelationNats { get; init; }

    /// <summary>Total correlation in bits.</summary>
    public double TotalCorrelationBits => TotalCorrelationNats / Math.Log(2);

    /// <summary>Every factor.</summary>
    public required IReadOnlyList<MarginalSummary> Marginals { get; init; }

    /// <summary>Every pair of factors that depend on each other.</summary>
    public required IReadOnlyList<PairSummary> Pairs { get; init; }

    /// <summary>Summarises a recipe.</summary>
    /// <exception cref="ArgumentException">It draws a part of a grid of more than 2^24 combinations, whose measures are not summed.</exception>
    public static RecipeSummary Of(ResolvedRecipe recipe)
    {
        JointDistribution joint = recipe.Measured ?? throw new ArgumentException(
            $"The grid has {recipe.Joint.Factors.Count:N0} combinations; what a part of it looks like is summed for at most 2^24. Leave split and part out.");
        return new RecipeSummary
        {
            Dataset = recipe.Dataset.Name,
            Yaml = recipe.Recipe.ToYaml(),
            Sha256 = recipe.Recipe.Sha256,
            Seed = recipe.Recipe.Seed,
            IsGrid = recipe.IsGrid,
            Joint = recipe.Joint.Expression,
            Changes = recipe.Pairing?.ToString(),
            Part = recipe.Recipe.Part is { } part ? $"{part} of '{recipe.Recipe.Split}'" : null,
            PartProbability = recipe.PartProbability,
            CombinationCount = joint.Factors.Count,
            SupportCount = joint.SupportCount,
            EntropyNats = joint.Entropy,
            TotalCorrelationNats = joint.TotalCorrelation,
            Marginals = [.. Enumerable.Range(0, joint.Factors.Dimension).Select(f => MarginalSummary.Of(joint, f))],
            Pairs = [.. PairSummary.DependentPairs(joint).Select(pair => PairSummary.Of(joint, pair.First, pair.Second))],
        };
    }
}
