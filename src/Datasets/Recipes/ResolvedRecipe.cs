using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Splits;

namespace Disentangle.Datasets.Recipes;

/// <summary>A recipe bound to its data set and joint distribution: it knows the classes of every observation.</summary>
public sealed class ResolvedRecipe
{
    /// <summary>Binds a recipe to the catalogue's data set, or to the file that it names.</summary>
    /// <exception cref="UnknownNameException">There is no such data set, or its joint names something unknown.</exception>
    /// <exception cref="JointFormatException">The joint's text cannot be read.</exception>
    /// <exception cref="JointTableException">The joint is no distribution or too large.</exception>
    /// <exception cref="RendererVersionException">This program draws another version.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The recipe's count is below 1.</exception>
    /// <exception cref="SplitFormatException">The split cannot be read or made.</exception>
    /// <exception cref="ArgumentException">Split or part is missing, the joint never produces the part, or it is too large to be summed over.</exception>
    /// <exception cref="FileNotFoundException">The data set's file is missing.</exception>
    /// <exception cref="DatasetFormatException">It cannot be used, or has another content than the recipe states.</exception>
    public ResolvedRecipe(Recipe recipe)
        : this(recipe, DatasetLookup.Get(recipe.Dataset, recipe.Content))
    {
    }

    /// <summary>Binds a recipe to a data set that need not be in the catalogue.</summary>
    /// <inheritdoc cref="ResolvedRecipe(Recipe)" path="/exception"/>
    public ResolvedRecipe(Recipe recipe, DatasetDefinition dataset)
    {
        if (recipe.RendererVersion is { } asked && asked != dataset.RendererVersion)
        {
            throw new RendererVersionException(dataset.Name, asked, dataset.RendererVersion);
        }

        if (recipe.Count is < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(recipe), recipe.Count, "A recipe's count must be at least 1, or null for the grid.");
        }

        Dataset = dataset;
        Joint = recipe.Joint is null ? dataset.DefaultJoint : JointDistribution.Parse(recipe.Joint, dataset.Factors);
        (Part, string? split) = PartOf(recipe);
        ObservationCount = recipe.Count ?? Part?.SupportCount ?? Joint.SupportCount;
        Recipe = recipe with
        {
            Dataset = dataset.Name,
            Content = (dataset as FileDataset)?.ContentSha256,
            Joint = Joint.Terms.Any(t => t is PresentCombinations) ? null : Joint.Expression,
            Split = split,
            Part = split is null ? null : Part?.Name,
            RendererVersion = dataset.RendererVersion,
        };
    }

    /// <summary>
    /// The recipe in full: joint and renderer version are stated. This is the one to store and to hash. The joint is null only where it is
    /// that of a file without all combinations, which no expression can state.
    /// </summary>
    public Recipe Recipe { get; }

    /// <summary>The data set.</summary>
    public DatasetDefinition Dataset { get; }

    /// <summary>The joint distribution of the factors, over all parts of a split.</summary>
    public JointDistribution Joint { get; }

    /// <summary>
    /// The joint distribution within the recipe's part, or within what the data set can draw where that is not every combination; null where
    /// neither restricts it. Draws, grid and log-probabilities are this one's.
    /// </summary>
    public PartDistribution? Part { get; }

    /// <summary>P(part) under <see cref="Joint"/>, exactly; 1 without a part.</summary>
    public double PartProbability => Part?.Probability ?? 1;

    /// <summary>Whether the observations are the grid: every combination of positive probability once, in row-major order.</summary>
    public bool IsGrid => Recipe.Count is null;

    /// <summary>Number of observations.</summary>
    public long ObservationCount { get; }

    /// <summary>Writes the classes of observation <paramref name="index"/>: a cell of the grid, or a draw from the joint.</summary>
    /// <param name="index">In [0, <see cref="ObservationCount"/>).</param>
    /// <param name="classes">Receives F classes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside.</exception>
    public void ClassesOf(long index, Span<int> classes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, ObservationCount);
        switch (Part, IsGrid)
        {
            case ({ } part, true):
                part.SupportCell(index, classes);
                break;
            case ({ } part, false):
                part.Sample(Recipe.Seed, index, classes);
                break;
            case (null, true):
                Joint.SupportCell(index, classes);
                break;
            default:
                Joint.Sample(Recipe.Seed, index, classes);
                break;
        }
    }

    /// <summary>Natural logarithm of the probability that one draw has these classes; −∞ outside the part and the support.</summary>
    /// <param name="classes">Classes, shape [F].</param>
    /// <exception cref="ArgumentException">Not one combination of the grid.</exception>
    public double LogProbabilityOf(ReadOnlySpan<int> classes) => Part?.LogProbability(classes) ?? Joint.LogProbability(classes);

    /// <summary>Writes the scene row of observation <paramref name="index"/>: everything that its image shows.</summary>
    /// <param name="index">In [0, <see cref="ObservationCount"/>).</param>
    /// <param name="classes">Receives F classes.</param>
    /// <param name="scene">Receives the F coordinates, then the M nuisance values.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside.</exception>
    public void SceneOf(long index, Span<int> classes, Span<double> scene)
    {
        ClassesOf(index, classes);
        Dataset.WriteScene(classes, Recipe.Seed, index, scene);
    }

    private (PartDistribution? Part, string? Split) PartOf(Recipe recipe)
    {
        if (recipe.Split is null != recipe.Part is null)
        {
            throw new ArgumentException("A recipe needs both a split and the part of it that is drawn, or neither.", nameof(recipe));
        }

        if (recipe.Split is not null)
        {
            DatasetSplit split = DatasetSplit.Parse(recipe.Split, Dataset.Factors);
            DatasetPartition partition = new(split, Dataset.DefaultJoint);
            return (new PartDistribution(Joint, partition, split.IndexOf(recipe.Part!)), split.Expression);
        }

        return Dataset.HasEveryCombination || recipe.Joint is null
            ? (null, null)
            : (new PartDistribution(Joint, DatasetPartition.Whole(Dataset.DefaultJoint), 0), null);
    }
}
