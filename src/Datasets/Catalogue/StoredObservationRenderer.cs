using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Catalogue;

/// <summary>"Draws" a data set of stored images: it reads the image that a scene row stands for.</summary>
/// <param name="dataset">The data set.</param>
/// <param name="rowOf">Finds the image of a scene row.</param>
/// <param name="open">Opens the images; the renderer closes them.</param>
internal sealed class StoredObservationRenderer(DatasetDefinition dataset, StoredObservationRenderer.RowFinder rowOf, Func<IImageRows> open) : IObservationRenderer
{
    private readonly IImageRows _stored = open();
    private long[] _rows = [];

    /// <summary>The number of the image that a scene row, checked before, stands for.</summary>
    internal delegate long RowFinder(ReadOnlySpan<double> scene);

    public void Render(ReadOnlySpan<double> scenes, Span<byte> images)
    {
        int count = SceneRows.Count(dataset, scenes, images);
        Array.Resize(ref _rows, Math.Max(_rows.Length, count));
        for (int i = 0; i < count; i++)
        {
            _rows[i] = rowOf(SceneRows.Row(dataset, scenes, i));
        }

        _stored.Read(_rows.AsSpan(0, count), images);
    }

    public void Dispose() => _stored.Dispose();

    /// <summary>Row-major index of a scene row's classes.</summary>
    internal static long CellOf(FactorSpace factors, ReadOnlySpan<double> scene)
    {
        Span<int> classes = stackalloc int[factors.Dimension];
        for (int f = 0; f < classes.Length; f++)
        {
            classes[f] = (int)scene[f];
        }

        return factors.IndexOf(classes);
    }
}
