using System.Runtime.InteropServices;
using Disentangle.Render;

namespace Disentangle.Datasets.Sources;

/// <summary>Memory for the channels of up to a number of images.</summary>
/// <param name="channels">Which channels.</param>
/// <param name="format">Shape of the images.</param>
/// <param name="capacity">Most images N.</param>
public sealed class ChannelBuffers(PixelChannels channels, ImageFormat format, int capacity)
{
    private readonly Dictionary<PixelChannels, byte[]> _buffers =
        PixelChannel.In(channels).ToDictionary(c => c.Flag, c => new byte[capacity * BytesPerImage(c, format)]);

    /// <summary>Bytes that one image takes.</summary>
    public static int BytesPerImage(PixelChannel channel, ImageFormat format) => format.Height * format.Width * channel.BytesPerPixel;

    /// <summary>All bytes of a channel, shape [N, H, W, C], little-endian.</summary>
    public byte[] Of(PixelChannel channel) => _buffers[channel.Flag];

    /// <summary>One image of a channel.</summary>
    public ReadOnlySpan<byte> Of(PixelChannel channel, int image)
    {
        int bytes = BytesPerImage(channel, format);
        return Of(channel).AsSpan(image * bytes, bytes);
    }

    /// <summary>Where a renderer puts the labels of the first <paramref name="count"/> images.</summary>
    public SceneLabels Labels(int count)
    {
        return new SceneLabels
        {
            Instances = Buffer(PixelChannels.Instance),
            Parts = Buffer(PixelChannels.Part),
            Depths = MemoryMarshal.Cast<byte, float>(Buffer(PixelChannels.Depth)),
            Normals = Buffer(PixelChannels.Normal),
        };

        Span<byte> Buffer(PixelChannels channel) =>
            _buffers.TryGetValue(channel, out byte[]? buffer) ? buffer.AsSpan(0, buffer.Length / capacity * count) : [];
    }
}
