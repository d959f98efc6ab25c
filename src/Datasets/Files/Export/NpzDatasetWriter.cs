using System.IO.Hashing;
using System.Runtime.InteropServices;
using Disentangle.Datasets.Files.Attributes;
using Disentangle.Datasets.Files.Compression;
using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Files.Zip;

namespace Disentangle.Datasets.Files.Export;

/// <summary>Writes a numpy archive with the keys of the public one. Labels stay in memory until the images are written, 4 bytes a class.</summary>
internal sealed class NpzDatasetWriter : IDatasetWriter
{
    private readonly ExportPlan _plan;
    private readonly LayoutNames _names;
    private readonly FileStream _stream;
    private readonly ZipWriter _zip;
    private readonly List<int> _classes = [];
    private uint _checksum;

    /// <summary>Creates the file.</summary>
    public NpzDatasetWriter(ExportPlan plan, string path)
    {
        _plan = plan;
        _names = LayoutNames.Of(plan.Layout, FileContainer.Npz);
        _stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 20);
        _zip = new ZipWriter(_stream);
        if (plan.Layout == FileLayout.Dsprites)
        {
            NpzMember.Write(_zip, LayoutNames.Metadata, PickledMetadata.Of(plan.Recipe.Dataset), compress: true);
        }

        NpyHeader header = new(NpyArray.DescrOf<byte>(), false, LayoutNames.ShapeOf(plan.Layout, plan.Format, plan.Count));
        byte[] head = header.ToBytes();
        _zip.Begin(_names.Images + ".npy", head.Length + header.Count, isDeflated: true);
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
        Write<long>(_names.Classes, (classes, row) =>
        {
            for (int i = 0; i < classes.Length; i++)
            {
                row[i] = classes[i];
            }
        });
        Write<double>(_names.Values, _plan.Recipe.Dataset.Factors.ValuesOf);
        string attributes = JsonAttributeMap.Write(DatasetAttributes.OfFile(_plan, blocks));
        NpzMember.Write(_zip, LayoutNames.Attributes, NpyArray.FromText(attributes), compress: true);
        _zip.Finish();
        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private void Write<T>(string name, LabelRow<T> fill)
        where T : unmanaged
    {
        ReadOnlySpan<int> classes = CollectionsMarshal.AsSpan(_classes);
        T[] rows = new T[classes.Length];
        for (int i = 0; i < rows.Length; i += _plan.Dimension)
        {
            fill(classes.Slice(i, _plan.Dimension), rows.AsSpan(i, _plan.Dimension));
        }

        NpzMember.Write(_zip, name, NpyArray.From<T>(rows, _plan.Count, _plan.Dimension), compress: true);
    }

    private delegate void LabelRow<T>(ReadOnlySpan<int> classes, Span<T> row);
}
