namespace Disentangle.Datasets.Files.Idx;

/// <summary>Grey images of an IDX file.</summary>
/// <param name="Count">Number of images N.</param>
/// <param name="Rows">Rows H.</param>
/// <param name="Columns">Columns W.</param>
/// <param name="Pixels">Bytes, shape [N, H, W], rows from the top; 0 background to 255 foreground.</param>
public sealed record IdxImages(int Count, int Rows, int Columns, byte[] Pixels)
{
    /// <summary>Image <paramref name="index"/>, shape [H, W].</summary>
    public ReadOnlySpan<byte> this[int index] => Pixels.AsSpan(index * Rows * Columns, Rows * Columns);
}
