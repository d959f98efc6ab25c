using System.Buffers.Binary;

namespace Disentangle.Datasets.Files.Compression;

/// <summary>
/// Splits bytes into literals and matches, greedily: at each position the row above, then up to <c>depth</c> earlier places
/// with the same four bytes, the longest wins. Rows repeat in pictures of few flat areas, which is why the row above comes first.
/// </summary>
internal sealed class MatchFinder(int depth, int stride)
{
    private const int HashBits = 13;

    // Positions inside a match this long or longer are not all remembered: flat areas would only remember themselves.
    private const int LongMatch = 32;

    private readonly int[] _heads = new int[1 << HashBits];
    private readonly int[] _previous = new int[DeflateTables.WindowSize];
    private int _origin = DeflateTables.WindowSize + 1;

    /// <summary>Starts on new bytes of this length; nothing earlier is matched.</summary>
    public void Reset(int length)
    {
        if (_origin > int.MaxValue - length - (2 * DeflateTables.WindowSize))
        {
            Array.Clear(_heads);
            _origin = 0;
        }

        // Positions are remembered relative to an origin that grows past the window, so that old ones need no clearing.
        _origin += DeflateTables.WindowSize + 1;
    }

    /// <summary>Ends work on bytes of this length.</summary>
    public void Finish(int length) => _origin += length;

    /// <summary>The longest match at <paramref name="position"/>; length 0 where there is none of at least three bytes.</summary>
    /// <param name="source">All bytes.</param>
    /// <param name="position">Where to match.</param>
    /// <param name="end">The match ends here at the latest.</param>
    public (int Length, int Distance) Find(ReadOnlySpan<byte> source, int position, int end)
    {
        int limit = Math.Min(DeflateTables.MaximumMatch, end - position);
        if (limit < 4)
        {
            return default;
        }

        ReadOnlySpan<byte> here = source.Slice(position, limit);
        int bestLength = DeflateTables.MinimumMatch - 1;
        int bestDistance = 0;
        if (position >= stride)
        {
            int length = here.CommonPrefixLength(source.Slice(position - stride, limit));
            if (length > bestLength)
            {
                (bestLength, bestDistance) = (length, stride);
            }
        }

        uint hash = Hash(here);
        int candidate = _heads[hash];
        for (int i = 0; i < depth && bestLength < limit; i++)
        {
            int start = candidate - _origin;
            if (start < 0 || position - start > DeflateTables.WindowSize)
            {
                break;
            }

            if (source[start + bestLength] == here[bestLength])
            {
                int length = here.CommonPrefixLength(source.Slice(start, limit));
                if (length > bestLength)
                {
                    (bestLength, bestDistance) = (length, position - start);
                }
            }

            candidate = _previous[start % DeflateTables.WindowSize];
        }

        Remember(hash, position);
        return bestDistance == 0 ? default : (bestLength, bestDistance);
    }

    /// <summary>Remembers the positions inside a match that starts at <paramref name="position"/>; its own start is known already.</summary>
    public void Skip(ReadOnlySpan<byte> source, int position, int length)
    {
        int end = Math.Min(position + length, source.Length - 3);
        int first = length < LongMatch ? position + 1 : Math.Max(position + 1, end - 2);
        for (int i = first; i < end; i++)
        {
            Remember(Hash(source[i..]), i);
        }
    }

    private static uint Hash(ReadOnlySpan<byte> bytes) =>
        (BinaryPrimitives.ReadUInt32LittleEndian(bytes) * 2654435761u) >> (32 - HashBits);

    private void Remember(uint hash, int position)
    {
        _previous[position % DeflateTables.WindowSize] = _heads[hash];
        _heads[hash] = position + _origin;
    }
}
