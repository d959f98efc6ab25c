using Disentangle.Datasets.Pictures;

namespace Disentangle.Datasets.Catalogue.Folders;

/// <summary>Pictures of a folder, decoded on all cores whenever they are asked for. Nothing is kept.</summary>
internal sealed class PictureRows(string folder, string[] files, PictureShape shape) : IImageRows
{
    public void Read(ReadOnlySpan<long> rows, Span<byte> images)
    {
        int bytes = shape.Format.ByteCount;
        (string Path, int Place)[] items = new (string, int)[rows.Length];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = (Path.Combine(folder, files[rows[i]]), i);
        }

        byte[] pixels = new byte[images.Length];
        ParallelRows.For(items, item => PictureReader.Read(item.Path, shape, pixels.AsSpan(item.Place * bytes, bytes)));
        pixels.CopyTo(images);
    }

    public void Dispose()
    {
    }
}
