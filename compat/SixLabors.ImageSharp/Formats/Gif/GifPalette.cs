using System.Numerics;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp.Formats.Gif;

/// <summary>At most 256 colours and the index of each colour of the pictures they were chosen for.</summary>
internal sealed class GifPalette
{
    private const int MaxColors = 256;
    private const int Transparent = -1;

    private readonly Dictionary<int, byte> _indices;
    private readonly int[] _colors;

    private GifPalette(int[] colors, Dictionary<int, byte> indices)
    {
        _colors = colors;
        _indices = indices;
        Bits = Math.Max(1, BitOperations.Log2((uint)Math.Max(colors.Length - 1, 1)) + 1);
    }

    /// <summary>The table holds 2^Bits colours, Bits in 1..8.</summary>
    internal int Bits { get; }

    internal int? TransparentIndex => _indices.TryGetValue(Transparent, out byte index) ? index : null;

    /// <summary>Each pixel as 0xRRGGBB, or −1 where it is transparent.</summary>
    internal static int[] Keys<TPixel>(ImageFrame<TPixel> frame)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        var keys = new int[frame.Pixels.Length];
        Rgba32 color = default;
        for (int i = 0; i < keys.Length; i++)
        {
            frame.Pixels[i].ToRgba32(ref color);
            keys[i] = color.A < 128 ? Transparent : (color.R << 16) | (color.G << 8) | color.B;
        }

        return keys;
    }

    /// <summary>The palette of exactly these colours, or null if they are more than 256.</summary>
    internal static GifPalette? ExactOrNull(IEnumerable<int> keys)
    {
        var distinct = new SortedSet<int>();
        foreach (int key in keys)
        {
            if (distinct.Add(key) && distinct.Count > MaxColors)
            {
                return null;
            }
        }

        int[] colors = [.. distinct];
        var indices = new Dictionary<int, byte>(colors.Length);
        for (int i = 0; i < colors.Length; i++)
        {
            indices[colors[i]] = (byte)i;
        }

        return new GifPalette(colors, indices);
    }

    /// <summary>An exact palette where that is possible, otherwise the means of up to 256 groups of similar colours.</summary>
    internal static GifPalette Create(int[] keys)
    {
        if (ExactOrNull(keys) is { } exact)
        {
            return exact;
        }

        var counts = new SortedDictionary<int, int>();
        foreach (int key in keys)
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        bool hasTransparent = counts.Remove(Transparent);
        var indices = new Dictionary<int, byte>(counts.Count + 1);
        List<int> colors = ColorGroups.Divide([.. counts.Select(pair => (pair.Key, pair.Value))], MaxColors - (hasTransparent ? 1 : 0), indices);
        if (hasTransparent)
        {
            indices[Transparent] = (byte)colors.Count;
            colors.Add(Transparent);
        }

        return new GifPalette([.. colors], indices);
    }

    internal byte[] IndicesOf(int[] keys) => Array.ConvertAll(keys, key => _indices[key]);

    internal void WriteTo(Stream stream)
    {
        for (int i = 0; i < 1 << Bits; i++)
        {
            int color = i < _colors.Length && _colors[i] != Transparent ? _colors[i] : 0;
            stream.Write([(byte)(color >> 16), (byte)(color >> 8), (byte)color]);
        }
    }
}
