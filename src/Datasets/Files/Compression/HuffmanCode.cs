namespace Disentangle.Datasets.Files.Compression;

/// <summary>A canonical Huffman code of limited length (RFC 1951 §3.2.2), rebuilt in place for every block.</summary>
internal sealed class HuffmanCode
{
    private readonly int _maximumLength;
    private readonly uint[] _weights;
    private readonly ulong[] _sorted;

    /// <summary>A code over <paramref name="symbols"/> symbols of at most <paramref name="maximumLength"/> bits, all unused at first.</summary>
    public HuffmanCode(int symbols, int maximumLength)
    {
        _maximumLength = maximumLength;
        Frequencies = new uint[symbols];
        Lengths = new byte[symbols];
        Codes = new ushort[symbols];
        _weights = new uint[symbols];
        _sorted = new ulong[symbols];
    }

    /// <summary>How often each symbol occurs; the caller counts.</summary>
    public uint[] Frequencies { get; }

    /// <summary>Bits of each symbol's code; 0 where it does not occur.</summary>
    public byte[] Lengths { get; }

    /// <summary>Each symbol's code, already bit-reversed for a writer that packs the least significant bit first.</summary>
    public ushort[] Codes { get; }

    /// <summary>One more than the last symbol in use.</summary>
    public int Count { get; private set; }

    /// <summary>Builds lengths and codes from <see cref="Frequencies"/>.</summary>
    public void Build()
    {
        Array.Clear(Lengths);
        int used = SortUsed();
        if (used <= 2)
        {
            // One code of one bit is complete enough for every reader; two share that length.
            for (int i = 0; i < used; i++)
            {
                Lengths[Symbol(i)] = 1;
            }
        }
        else
        {
            OptimalDepths(_weights.AsSpan(0, used));
            LimitAndAssign(used);
        }

        AssignCodes();
    }

    /// <summary>Takes lengths that are given, one per symbol, instead of building them.</summary>
    public void Assign(Func<int, int> lengthOf)
    {
        Count = Lengths.Length;
        for (int i = 0; i < Count; i++)
        {
            Lengths[i] = (byte)lengthOf(i);
        }

        AssignCodes();
    }

    /// <summary>Bits that the counted symbols take with the lengths as built.</summary>
    public int Cost()
    {
        uint cost = 0;
        for (int i = 0; i < Count; i++)
        {
            cost += Frequencies[i] * Lengths[i];
        }

        return (int)cost;
    }

    private int Symbol(int rank) => (int)(_sorted[rank] & 0xFFFF);

    private int SortUsed()
    {
        int used = 0;
        Count = 0;
        for (int i = 0; i < Frequencies.Length; i++)
        {
            if (Frequencies[i] != 0)
            {
                _sorted[used++] = ((ulong)Frequencies[i] << 16) | (uint)i;
                Count = i + 1;
            }
        }

        _sorted.AsSpan(0, used).Sort();
        for (int i = 0; i < used; i++)
        {
            _weights[i] = (uint)(_sorted[i] >> 16);
        }

        return used;
    }

    /// <summary>
    /// Turns ascending weights into the code lengths of a minimum-redundancy code, longest first, in the same array
    /// (Moffat and Katajainen, "In-place calculation of minimum-redundancy codes", WADS 1995).
    /// </summary>
    private static void OptimalDepths(Span<uint> a)
    {
        int n = a.Length;
        int leaf = 0;
        int root = 0;
        for (int next = 0; next < n - 1; next++)
        {
            uint first = TakeSmaller(a, next, ref leaf, ref root);
            a[next] = first + TakeSmaller(a, next, ref leaf, ref root);
        }

        // Parents become depths of inner nodes, from the root down.
        a[n - 2] = 0;
        for (int next = n - 3; next >= 0; next--)
        {
            a[next] = a[(int)a[next]] + 1;
        }

        int available = 1;
        uint depth = 0;
        int inner = n - 2;
        int position = n - 1;
        while (available > 0)
        {
            int taken = 0;
            while (inner >= 0 && a[inner] == depth)
            {
                taken++;
                inner--;
            }

            for (; available > taken; available--)
            {
                a[position--] = depth;
            }

            available = 2 * taken;
            depth++;
        }
    }

    private static uint TakeSmaller(Span<uint> a, int next, ref int leaf, ref int root)
    {
        if (leaf >= a.Length || (root < next && a[root] < a[leaf]))
        {
            uint weight = a[root];
            a[root++] = (uint)next;
            return weight;
        }

        return a[leaf++];
    }

    private void LimitAndAssign(int used)
    {
        Span<int> perLength = stackalloc int[16];
        perLength.Clear();
        for (int i = 0; i < used; i++)
        {
            perLength[Math.Min((int)_weights[i], _maximumLength)]++;
        }

        // Cutting long codes oversubscribes the tree: Kraft's sum, in units of 2^-maximum, must come down to 2^maximum.
        int kraft = 0;
        for (int length = 1; length <= _maximumLength; length++)
        {
            kraft += perLength[length] << (_maximumLength - length);
        }

        for (; kraft > 1 << _maximumLength; kraft--)
        {
            // Moving one leaf a level down makes room for a sibling from the bottom: together they free one unit.
            int length = _maximumLength - 1;
            while (perLength[length] == 0)
            {
                length--;
            }

            perLength[length]--;
            perLength[length + 1] += 2;
            perLength[_maximumLength]--;
        }

        int rank = 0;
        for (int length = _maximumLength; length >= 1; length--)
        {
            for (int i = 0; i < perLength[length]; i++)
            {
                Lengths[Symbol(rank++)] = (byte)length;
            }
        }
    }

    private void AssignCodes()
    {
        Span<int> next = stackalloc int[17];
        next.Clear();
        foreach (byte length in Lengths.AsSpan(0, Count))
        {
            next[length + 1]++;
        }

        next[1] = 0;
        for (int length = 1; length <= _maximumLength; length++)
        {
            next[length + 1] = (next[length] + next[length + 1]) << 1;
        }

        for (int i = 0; i < Count; i++)
        {
            int length = Lengths[i];
            if (length != 0)
            {
                Codes[i] = Reverse(next[length]++, length);
            }
        }
    }

    private static ushort Reverse(int code, int length)
    {
        uint bits = (uint)code;
        bits = ((bits & 0x5555) << 1) | ((bits >> 1) & 0x5555);
        bits = ((bits & 0x3333) << 2) | ((bits >> 2) & 0x3333);
        bits = ((bits & 0x0F0F) << 4) | ((bits >> 4) & 0x0F0F);
        bits = ((bits & 0x00FF) << 8) | ((bits >> 8) & 0x00FF);
        return (ushort)(bits >> (16 - length));
    }
}
