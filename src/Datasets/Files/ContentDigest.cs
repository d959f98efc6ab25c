using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Disentangle.Datasets.Files;

/// <summary>
/// The digest of a data set's content, whatever file holds it. Observations are hashed in blocks of consecutive indices: an observation
/// is its image bytes, those of its channels (<see cref="Sources.PixelChannel"/>, little-endian), its F classes as little-endian int64 and its F values as little-endian float64. The content's digest is the SHA-256
/// of the block digests' hexadecimal digits, one after the other. Blocks tell where a file is damaged, and let shards be joined
/// without unpacking an image.
/// </summary>
public sealed class ContentDigest : IDisposable
{
    /// <summary>No data set has more blocks than this.</summary>
    private const int MostBlocks = 512;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _labels;
    private readonly long _end;
    private readonly List<string> _blocks = [];
    private long _next;

    /// <summary>Starts a digest.</summary>
    /// <param name="factors">The factor grid.</param>
    /// <param name="blockSize">Observations in a block, of <see cref="BlockSizeFor"/> the whole data set.</param>
    /// <param name="first">Index of the first observation, a multiple of <paramref name="blockSize"/>.</param>
    /// <param name="end">One more than the index of the last.</param>
    public ContentDigest(FactorSpace factors, long blockSize, long first, long end)
    {
        _labels = new byte[2 * sizeof(long) * factors.Dimension];
        BlockSize = blockSize;
        _next = first;
        _end = end;
    }

    /// <summary>Observations in a block.</summary>
    public long BlockSize { get; }

    /// <summary>Digests of the blocks that are complete, 64 lower-case hexadecimal digits each.</summary>
    public IReadOnlyList<string> Blocks => _blocks;

    /// <summary>Observations in a block of a data set of <paramref name="count"/> observations: the least power of two that gives at most 512 blocks.</summary>
    public static long BlockSizeFor(long count)
    {
        long size = 1;
        while (BlockCount(count, size) > MostBlocks)
        {
            size *= 2;
        }

        return size;
    }

    /// <summary>Blocks of <paramref name="size"/> observations, the last perhaps shorter, in <paramref name="count"/> ≥ 1 observations.</summary>
    internal static long BlockCount(long count, long size) => ((count - 1) / size) + 1;

    /// <summary>The content's digest, from those of its blocks.</summary>
    public static string Combine(IEnumerable<string> blocks) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(blocks))));

    /// <summary>Begins the next observation with its image, or goes on with one of its channels.</summary>
    public void AppendPixels(ReadOnlySpan<byte> pixels) => _hash.AppendData(pixels);

    /// <summary>Ends the observation.</summary>
    /// <returns>Whether a block is now complete.</returns>
    public bool AppendLabels(ReadOnlySpan<int> classes, ReadOnlySpan<double> values)
    {
        Span<byte> labels = _labels;
        for (int i = 0; i < classes.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(labels[(sizeof(long) * i)..], classes[i]);
            BinaryPrimitives.WriteDoubleLittleEndian(labels[(sizeof(long) * (classes.Length + i))..], values[i]);
        }

        _hash.AppendData(labels);
        _next++;
        if (_next % BlockSize != 0 && _next != _end)
        {
            return false;
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(digest);
        _blocks.Add(Convert.ToHexStringLower(digest));
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
