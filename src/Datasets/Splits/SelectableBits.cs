using System.Numerics;

namespace Disentangle.Datasets.Splits;

/// <summary>A set of integers as bits, in which the k-th member is found by two short searches.</summary>
internal sealed class SelectableBits
{
    private readonly ulong[] _words;
    private readonly int[] _before;

    /// <summary>Takes the bits.</summary>
    /// <param name="words">Bit i of word w stands for 64 w + i; not copied.</param>
    public SelectableBits(ulong[] words)
    {
        _words = words;
        _before = new int[words.Length];
        int count = 0;
        for (int w = 0; w < words.Length; w++)
        {
            _before[w] = count;
            count += BitOperations.PopCount(words[w]);
        }

        Count = count;
    }

    /// <summary>Number of members.</summary>
    public int Count { get; }

    /// <summary>The member that <paramref name="k"/> others come before.</summary>
    /// <param name="k">In [0, <see cref="Count"/>).</param>
    public long Select(int k)
    {
        int w = Array.BinarySearch(_before, k);
        w = w < 0 ? ~w - 1 : w;

        // Words without members share a count; only the last of them holds the member.
        while (w + 1 < _before.Length && _before[w + 1] == k)
        {
            w++;
        }

        ulong word = _words[w];
        for (int skipped = k - _before[w]; skipped > 0; skipped--)
        {
            word &= word - 1;
        }

        return ((long)w * 64) + BitOperations.TrailingZeroCount(word);
    }
}
