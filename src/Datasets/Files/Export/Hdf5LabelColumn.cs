using System.Runtime.InteropServices;
using Disentangle.Datasets.Files.Compression;
using Disentangle.Datasets.Interop;

namespace Disentangle.Datasets.Files.Export;

/// <summary>One label data set of an HDF5 file, written row by row in compressed chunks of 4,096 rows.</summary>
internal sealed class Hdf5LabelColumn<T> : IDisposable
    where T : unmanaged
{
    private const long RowsPerChunk = 4096;
    private const int Level = 3;

    private readonly Hdf5Dataset _dataset;
    private readonly ZlibEncoder _encoder;
    private readonly T[] _chunk;
    private readonly byte[] _compressed;
    private readonly int _width;
    private int _filled;
    private long _written;

    /// <summary>Creates the data set.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">Path in it.</param>
    /// <param name="count">Rows N.</param>
    /// <param name="width">Columns; 0 for a data set of rank 1.</param>
    public Hdf5LabelColumn(Hdf5File file, string path, long count, int width)
    {
        long rows = Math.Min(count, RowsPerChunk);
        _width = Math.Max(1, width);
        _chunk = new T[rows * _width];
        int size = Marshal.SizeOf<T>();
        _encoder = new ZlibEncoder(Level, _width * size);
        _compressed = new byte[ZlibEncoder.Bound(_chunk.Length * size)];
        _dataset = width == 0
            ? file.CreateDataset<T>(path, [count], [rows], Level)
            : file.CreateDataset<T>(path, [count, width], [rows, width], Level);
    }

    /// <summary>Room for the next row; fill it, then call <see cref="Advance"/>.</summary>
    public Span<T> Row => _chunk.AsSpan(_filled, _width);

    /// <summary>Ends a row.</summary>
    public void Advance()
    {
        _filled += _width;
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
        _written += _chunk.Length / _width;
        _filled = 0;
    }
}
