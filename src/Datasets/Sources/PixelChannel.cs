namespace Disentangle.Datasets.Sources;

/// <summary>One of the <see cref="PixelChannels"/>: how it is called and stored.</summary>
/// <param name="Flag">Which of them.</param>
/// <param name="Name">Name in recipes and files.</param>
/// <param name="Components">Numbers of one pixel.</param>
/// <param name="IsReal">Whether they are float32, not uint8.</param>
public sealed record PixelChannel(PixelChannels Flag, string Name, int Components, bool IsReal)
{
    /// <summary>All, in the order of files.</summary>
    public static IReadOnlyList<PixelChannel> All { get; } =
    [
        new(PixelChannels.Instance, "instance", 1, false),
        new(PixelChannels.Part, "part", 1, false),
        new(PixelChannels.Depth, "depth", 1, true),
        new(PixelChannels.Normal, "normal", 3, false),
    ];

    /// <summary>Bytes of one pixel.</summary>
    public int BytesPerPixel => Components * (IsReal ? sizeof(float) : sizeof(byte));

    /// <summary>Extent of one image's channel.</summary>
    public long[] ShapeOf(ImageFormat format) => Components == 1 ? [format.Height, format.Width] : [format.Height, format.Width, Components];

    /// <summary>Those that a set of flags holds.</summary>
    public static IEnumerable<PixelChannel> In(PixelChannels channels) => All.Where(c => channels.HasFlag(c.Flag));

    /// <summary>Their names, separated by commas.</summary>
    public static string TextOf(PixelChannels channels) => string.Join(", ", In(channels).Select(c => c.Name));

    /// <summary>Reads names that are separated by commas.</summary>
    /// <exception cref="FormatException">A name is unknown or stands twice, or there is none.</exception>
    public static PixelChannels Parse(string text)
    {
        PixelChannels channels = PixelChannels.None;
        foreach (string name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            PixelChannel channel = All.FirstOrDefault(c => c.Name == name)
                ?? throw new FormatException(new UnknownNameException("channel", name, [.. All.Select(c => c.Name)]).Message);
            channels = channels.HasFlag(channel.Flag) ? throw new FormatException($"The channel {name} stands twice; name it once.") : channels | channel.Flag;
        }

        return channels;
    }

}
