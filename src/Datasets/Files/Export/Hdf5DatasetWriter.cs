using System.Runtime.InteropServices;
using Disentangle.Datasets.Files.Attributes;
using Disentangle.Datasets.Interop;

namespace Disentangle.Datasets.Files.Export;

/// <summary>Writes HDF5: one chunk an image, all data sets with the same first extent, no time stamps, readable by the oldest libraries.</summary>
internal sealed class Hdf5DatasetWriter : IDatasetWriter
{
    private readonly ExportPlan _plan;
    private readonly Hdf5File _file;
    private readonly Hdf5Dataset _images;
    private readonly Hdf5LabelColumn<long> _classes;
    private readonly Hdf5LabelColumn<double> _values;
    private readonly Hdf5LabelColumn<double> _logProbability;
    private long _row;

    /// <summary>Creates the file.</summary>
    public Hdf5DatasetWriter(ExportPlan plan, string path)
    {
        _plan = plan;
        LayoutNames names = LayoutNames.Of(plan.Layout, FileContainer.Hdf5);
        long[] shape = LayoutNames.ShapeOf(plan.Layout, plan.Format, plan.Count);
        long[] chunk = [1, .. shape.AsSpan(1)];
        _file = Hdf5File.Create(path);
        if (names.Classes.Contains('/', StringComparison.Ordinal))
        {
            _file.CreateGroup(names.Classes[..names.Classes.IndexOf('/', StringComparison.Ordinal)]);
        }

        _images = _file.CreateDataset<byte>(names.Images, shape, chunk, plan.Level);
        _classes = new Hdf5LabelColumn<long>(_file, names.Classes, plan.Count, plan.Dimension);
        _values = new Hdf5LabelColumn<double>(_file, names.Values, plan.Count, plan.Dimension);
        _logProbability = new Hdf5LabelColumn<double>(_file, LayoutNames.LogProbability, plan.Count, 0);
    }

    /// <inheritdoc/>
    public void Append(ExportRecord record)
    {
        ReadOnlySpan<byte> payload = CollectionsMarshal.AsSpan(record.Payload);
        for (int i = 0; i < record.Count; i++)
        {
            _images.WriteChunk(_row, payload[..record.Sizes[i]]);
            payload = payload[record.Sizes[i]..];
            WriteLabels(record.ClassesOf(i));
            _row++;
        }
    }

    /// <inheritdoc/>
    public void Finish(IReadOnlyList<string> blocks)
    {
        _classes.Finish();
        _values.Finish();
        _logProbability.Finish();
        foreach (FileAttribute attribute in DatasetAttributes.OfImages(_plan))
        {
            Hdf5AttributeMap.Write(_images.Attributes, attribute);
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
        _images.Dispose();
        _classes.Dispose();
        _values.Dispose();
        _logProbability.Dispose();
        _file.Dispose();
    }

    private void WriteLabels(ReadOnlySpan<int> classes)
    {
        Span<long> row = _classes.Row;
        for (int i = 0; i < classes.Length; i++)
        {
            row[i] = classes[i];
        }

        _plan.Recipe.Dataset.Factors.ValuesOf(classes, _values.Row);
        _logProbability.Row[0] = _plan.Recipe.LogProbabilityOf(classes);
        _classes.Advance();
        _values.Advance();
        _logProbability.Advance();
    }
}
