using System.Runtime.InteropServices;
using Disentangle.Datasets.Sources;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Pictures;

/// <summary>Channels of pixels as pictures that can be looked at.</summary>
public static class ChannelPictures
{
    // Neighbouring numbers in clearly different colours.
    private static readonly Rgb24[] Palette =
    [
        new(0, 0, 0), new(230, 97, 1), new(64, 134, 220), new(252, 205, 60), new(146, 86, 182), new(60, 170, 90), new(225, 90, 140),
        new(120, 200, 215), new(160, 110, 70), new(190, 190, 190), new(170, 200, 70), new(90, 90, 200), new(250, 160, 120),
    ];

    /// <summary>
    /// Numbers of instances and parts by colour (0 black), depth in grey in proportion to 1 / depth, white at the nearest of all pixels,
    /// black where nothing is seen; normals as their bytes.
    /// </summary>
    /// <param name="channel">The channel.</param>
    /// <param name="bytes">Its bytes, shape [N, H, W, C], little-endian.</param>
    /// <returns>RGB, shape [N, H, W, 3].</returns>
    public static byte[] ToRgb(PixelChannel channel, ReadOnlySpan<byte> bytes) => channel.Flag switch
    {
        PixelChannels.Normal => bytes.ToArray(),
        PixelChannels.Depth => Grey(MemoryMarshal.Cast<byte, float>(bytes)),
        _ => Colors(bytes),
    };

    private static byte[] Colors(ReadOnlySpan<byte> numbers)
    {
        byte[] rgb = new byte[3 * numbers.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            Rgb24 color = Palette[numbers[i] < Palette.Length ? numbers[i] : 1 + ((numbers[i] - 1) % (Palette.Length - 1))];
            (rgb[3 * i], rgb[(3 * i) + 1], rgb[(3 * i) + 2]) = (color.R, color.G, color.B);
        }

        return rgb;
    }

    private static byte[] Grey(ReadOnlySpan<float> depths)
    {
        float near = float.PositiveInfinity;
        foreach (float depth in depths)
        {
            near = Math.Min(near, depth);
        }

        byte[] rgb = new byte[3 * depths.Length];
        for (int i = 0; i < depths.Length; i++)
        {
            byte level = float.IsFinite(depths[i]) ? (byte)MathF.Round(byte.MaxValue * near / depths[i]) : (byte)0;
            rgb.AsSpan(3 * i, 3).Fill(level);
        }

        return rgb;
    }
}
