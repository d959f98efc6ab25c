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
    public static RecipeSummary Of(ResolvedRecipe recipe)
    {
        JointDistribution joint = recipe.Joint;
        return new RecipeSummary
        {
            Dataset = recipe.Dataset.Name,
            Yaml = recipe.Recipe.ToYaml(),
            Sha256 = recipe.Recipe.Sha256,
            Seed = recipe.Recipe.Seed,
            IsGrid = recipe.IsGrid,
            Joint = joint.Expression,
            CombinationCount = joint.Factors.Count,
            SupportCount = joint.SupportCount,
            EntropyNats = joint.Entropy,
            TotalCorrelationNats = joint.TotalCorrelation,
            Marginals = [.. Enumerable.Range(0, joint.Factors.Dimension).Select(f => MarginalSummary.Of(joint, f))],
            Pairs = [.. PairSummary.DependentPairs(joint).Select(pair => PairSummary.Of(joint, pair.First, pair.Second))],
        };
    }
}
