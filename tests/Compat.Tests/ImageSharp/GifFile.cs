using System.Buffers.Binary;

namespace Disentangle.Compat.Tests.ImageSharp;

/// <summary>A reader of GIF89a written from the specification alone, strict about everything that an encoder may get wrong.</summary>
internal sealed class GifFile
{
    private readonly byte[] _data;
    private int _at;

    private GifFile(byte[] data) => _data = data;

    public int Width { get; private set; }

    public int Height { get; private set; }

    public int? RepeatCount { get; private set; }

    public bool HasGlobalTable { get; private set; }

    public List<Frame> Frames { get; } = [];

    public static GifFile Read(byte[] data)
    {
        var gif = new GifFile(data);
        gif.ReadAll();
        return gif;
    }

    private void ReadAll()
    {
        Assert.Equal("GIF89a"u8.ToArray(), Take(6));
        (Width, Height) = (Word(), Word());
        int flags = Byte();
        Take(2);
        HasGlobalTable = (flags & 0x80) != 0;
        int[]? global = Table(flags);
        (int delay, int disposal, int? transparent) = (0, 0, null);
        while (true)
        {
            switch (Byte())
            {
                case 0x21 when _data[_at] == 0xF9:
                    Assert.Equal([0xF9, 4], Take(2));
                    int control = Byte();
                    (delay, disposal) = (Word(), (control >> 2) & 7);
                    int index = Byte();
                    transparent = (control & 1) != 0 ? index : null;
                    Assert.Equal(0, Byte());
                    break;
                case 0x21:
                    Assert.Equal([0xFF, 11], Take(2));
                    Assert.Equal("NETSCAPE2.0"u8.ToArray(), Take(11));
                    Assert.Equal([3, 1], Take(2));
                    RepeatCount = Word();
                    Assert.Equal(0, Byte());
                    break;
                case 0x2C:
                    Assert.Equal((0, 0, Width, Height), (Word(), Word(), Word(), Word()));
                    int[] table = Table(Byte()) ?? global!;
                    byte[] indices = GifLzw.Decode(Byte(), Blocks(), Width * Height);
                    int[] colors = Array.ConvertAll(indices, i => i == transparent ? -1 : table[i]);
                    Frames.Add(new Frame(colors, delay, disposal));
                    break;
                case 0x3B:
                    Assert.Equal(_data.Length, _at);
                    return;
                default:
                    Assert.Fail($"Unknown block at {_at - 1}.");
                    break;
            }
        }
    }

    private int[]? Table(int flags)
    {
        if ((flags & 0x80) == 0)
        {
            return null;
        }

        var colors = new int[2 << (flags & 7)];
        for (int i = 0; i < colors.Length; i++)
        {
            colors[i] = (Byte() << 16) | (Byte() << 8) | Byte();
        }

        return colors;
    }

    private byte[] Blocks()
    {
        var data = new List<byte>();
        for (int length = Byte(); length > 0; length = Byte())
        {
            data.AddRange(Take(length));
        }

        return [.. data];
    }

    private int Byte() => _data[_at++];

    private int Word()
    {
        _at += 2;
        return BinaryPrimitives.ReadUInt16LittleEndian(_data.AsSpan(_at - 2));
    }

    private byte[] Take(int count)
    {
        _at += count;
        return _data[(_at - count).._at];
    }

    /// <summary>Colors are 0xRRGGBB or −1 where transparent; DelayHundredths in 1/100 s.</summary>
    public sealed record Frame(int[] Colors, int DelayHundredths, int Disposal);
}
