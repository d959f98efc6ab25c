namespace Disentangle.Compat.Tests.ImageSharp;

/// <summary>The decoder of GIF89a's LZW, appendix F; it demands the clear code first, the end code last and nothing after it.</summary>
internal static class GifLzw
{
    public static byte[] Decode(int minCodeSize, byte[] data, int count)
    {
        Assert.InRange(minCodeSize, 2, 8);
        int clear = 1 << minCodeSize, end = clear + 1, size = minCodeSize + 1, position = 0;
        var entries = new List<byte[]>();
        var pixels = new List<byte>(count);
        byte[]? previous = null;
        Assert.Equal(clear, Next());
        Reset();
        for (int code = Next(); code != end; code = Next())
        {
            if (code == clear)
            {
                Reset();
                continue;
            }

            Assert.InRange(code, 0, entries.Count - (previous is null ? 1 : 0));
            byte[] current = code < entries.Count ? entries[code] : [.. previous!, previous![0]];
            pixels.AddRange(current);
            if (previous is not null && entries.Count < 4096)
            {
                entries.Add([.. previous, current[0]]);
            }

            if (entries.Count == 1 << size && size < 12)
            {
                size++;
            }

            previous = current;
        }

        Assert.Equal(count, pixels.Count);
        Assert.Equal(data.Length, (position + 7) / 8);
        return [.. pixels];

        void Reset()
        {
            size = minCodeSize + 1;
            previous = null;
            entries.Clear();
            entries.AddRange(Enumerable.Range(0, clear).Select(i => new[] { (byte)i }));
            entries.AddRange([[], []]);
        }

        int Next()
        {
            int code = 0;
            for (int bit = 0; bit < size; bit++, position++)
            {
                code |= ((data[position / 8] >> (position % 8)) & 1) << bit;
            }

            return code;
        }
    }
}
