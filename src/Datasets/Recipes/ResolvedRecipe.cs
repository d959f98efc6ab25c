using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Recipes;

/// <summary>A recipe bound to its data set and joint distribution: it knows the classes of every observation.</summary>
public sealed class ResolvedRecipe
{
    /// <summary>Binds a recipe to the catalogue's data set.</summary>
    /// <exception cref="UnknownNameException">There is no such data set, or its joint names something unknown.</exception>
    /// <exception cref="FileNotFoundException">The data set needs files that are not there.</exception>
    /// <exception cref="JointFormatException">The joint's text cannot be read.</exception>
    /// <exception cref="JointTableException">The joint is no distribution or too large.</exception>
    /// <exception cref="RendererVersionException">This program draws another version.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The recipe's count is below 1.</exception>
    public ResolvedRecipe(Recipe recipe)
        : this(recipe, DatasetCatalogue.Get(recipe.Dataset))
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
        ObservationCount = recipe.Count ?? Joint.SupportCount;
        Recipe = recipe with { Dataset = dataset.Name, Joint = Joint.Expression, RendererVersion = dataset.RendererVersion };
    }

    /// <summary>The recipe in full: joint and renderer version are stated, never null. This is the one to store and to hash.</summary>
    public Recipe Recipe { get; }

    /// <summary>The data set.</summary>
    public DatasetDefinition Dataset { get; }

    /// <summary>The joint distribution of the factors.</summary>
    public JointDistribution Joint { get; }

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
        if (IsGrid)
        {
            Joint.SupportCell(index, classes);
        }
        else
        {
            Joint.Sample(Recipe.Seed, index, classes);
        }
    }

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
}
