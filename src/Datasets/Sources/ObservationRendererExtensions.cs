using Disentangle.Datasets.Catalogue;
using Disentangle.Render;

namespace Disentangle.Datasets.Sources;

/// <summary>Shorthands for renderers.</summary>
public static class ObservationRendererExtensions
{
    /// <summary>Draws the images of given classes; image i shows the nuisance of (seed 0, i).</summary>
    /// <param name="renderer">A renderer of <paramref name="dataset"/>.</param>
    /// <param name="dataset">The data set.</param>
    /// <param name="classes">Classes, shape [N, F].</param>
    /// <param name="images">Receives bytes, shape [N, H, W, C].</param>
    /// <exception cref="ArgumentException"><paramref name="classes"/> are not rows of F.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class is outside its factor.</exception>
    public static void Render(this IObservationRenderer renderer, DatasetDefinition dataset, ReadOnlySpan<int> classes, Span<byte> images) =>
        renderer.Render(dataset, classes, images, default);

    /// <summary>The same, with channels of the images.</summary>
    /// <inheritdoc cref="Render(IObservationRenderer, DatasetDefinition, ReadOnlySpan{int}, Span{byte})" path="/exception"/>
    /// <param name="renderer">A renderer of <paramref name="dataset"/>.</param>
    /// <param name="dataset">The data set.</param>
    /// <param name="classes">Classes, shape [N, F].</param>
    /// <param name="images">Receives bytes, shape [N, H, W, C].</param>
    /// <param name="labels">Receives the channels; empty ones are left out.</param>
    public static void Render(
        this IObservationRenderer renderer, DatasetDefinition dataset, ReadOnlySpan<int> classes, Span<byte> images, SceneLabels labels)
    {
        int width = dataset.Factors.Dimension, sceneWidth = dataset.SceneWidth;
        (int count, int rest) = Math.DivRem(classes.Length, width);
        if (rest != 0)
        {
            throw new ArgumentException(
                $"Rows of {width} classes must come ({string.Join(", ", dataset.Factors.Names)}); {classes.Length} classes came.", nameof(classes));
        }

        double[] scenes = new double[count * sceneWidth];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<int> row = classes.Slice(i * width, width);
            dataset.Factors.ThrowIfOutside(row);
            dataset.WriteScene(row, seed: 0, i, scenes.AsSpan(i * sceneWidth, sceneWidth));
        }

        renderer.Render(scenes, images, labels);
    }
}
