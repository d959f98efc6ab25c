using System.Runtime.InteropServices;
using Disentangle.Datasets.Files.Attributes;
using Disentangle.Datasets.Interop;

namespace Disentangle.Datasets.Files.Export;

/// <summary>Writes HDF5: one chunk an image, all data sets with the same first extent, no time stamps, readable by the oldest libraries.</summary>
internal sealed class Hdf5DatasetWriter : IDatasetWriter
{
    private readonly ExportPlan _plan;
    private readonly Hdf5File _file;
    private readonly List<Hdf5Dataset> _planes = [];
    private readonly List<IHdf5LabelColumn> _columns = [];
    private readonly LabelRows _labels;
    private long _row;

    /// <summary>Creates the file.</summary>
    public Hdf5DatasetWriter(ExportPlan plan, string path)
    {
        _plan = plan;
        LayoutNames names = LayoutNames.Of(plan.Layout, FileContainer.Hdf5);
        _file = Hdf5File.Create(path);
        if (names.Classes.Contains('/', StringComparison.Ordinal))
        {
            _file.CreateGroup(names.Classes[..names.Classes.IndexOf('/', StringComparison.Ordinal)]);
        }

        foreach (ExportPlane plane in plan.Planes)
        {
            long[] shape = [plan.Count, .. plane.Shape], chunk = [1, .. plane.Shape];
            _planes.Add(plane.Channel is { IsReal: true }
                ? _file.CreateDataset<float>(plane.Name, shape, chunk, plan.Level)
                : _file.CreateDataset<byte>(plane.Name, shape, chunk, plan.Level));
        }

        _labels = new LabelRows(plan.Recipe);
        foreach (LabelColumn column in LabelColumns.Of(plan.Recipe, plan.Layout, FileContainer.Hdf5))
        {
            _columns.Add(column switch
            {
                LabelColumn<long> integers => new Hdf5LabelColumn<long>(_file, integers, plan.Count),
                LabelColumn<double> reals => new Hdf5LabelColumn<double>(_file, reals, plan.Count),
                _ => throw new NotSupportedException($"Labels {column.Name} have a type that files do not store."),
            });
        }
    }

    /// <inheritdoc/>
    public void Append(ExportRecord record)
    {
        ReadOnlySpan<byte> payload = CollectionsMarshal.AsSpan(record.Payload);
        for (int start = 0; start < record.Count; start += LabelRows.Capacity)
        {
            int end = Math.Min(record.Count, start + LabelRows.Capacity);
            _labels.Load(record.First + start, record.ClassesOf(start, end - start));
            for (int i = start; i < end; i++)
            {
                // Row by row, so that the order of chunks in the file does not depend on how rows came in records.
                for (int p = 0; p < _planes.Count; p++)
                {
                    int size = record.Sizes[(i * _planes.Count) + p];
                    _planes[p].WriteChunk(_row, payload[..size]);
                    payload = payload[size..];
                }

                _row++;
                foreach (IHdf5LabelColumn column in _columns)
                {
                    column.Append(_labels, i - start);
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Finish(IReadOnlyList<string> blocks)
    {
        _columns.ForEach(c => c.Finish());
        foreach (FileAttribute attribute in DatasetAttributes.OfImages(_plan))
        {
            Hdf5AttributeMap.Write(_planes[0].Attributes, attribute);
        }

        foreach (FileAttribute attribute in DatasetAttributes.OfFile(_plan, blocks))
        {
            Hdf5AttributeMap.Write(_file.Attributes, attribute);
        }

        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _planes.ForEach(p => p.Dispose());
        _columns.ForEach(c => c.Dispose());
        _file.Dispose();
    }
}
