using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Splits;

namespace Disentangle.Datasets.Recipes;

/// <summary>A recipe bound to its data set and joint distribution: it knows the classes of every observation.</summary>
public sealed class ResolvedRecipe
{
    private readonly ClassSequence _sequence;
    private readonly ContinuousPlacement _placement;

    /// <summary>Binds a recipe to the catalogue's data set, or to the file that it names.</summary>
    /// <exception cref="UnknownNameException">There is no such data set, or its joint names something unknown.</exception>
    /// <exception cref="FileNotFoundException">The data set needs files that are not there.</exception>
    /// <exception cref="JointFormatException">The joint's text cannot be read.</exception>
    /// <exception cref="JointTableException">The joint is no distribution or too large.</exception>
    /// <exception cref="RendererVersionException">This program draws another version.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The recipe's count is below 1.</exception>
    /// <exception cref="SplitFormatException">The split cannot be read or made.</exception>
    /// <exception cref="ArgumentException">
    /// A grid of a continuous joint, a grid or odd number of pairs, pairs within a part or whose factors cannot change; split or part is missing,
    /// the joint never produces the part, or it is too large to be summed over.
    /// </exception>
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

        if (DrawingRule.ProblemOf(recipe, dataset) is var (field, wrong))
        {
            throw new ArgumentException($"{field}: {wrong}", nameof(recipe));
        }

        dataset = (dataset as DrawnDataset)?.Original ?? dataset;
        Dataset = dataset.DrawnAs(recipe.Size, recipe.Quality);
        Joint = recipe.Joint is null ? dataset.DefaultJoint : JointDistribution.Parse(recipe.Joint, dataset.Factors);
        (Part, string? split) = PartOf(recipe);
        Pairing = PairRule.Of(recipe, dataset.Factors);
        if (CountRule.ProblemOf(recipe.Count, HasPairs, Joint) is { } problem)
        {
            throw new ArgumentException($"count: {problem}", nameof(recipe));
        }

