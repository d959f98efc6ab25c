using System.Buffers.Binary;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;

namespace Disentangle.Datasets.Files.Export;

/// <summary>
/// The append-only file <c>NAME.partial</c> that an export can be continued from after it was killed at any moment: a head that says
/// whose it is, then records, each with its length and checksum. A torn last record is dropped.
/// </summary>
/// <remarks>The HDF5 library cannot reopen a file that it was writing when the process died; hence a log beside it.</remarks>
internal sealed class ExportLog : IDisposable
{
    private const string Cure = "Delete that file to begin anew, or give another output name.";
    private const int FrameSize = 8;
    private const int FixedHeadSize = 8 + SHA256.HashSizeInBytes + 4;

    private readonly FileStream _stream;
    private readonly ExportPlan _plan;
    private readonly RecordCodec _codec;
    private byte[] _buffer = new byte[1 << 16];
    private bool _isReplayed;

    private ExportLog(FileStream stream, ExportPlan plan)
    {
        _stream = stream;
        _plan = plan;
        _codec = new RecordCodec(plan.Dimension, plan.Planes.Count);
        End = plan.First;
    }

    /// <summary>Index after the last observation of the log.</summary>
    public long End { get; private set; }

    private static ReadOnlySpan<byte> Magic => "DSNTLOG1"u8;

    /// <summary>Name of the log of a file.</summary>
    public static string PathOf(string path) => path + ".partial";

    /// <summary>Opens the log of a file, or begins one.</summary>
    /// <exception cref="PartialExportException">There is a log of another recipe or other options, or another program writes it.</exception>
    public static ExportLog Open(string path, ExportPlan plan)
    {
        FileStream stream = OpenAlone(path);
        try
        {
            ExportLog log = new(stream, plan);
            if (!log.HasHead())
            {
                log.Begin();
            }

            return log;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Reads the next record of an earlier run; false after the last, where the log is cut to its intact part.</summary>
    public bool TryReplay(ExportRecord record)
    {
        long start = _stream.Position;
        if (!_isReplayed && TryReadFrame(out ReadOnlySpan<byte> body) && _codec.TryDecode(body, record, End) && record.End <= _plan.End)
        {
            End = record.End;
            return true;
        }

        _isReplayed = true;
        _stream.SetLength(start);
        _stream.Position = start;
        return false;
    }

    /// <summary>Appends a record, after the last one was replayed.</summary>
    public void Append(ExportRecord record)
    {
        int length = _codec.SizeOf(record);
        EnsureBuffer(FrameSize + length);
        Span<byte> body = _buffer.AsSpan(FrameSize, length);
        RecordCodec.Encode(record, body);
        BinaryPrimitives.WriteInt32LittleEndian(_buffer, length);
        BinaryPrimitives.WriteUInt32LittleEndian(_buffer.AsSpan(4), Crc32.HashToUInt32(body));
        _stream.Write(_buffer, 0, FrameSize + length);

        // A killed process loses only what it had not handed to the system.
        _stream.Flush();
        End = record.End;
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private static FileStream OpenAlone(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException e) when (File.Exists(path) && e is not (FileNotFoundException or DirectoryNotFoundException))
        {
            // Not the usual cure: deleting the log of an export that runs would let two of them write one file.
            throw new PartialExportException(
                path, $"it cannot be opened ({e.Message.TrimEnd('.')}). Another export is probably writing it: wait for its end, or give another output name.");
        }
    }

    private byte[] Head()
    {
        byte[] recipe = Encoding.UTF8.GetBytes(_plan.Recipe.Recipe.ToYaml());
        byte[] head = new byte[FixedHeadSize + recipe.Length + 4];
        Magic.CopyTo(head);
        _plan.Fingerprint().CopyTo(head, Magic.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(FixedHeadSize - 4), recipe.Length);
        recipe.CopyTo(head, FixedHeadSize);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(head.Length - 4), Crc32.HashToUInt32(head.AsSpan(0, head.Length - 4)));
        return head;
    }

    private void Begin()
    {
        _stream.SetLength(0);
        _stream.Write(Head());
        _stream.Flush();
        _isReplayed = true;
    }

    /// <summary>Whether the log begins with a whole head of this plan; false where it is empty or torn there.</summary>
    private bool HasHead()
    {
        byte[] expected = Head();
        byte[] head = new byte[Math.Min(_stream.Length, FixedHeadSize)];
        _stream.ReadExactly(head);
        int common = Math.Min(head.Length, Magic.Length);
        if (!head.AsSpan(0, common).SequenceEqual(Magic[..common]))
        {
            throw new PartialExportException(_stream.Name, $"It is no export log of this program. {Cure}");
        }

        if (head.Length < FixedHeadSize)
        {
            return false;
        }

        int recipeLength = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(FixedHeadSize - 4));
        if (recipeLength < 0 || FixedHeadSize + recipeLength + 4L > _stream.Length)
        {
            return false;
        }

        byte[] whole = [.. head, .. new byte[recipeLength + 4]];
        _stream.ReadExactly(whole.AsSpan(FixedHeadSize));
        uint checksum = BinaryPrimitives.ReadUInt32LittleEndian(whole.AsSpan(whole.Length - 4));
        if (checksum != Crc32.HashToUInt32(whole.AsSpan(0, whole.Length - 4)))
        {
            return false;
        }

        return whole.AsSpan().SequenceEqual(expected) ? true : throw OfAnother(whole.AsSpan(FixedHeadSize, recipeLength));
    }

    private PartialExportException OfAnother(ReadOnlySpan<byte> recipe)
    {
        string theirs = Convert.ToHexStringLower(SHA256.HashData(recipe));
        string ours = _plan.Recipe.Recipe.Sha256;
        return new PartialExportException(_stream.Name, theirs == ours
            ? $"It was left by an export of the same recipe ({ours}) with another shard, compression level or version of this program. {Cure}"
            : $"It was left by an export of another recipe: its SHA-256 is {theirs}, that of the recipe asked for is {ours}. {Cure}");
    }

    private bool TryReadFrame(out ReadOnlySpan<byte> body)
    {
        body = default;
        Span<byte> frame = stackalloc byte[FrameSize];
        if (_stream.ReadAtLeast(frame, FrameSize, throwOnEndOfStream: false) < FrameSize)
        {
            return false;
        }

        int length = BinaryPrimitives.ReadInt32LittleEndian(frame);
        if (length < 0 || length > _stream.Length - _stream.Position)
        {
            return false;
        }

        EnsureBuffer(length);
        Span<byte> bytes = _buffer.AsSpan(0, length);
        _stream.ReadExactly(bytes);
        body = bytes;
        return Crc32.HashToUInt32(bytes) == BinaryPrimitives.ReadUInt32LittleEndian(frame[4..]);
    }

    private void EnsureBuffer(int length)
    {
        if (_buffer.Length < length)
        {
            _buffer = new byte[Math.Max(length, 2 * _buffer.Length)];
        }
    }
}
