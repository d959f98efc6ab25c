using Disentangle.Datasets.Recipes;
using Disentangle.Render;

namespace Disentangle.Datasets.Sources;

/// <summary>Observations of a recipe, drawn when they are read. Nothing is stored.</summary>
public sealed class RenderedObservationSource : IObservationSource
{
    private readonly IObservationRenderer _renderer;
    private double[] _scenes = [];

    /// <summary>Creates the source with a renderer of its own.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="thread">The thread that owns the GL context; it must outlive the source.</param>
    public RenderedObservationSource(ResolvedRecipe recipe, RenderThread thread)
        : this(recipe, recipe.Dataset.CreateRenderer(thread))
    {
    }

    /// <summary>Creates the source.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="renderer">Draws the recipe's data set; the source disposes it.</param>
    public RenderedObservationSource(ResolvedRecipe recipe, IObservationRenderer renderer)
    {
        Recipe = recipe;
        _renderer = renderer;
    }

    /// <summary>The recipe.</summary>
    public ResolvedRecipe Recipe { get; }

    /// <inheritdoc/>
    public FactorSpace Factors => Recipe.Dataset.Factors;

    /// <inheritdoc/>
    public ImageFormat Format => Recipe.Dataset.Format;

    /// <inheritdoc/>
    public long Count => Recipe.ObservationCount;

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<long> indices, Span<byte> images, Span<int> classes)
    {
        this.ThrowUnlessReadFits(indices, images, classes);
        if (indices.IsEmpty)
        {
            return;
        }

        int width = Factors.Dimension, sceneWidth = Recipe.Dataset.SceneWidth;
        if (_scenes.Length < indices.Length * sceneWidth)
        {
            _scenes = new double[indices.Length * sceneWidth];
        }

        for (int start = 0; start < indices.Length;)
        {
            int count = 1;
            while (start + count < indices.Length && indices[start + count] == indices[start] + count)
            {
                count++;
            }

            Recipe.ScenesOf(
                indices[start], count, classes.Slice(start * width, count * width), _scenes.AsSpan(start * sceneWidth, count * sceneWidth));
            start += count;
        }

        _renderer.Render(_scenes.AsSpan(0, indices.Length * sceneWidth), images);
    }

    /// <inheritdoc/>
    public void Dispose() => _renderer.Dispose();
}
