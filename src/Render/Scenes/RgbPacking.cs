using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Disentangle.Render.Scenes;

/// <summary>Drops the fourth byte of each texel.</summary>
internal static class RgbPacking
{
    private static readonly Vector128<byte> Colours = Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 255, 255, 255, 255);

    /// <summary>Copies RGB out of RGBA.</summary>
    /// <param name="rgba">4 N bytes.</param>
    /// <param name="rgb">Receives 3 N bytes.</param>
    public static void Pack(ReadOnlySpan<byte> rgba, Span<byte> rgb)
    {
        int texel = 0, texels = rgb.Length / 3;

        // Four texels at a time; each store writes four bytes too many, which the next one overwrites.
        for (; texel + 6 <= texels; texel += 4)
        {
            Vector128<byte> four = MemoryMarshal.Read<Vector128<byte>>(rgba[(4 * texel)..]);
            Vector128.Shuffle(four, Colours).CopyTo(rgb[(3 * texel)..]);
        }

        for (; texel < texels; texel++)
        {
            rgba.Slice(4 * texel, 3).CopyTo(rgb[(3 * texel)..]);
        }
    }
}
