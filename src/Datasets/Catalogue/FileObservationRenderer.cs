using Disentangle.Datasets.Files;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Catalogue;

/// <summary>"Draws" a data set in a file: it reads the row that a combination and its exemplar stand for.</summary>
internal sealed class FileObservationRenderer(FileDataset dataset, RowsByCombination rows, DatasetFile file) : IObservationRenderer
{
    private long[] _indices = [];
    private int[] _classes = [];

    public void Render(ReadOnlySpan<double> scenes, Span<byte> images)
    {
        int width = dataset.Factors.Dimension;
        (int count, int rest) = Math.DivRem(scenes.Length, dataset.SceneWidth);
        if (rest != 0)
        {
            throw new ArgumentException(
                $"Scene rows of {dataset.SceneWidth} numbers must come ({string.Join(", ", dataset.Factors.Names)}"
                + $"{string.Concat(dataset.Nuisance.Select(n => $", {n.Name}"))}); {scenes.Length} numbers came.",
                nameof(scenes));
        }

        if (_indices.Length < count)
        {
            (_indices, _classes) = (new long[count], new int[count * width]);
        }

        for (int i = 0; i < count; i++)
        {
            _indices[i] = RowOf(scenes.Slice(i * dataset.SceneWidth, dataset.SceneWidth));
        }

        file.Read(_indices.AsSpan(0, count), images, _classes.AsSpan(0, count * width));
    }

    public void Dispose() => file.Dispose();

    private int RowOf(ReadOnlySpan<double> scene)
    {
        int width = dataset.Factors.Dimension;
        ReadOnlySpan<double> coordinates = scene[..width];
        dataset.Factors.ThrowIfOutside(coordinates);
        Span<int> classes = stackalloc int[width];
        for (int f = 0; f < width; f++)
        {
            classes[f] = (int)coordinates[f];
        }

        ReadOnlySpan<int> exemplars = rows[dataset.Factors.IndexOf(classes)];
        if (exemplars.IsEmpty)
        {
            throw new ArgumentException(
                $"{dataset.Name} has no image of the combination ({string.Join(", ", classes.ToArray())}) of {string.Join(", ", dataset.Factors.Names)}.",
                nameof(scene));
        }

        return scene.Length > width ? exemplars[(int)(scene[width] * exemplars.Length)] : exemplars[0];
    }
}