        _sequence = SequenceOf(recipe);
        _placement = new ContinuousPlacement(Joint, recipe.Seed, _sequence, HasPairs);
        ObservationCount = recipe.Count ?? Part?.SupportCount ?? Joint.SupportCount;
        Recipe = recipe with
        {
            Dataset = dataset.Name,
            Content = (dataset as StoredDataset)?.ContentSha256,
            Joint = Joint.Terms.Any(t => t is PresentCombinations or RowFrequencies) ? null : Joint.Expression,
            Changing = HasPairs ? PairRule.Canonical(recipe.Changing, dataset.Factors) : null,
            Split = split,
            Part = split is null ? null : Part?.Name,
            Size = Dataset.Format == dataset.Format ? null : recipe.Size,
            Quality = dataset.HasQualities ? Dataset.Drawing.Quality : null,
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

    /// <summary>
    /// The distribution that draws follow, for its marginals, entropy and mutual informations: <see cref="Joint"/>, or its table within the part;
    /// null where that would have more than 2^24 cells.
    /// </summary>
    public JointDistribution? Measured => Part is null ? Joint : Part.Table;

    /// <summary>P(part) under <see cref="Joint"/>, exactly; 1 without a part.</summary>
    public double PartProbability => Part?.Probability ?? 1;

    /// <summary>Whether the observations are the grid: every combination of positive probability once, in row-major order.</summary>
    public bool IsGrid => Recipe.Count is null;

    /// <summary>Number of observations.</summary>
    public long ObservationCount { get; }

    /// <summary>Whether the observations are the whole grid: observation i is combination i of the factor space.</summary>
    public bool IsFullGrid => IsGrid && Part is null && Joint.HasFullSupport;

    /// <summary>Whether observations 2i and 2i + 1 are a pair that differs in a few factors.</summary>
    public bool HasPairs => Pairing is not null;

    /// <summary>What changes within a pair; null without pairs.</summary>
    internal PairRule? Pairing { get; }

    /// <summary>Writes the classes of observation <paramref name="index"/>: a cell of the grid, a draw from the joint, or half of a pair.</summary>
    /// <param name="index">In [0, <see cref="ObservationCount"/>).</param>
    /// <param name="classes">Receives F classes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside.</exception>
    /// <exception cref="ArgumentException"><paramref name="classes"/> has not F elements.</exception>
    /// <exception cref="ImpossiblePairException">The joint distribution leaves the pair no second observation.</exception>
    public void ClassesOf(long index, Span<int> classes)
    {
        ThrowUnlessInside(index, 1);
        Dataset.Factors.ThrowUnlessRow(classes.Length);
        _sequence.Fill(index, classes);
    }

    /// <summary>Writes the scene row of observation <paramref name="index"/>: everything that its image shows.</summary>
    /// <param name="index">In [0, <see cref="ObservationCount"/>).</param>
    /// <param name="classes">Receives F classes.</param>
    /// <param name="scene">Receives the F coordinates, then the M nuisance values.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside.</exception>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    /// <exception cref="ImpossiblePairException">The joint distribution leaves the pair no second observation.</exception>
    public void SceneOf(long index, Span<int> classes, Span<double> scene) => ScenesOf(index, 1, classes, scene);

    /// <summary>Writes classes and scene rows of consecutive observations; the same as <see cref="SceneOf"/> for each of them.</summary>
    /// <param name="first">Index of the first.</param>
    /// <param name="count">N, at least 0.</param>
    /// <param name="classes">Receives classes, shape [N, F].</param>
    /// <param name="scenes">Receives scene rows, shape [N, F + M].</param>
    /// <exception cref="ArgumentOutOfRangeException">An observation is outside [0, <see cref="ObservationCount"/>).</exception>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    /// <exception cref="ImpossiblePairException">The joint distribution leaves a pair no second observation.</exception>
    public void ScenesOf(long first, int count, Span<int> classes, Span<double> scenes)
    {
        ThrowUnlessInside(first, count);
        if (classes.Length != (long)count * Dataset.Factors.Dimension)
        {
            throw new ArgumentException($"{count} rows of {Dataset.Factors.Dimension} classes are needed; the span has {classes.Length}.", nameof(classes));
        }

        _sequence.Fill(first, classes);
        PlaceClasses(first, classes, scenes);
    }

    /// <summary>Says which factors differ between the two observations of a pair.</summary>
    /// <param name="index">Either observation of the pair.</param>
    /// <param name="changed">Receives F flags.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside.</exception>
    /// <exception cref="InvalidOperationException">The recipe has no pairs.</exception>
    /// <exception cref="ImpossiblePairException">The joint distribution leaves the pair no second observation.</exception>
    public void ChangedOf(long index, Span<bool> changed)
    {
        ThrowUnlessInside(index, 1);
        Dataset.Factors.ThrowUnlessRow(changed.Length);
        if (!HasPairs)
        {
            throw new InvalidOperationException("The recipe has no pairs, so that no factors change; give it the field pairs.");
        }

        Span<int> pair = stackalloc int[2 * changed.Length];
        _sequence.Fill(index - (index % 2), pair);
        for (int f = 0; f < changed.Length; f++)
        {
            changed[f] = pair[f] != pair[changed.Length + f];
        }
    }

    /// <summary>
    /// Natural logarithm of the probability that one draw has these classes, −∞ outside the part and the support; a density where factors are continuous, each measured in units of its whole
    /// range: ln p(classes) + Σ ln n over the continuous factors.
    /// </summary>
    /// <param name="classes">Classes, shape [F].</param>
    /// <exception cref="ArgumentException">Not one combination of the grid.</exception>
    public double LogProbabilityOf(ReadOnlySpan<int> classes) =>
        (Part?.LogProbability(classes) ?? Joint.LogProbability(classes)) + _placement.LogVolume;

    /// <summary>The same for observation <paramref name="index"/>. In a pair it is that of the observation on its own.</summary>
    /// <param name="index">In [0, <see cref="ObservationCount"/>).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside.</exception>
    public double LogProbabilityOf(long index)
    {
        Span<int> classes = stackalloc int[Dataset.Factors.Dimension];
        ClassesOf(index, classes);
        return LogProbabilityOf(classes);
    }

    /// <summary>Writes the scene rows of consecutive observations whose classes are known.</summary>
    /// <param name="first">Index of the first.</param>
    /// <param name="classes">Their classes, shape [N, F].</param>
    /// <param name="scenes">Receives scene rows, shape [N, F + M].</param>
    /// <exception cref="ArgumentException">The spans do not hold as many rows.</exception>
    internal void PlaceClasses(long first, ReadOnlySpan<int> classes, Span<double> scenes)
    {
        int width = Dataset.Factors.Dimension, sceneWidth = Dataset.SceneWidth;
        int count = classes.Length / width;
        if (scenes.Length != (long)count * sceneWidth)
        {
            throw new ArgumentException($"{count} scene rows of {sceneWidth} numbers are needed; the span has {scenes.Length}.", nameof(scenes));
        }

        for (int i = 0; i < count; i++)
        {
            Dataset.WriteScene(classes.Slice(i * width, width), Recipe.Seed, first + i, scenes.Slice(i * sceneWidth, sceneWidth));
        }

        _placement.Place(first, classes, scenes);
    }

    private void ThrowUnlessInside(long first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (first < 0 || first > ObservationCount - count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(first), first, $"{count} observations from {first} on were asked for; there are those from 0 to {ObservationCount - 1}.");
        }
    }

    private ClassSequence SequenceOf(Recipe recipe)
    {
        if (Pairing is not null)
        {
            return Part is null
                ? new PairSequence(Joint, recipe.Seed, Pairing)
                : throw new ArgumentException(
                    "Pairs are drawn from the whole joint distribution, not within a part of a split or of a file's combinations; leave pairs or split and part out.",
                    nameof(recipe));
        }

        return (Part, recipe.Count) switch
        {
            (null, null) => new GridSequence(Joint),
            (null, _) => new DrawSequence(Joint, recipe.Seed),
            ({ } part, null) => new PartGridSequence(part),
            ({ } part, _) => new PartDrawSequence(part, recipe.Seed),
        };
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
