using System.IO.Hashing;
using System.Numerics;
using System.Runtime.InteropServices;
using Disentangle.Datasets.Files.Attributes;
using Disentangle.Datasets.Files.Compression;
using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Files.Zip;

namespace Disentangle.Datasets.Files.Export;

/// <summary>Writes a numpy archive with the keys of the public one. Classes stay in memory until the images are written, 4 bytes each.</summary>
internal sealed class NpzDatasetWriter : IDatasetWriter
{
    private readonly ExportPlan _plan;
    private readonly FileStream _stream;
    private readonly ZipWriter _zip;
    private readonly LabelRows _labels;
    private readonly List<int> _classes = [];
    private uint _checksum;

    /// <summary>Creates the file.</summary>
    public NpzDatasetWriter(ExportPlan plan, string path)
    {
        _plan = plan;
        _labels = new LabelRows(plan.Recipe);
        _stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 20);
        _zip = new ZipWriter(_stream);
        if (plan.Layout == FileLayout.Dsprites)
        {
            NpzMember.Write(_zip, LayoutNames.Metadata, PickledMetadata.Of(plan.Recipe.Dataset), compress: true);
        }

        NpyHeader header = new(NpyArray.DescrOf<byte>(), false, LayoutNames.ShapeOf(plan.Layout, plan.Format, plan.Count));
        byte[] head = header.ToBytes();
        _zip.Begin(LayoutNames.Of(plan.Layout, FileContainer.Npz).Images + ".npy", head.Length + header.Count, isDeflated: true);
        byte[] compressed = new byte[ZlibEncoder.Bound(head.Length)];
        _zip.Write(compressed.AsSpan(0, new ZlibEncoder(plan.Level, 1).EncodePart(head, compressed)));
        _checksum = Crc32.HashToUInt32(head);
    }

    /// <inheritdoc/>
    public void Append(ExportRecord record)
    {
        _zip.Write(CollectionsMarshal.AsSpan(record.Payload));
        _checksum = Crc32Combination.Combine(_checksum, record.Crc32, (long)record.Count * _plan.Format.ByteCount);
        _classes.AddRange(record.Classes);
    }

    /// <inheritdoc/>
    public void Finish(IReadOnlyList<string> blocks)
    {
        _zip.Write(ZlibEncoder.EndOfParts);
        _zip.End(_checksum);
        foreach (LabelColumn column in LabelColumns.Of(_plan.Recipe, _plan.Layout, FileContainer.Npz))
        {
            NpyArray array = column switch
            {
                LabelColumn<long> integers => ArrayOf(integers),
                LabelColumn<double> reals => ArrayOf(reals),
                _ => throw new NotSupportedException($"Labels {column.Name} have a type that files do not store."),
            };
            NpzMember.Write(_zip, column.Name, array, compress: true);
        }

        string attributes = JsonAttributeMap.Write(DatasetAttributes.OfFile(_plan, blocks));
        NpzMember.Write(_zip, LayoutNames.Attributes, NpyArray.FromText(attributes), compress: true);
        _zip.Finish();
        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private NpyArray ArrayOf<T>(LabelColumn<T> column)
        where T : unmanaged, INumber<T>
    {
        ReadOnlySpan<int> classes = CollectionsMarshal.AsSpan(_classes);
        T[] values = new T[checked((int)_plan.Count * column.RowLength)];
        for (int start = 0; start < _plan.Count; start += LabelRows.Capacity)
        {
            int count = (int)Math.Min(LabelRows.Capacity, _plan.Count - start);
            _labels.Load(_plan.First + start, classes.Slice(start * _plan.Dimension, count * _plan.Dimension));
            for (int i = 0; i < count; i++)
            {
                column.Fill(_labels, i, values.AsSpan((start + i) * column.RowLength, column.RowLength));
            }
        }

        return column.Width == 0 ? NpyArray.From<T>(values, _plan.Count) : NpyArray.From<T>(values, _plan.Count, column.Width);
    }
}
