using Disentangle.Datasets.Files.Compression;

namespace Disentangle.Datasets.Files.Export;

/// <summary>Gathers batches into records that end where a block of the digest ends, so that hashing starts afresh after any record.</summary>
internal sealed class RecordBuilder : IDisposable
{
    private const int LeastImages = 512;

    private readonly ExportPlan _plan;
    private readonly ContentDigest _digest;
    private readonly ExportRecord _record;
    private readonly Action<ExportRecord> _accept;
    private readonly double[] _values;
    private int _blocksTaken;

    /// <summary>Starts at an index that begins a block.</summary>
    /// <param name="plan">What is exported.</param>
    /// <param name="first">Index of the first observation to come.</param>
    /// <param name="accept">Receives each record, which is used again afterwards.</param>
    public RecordBuilder(ExportPlan plan, long first, Action<ExportRecord> accept)
    {
        _plan = plan;
        _accept = accept;
        _values = new double[plan.Dimension];
        _digest = new ContentDigest(plan.Recipe.Dataset.Factors, plan.BlockSize, first, plan.End);
        _record = new ExportRecord(plan.Dimension, plan.Planes.Count);
        _record.Reset(first);
    }

    /// <summary>Adds a batch.</summary>
    public void Append(ExportBatch batch)
    {
        int start = 0;
        for (int i = 0; i < batch.Count; i++)
        {
            foreach (ExportPixels pixels in batch.Pixels)
            {
                _record.Payload.AddRange(pixels.CompressedOf(i));
                _record.Sizes.Add(pixels.CompressedOf(i).Length);
                _digest.AppendPixels(pixels.Of(i));
            }

            _record.Classes.AddRange(batch.ClassesOf(i));
            _plan.Recipe.Dataset.Factors.ValuesAt(batch.SceneOf(i)[.._plan.Dimension], _values);
            bool endsBlock = _digest.AppendLabels(batch.ClassesOf(i), _values);
            if (endsBlock && (_record.Count >= LeastImages || _record.End == _plan.End))
            {
                AddChecksum(batch, start, i + 1);
                start = i + 1;
                HandOn();
            }
        }

        AddChecksum(batch, start, batch.Count);
    }

    /// <inheritdoc/>
    public void Dispose() => _digest.Dispose();

    private void HandOn()
    {
        for (; _blocksTaken < _digest.Blocks.Count; _blocksTaken++)
        {
            _record.Blocks.Add(_digest.Blocks[_blocksTaken]);
        }

        long next = _record.End;
        _accept(_record);
        _record.Reset(next);
    }

    private void AddChecksum(ExportBatch batch, int start, int end)
    {
        if (_plan.Container == FileContainer.Npz && end > start)
        {
            ReadOnlySpan<byte> images = batch.Images[(start * _plan.Format.ByteCount)..(end * _plan.Format.ByteCount)];
            _record.Crc32 = Crc32Combination.Combine(_record.Crc32, System.IO.Hashing.Crc32.HashToUInt32(images), images.Length);
        }
    }
}
