using System.Numerics;
using System.Runtime.InteropServices;
using Disentangle.Datasets.Files.Compression;
using Disentangle.Datasets.Interop;

namespace Disentangle.Datasets.Files.Export;

/// <summary>Writes a label data set in compressed chunks of 4,096 rows.</summary>
internal sealed class Hdf5LabelColumn<T> : IHdf5LabelColumn
    where T : unmanaged, INumber<T>
{
    private const long RowsPerChunk = 4096;
    private const int Level = 3;

    private readonly LabelColumn<T> _column;
    private readonly Hdf5Dataset _dataset;
    private readonly ZlibEncoder _encoder;
    private readonly T[] _chunk;
    private readonly byte[] _compressed;
    private int _filled;
    private long _written;

    /// <summary>Creates the data set.</summary>
    /// <param name="file">The file.</param>
    /// <param name="column">What stands in it.</param>
    /// <param name="count">Rows N.</param>
    public Hdf5LabelColumn(Hdf5File file, LabelColumn<T> column, long count)
    {
        long rows = Math.Min(count, RowsPerChunk);
        _column = column;
        _chunk = new T[rows * column.RowLength];
        int size = Marshal.SizeOf<T>();
        _encoder = new ZlibEncoder(Level, column.RowLength * size);
        _compressed = new byte[ZlibEncoder.Bound(_chunk.Length * size)];
        _dataset = column.Width == 0
            ? file.CreateDataset<T>(column.Name, [count], [rows], Level)
            : file.CreateDataset<T>(column.Name, [count, column.Width], [rows, column.Width], Level);
    }

    /// <inheritdoc/>
    public void Append(LabelRows rows, int row)
    {
        _column.Fill(rows, row, _chunk.AsSpan(_filled, _column.RowLength));
        _filled += _column.RowLength;
        if (_filled == _chunk.Length)
        {
            Flush();
        }
    }

    /// <summary>Writes the rows that do not fill a chunk; the rest of it is zeros.</summary>
    public void Finish()
    {
        if (_filled > 0)
        {
            _chunk.AsSpan(_filled).Clear();
            Flush();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _dataset.Dispose();

    private void Flush()
    {
        int size = _encoder.EncodeZlib(MemoryMarshal.AsBytes(_chunk.AsSpan()), _compressed);
        _dataset.WriteChunk(_written, _compressed.AsSpan(0, size));
        _written += _chunk.Length / _column.RowLength;
        _filled = 0;
    }
}
