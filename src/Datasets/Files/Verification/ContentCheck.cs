using Disentangle.Datasets.Files.Attributes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Files.Verification;

/// <summary>Hashes images, classes and values anew and compares the digest of each block.</summary>
/// <param name="file">The file.</param>
/// <param name="channels">Channels that its recipe asks for.</param>
/// <param name="redrawing">Tells which image of a block is wrong.</param>
/// <param name="findings">Receives what is wrong.</param>
/// <param name="progress">Told how many observations have been hashed.</param>
internal sealed class ContentCheck(
    DatasetFile file, PixelChannels channels, Redrawing redrawing, List<Finding> findings, IProgress<long>? progress)
{
    private const int RowsPerRead = 512;

    private readonly string[] _stated = file.Attributes.Texts(AttributeNames.BlockSha256) ?? [];
    private readonly byte[] _images = new byte[RowsPerRead * file.Format.ByteCount];
    private readonly (PixelChannel Channel, byte[] Bytes)[] _channels =
        [.. PixelChannel.In(channels).Select(c => (c, new byte[RowsPerRead * ChannelBuffers.BytesPerImage(c, file.Format)]))];
    private readonly int[] _classes = new int[RowsPerRead * file.Factors.Dimension];
    private readonly double[] _values = new double[RowsPerRead * file.Factors.Dimension];

    /// <summary>Runs the check.</summary>
    /// <returns>Digest of the content; null where parts cannot be read.</returns>
    public string? Run(CancellationToken cancellation)
    {
        if ((channels & ~file.Channels) is var missing && missing != PixelChannels.None)
        {
            findings.Add(new Finding($"The recipe asks for {PixelChannel.TextOf(missing)}; the file has no such arrays of its images' size."));
            return null;
        }

        try
        {
            file.OpenImages();
        }
        catch (IOException e)
        {
            findings.Add(new Finding($"The images cannot be unpacked: {e.Message}"));
            return null;
        }

        long blockSize = file.Attributes.Integer(AttributeNames.BlockSize) ?? ContentDigest.BlockSizeFor(file.TotalCount);
        using ContentDigest digest = new(file.Factors, blockSize, file.FirstIndex, file.FirstIndex + file.Count);
        int checkedBlocks = 0;
        for (long first = 0; first < file.Count; first += RowsPerRead)
        {
            cancellation.ThrowIfCancellationRequested();
            int count = (int)Math.Min(RowsPerRead, file.Count - first);
            if (!TryRead(first, count))
            {
                return null;
            }

            for (int i = 0; i < count; i++)
            {
                digest.AppendPixels(Row<byte>(_images, i, count));
                foreach ((_, byte[] bytes) in _channels)
                {
                    digest.AppendPixels(Row<byte>(bytes, i, count));
                }

                bool endsBlock = digest.AppendLabels(Row<int>(_classes, i, count), Row<double>(_values, i, count));
                if (endsBlock)
                {
                    Compare(digest.Blocks[checkedBlocks], checkedBlocks, checkedBlocks * blockSize, first + i);
                    checkedBlocks++;
                }
            }

            progress?.Report(first + count);
        }

        string content = ContentDigest.Combine(digest.Blocks);
        if (file.ContentSha256 is { } stated && stated != content && findings.All(f => f.FirstIndex is null))
        {
            findings.Add(new Finding($"The content's digest is {content}; the file says {stated}."));
        }

        return content;
    }

    private static ReadOnlySpan<T> Row<T>(T[] rows, int i, int count)
    {
        int width = rows.Length / RowsPerRead;
        return rows.AsSpan(0, count * width).Slice(i * width, width);
    }

    private void Compare(string actual, int block, long first, long last)
    {
        if (block >= _stated.Length || actual == _stated[block])
        {
            return;
        }

        long? exact = redrawing.FirstDifference(first, last);
        findings.Add(exact is { } index
            ? new Finding($"Image {index} is not the one that its recipe gives.", index, index)
            : first == last
                ? new Finding($"Observation {first} has another digest than the file states.", first, last)
                : new Finding($"One of the observations {first} to {last} has another digest than the file states.", first, last));
    }

    private bool TryRead(long first, int count)
    {
        try
        {
            Read(first, count);
            return true;
        }
        catch (IOException e)
        {
            findings.Add(Locate(first, count, e));
            return false;
        }
    }

    private Finding Locate(long first, int count, IOException failure)
    {
        for (long i = first; i < first + count; i++)
        {
            try
            {
                Read(i, 1);
            }
            catch (IOException e)
            {
                return new Finding($"Observation {i} cannot be read: {e.Message}", i, i);
            }
        }

        return new Finding($"Observations {first} to {first + count - 1} cannot be read: {failure.Message}", first, first + count - 1);
    }

    private void Read(long first, int count)
    {
        file.Read(first, count, _images.AsSpan(0, count * file.Format.ByteCount), _classes.AsSpan(0, count * file.Factors.Dimension));
        foreach ((PixelChannel channel, byte[] bytes) in _channels)
        {
            file.ReadChannel(channel, first, bytes.AsSpan(0, count * (bytes.Length / RowsPerRead)));
        }

        file.Values.Read(first, _values.AsSpan(0, count * file.Factors.Dimension));
    }
}
