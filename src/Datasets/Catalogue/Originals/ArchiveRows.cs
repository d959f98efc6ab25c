using Disentangle.Datasets.Files.Reading;

namespace Disentangle.Datasets.Catalogue.Originals;

/// <summary>Images of an archive, read where they lie.</summary>
internal sealed class ArchiveRows(StoredArrays arrays) : IImageRows
{
    private readonly IRowStore<byte> _images = arrays.OpenImages();
    private readonly int _bytes = (int)arrays.ImageShape.Skip(1).Aggregate(1L, (product, extent) => product * extent);

    public void Read(ReadOnlySpan<long> rows, Span<byte> images)
    {
        for (int start = 0; start < rows.Length;)
        {
            int end = start + 1;
            while (end < rows.Length && rows[end] == rows[end - 1] + 1)
            {
                end++;
            }

            _images.Read(rows[start], images[(start * _bytes)..(end * _bytes)]);
            start = end;
        }
    }

    public void Dispose()
    {
        _images.Dispose();
        arrays.Dispose();
    }
}
