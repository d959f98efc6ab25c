using System.Buffers.Binary;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp.Formats.Gif;

/// <summary>
/// Writes all frames as GIF89a. Colours are exact where a frame has at most 256; one table serves all frames where the
/// whole animation has at most 256, otherwise each frame has its own. Alpha below 128 is transparent.
/// </summary>
public sealed class GifEncoder : ImageEncoder
{
    protected override void Encode<TPixel>(Image<TPixel> image, Stream stream, CancellationToken cancellationToken)
    {
        if (image.Width > ushort.MaxValue || image.Height > ushort.MaxValue)
        {
            throw new NotSupportedException($"A GIF is at most 65535 pixels wide and high; the image is {image.Size}.");
        }

        GifPalette? shared = GifPalette.ExactOrNull(image.Frames.SelectMany(GifPalette.Keys));
        WriteScreen(stream, image.Size, shared);

        ushort repeatCount = image.Metadata.GetGifMetadata().RepeatCount;
        if (image.Frames.Count > 1 && repeatCount != 1)
        {
            WriteLoop(stream, repeatCount);
        }

        foreach (ImageFrame<TPixel> frame in image.Frames)
        {
            WriteFrame(stream, frame, shared);
        }

        stream.WriteByte(0x3B);
    }

    private static void WriteScreen(Stream stream, Size size, GifPalette? globalTable)
    {
        stream.Write("GIF89a"u8);
        WriteUInt16(stream, size.Width);
        WriteUInt16(stream, size.Height);
        stream.WriteByte((byte)(0x70 | TableFlags(globalTable)));
        stream.WriteByte(0);
        stream.WriteByte(0);
        globalTable?.WriteTo(stream);
    }

    private static void WriteLoop(Stream stream, ushort repeatCount)
    {
        stream.Write([0x21, 0xFF, 11]);
        stream.Write("NETSCAPE2.0"u8);
        stream.Write([3, 1]);
        WriteUInt16(stream, repeatCount);
        stream.WriteByte(0);
    }

    private static void WriteFrame<TPixel>(Stream stream, ImageFrame<TPixel> frame, GifPalette? shared)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        int[] keys = GifPalette.Keys(frame);
        GifPalette palette = shared ?? GifPalette.Create(keys);
        WriteControl(stream, frame.Metadata.GetGifMetadata(), palette.TransparentIndex);

        stream.WriteByte(0x2C);
        WriteUInt16(stream, 0);
        WriteUInt16(stream, 0);
        WriteUInt16(stream, frame.Width);
        WriteUInt16(stream, frame.Height);
        GifPalette? local = shared is null ? palette : null;
        stream.WriteByte(TableFlags(local));
        local?.WriteTo(stream);
        LzwEncoder.Encode(palette.IndicesOf(keys), Math.Max(2, palette.Bits), stream);
    }

    private static void WriteControl(Stream stream, GifFrameMetadata metadata, int? transparentIndex)
    {
        if (metadata.FrameDelay is < 0 or > ushort.MaxValue)
        {
            throw new NotSupportedException($"A GIF frame stays 0 to 65535 hundredths of a second; FrameDelay is {metadata.FrameDelay}.");
        }

        // Without this, the frame before would show through the transparent pixels of the next one.
        GifDisposalMethod disposal = transparentIndex is not null && metadata.DisposalMethod == GifDisposalMethod.Unspecified
            ? GifDisposalMethod.RestoreToBackground
            : metadata.DisposalMethod;
        stream.Write([0x21, 0xF9, 4, (byte)(((int)disposal << 2) | (transparentIndex is null ? 0 : 1))]);
        WriteUInt16(stream, metadata.FrameDelay);
        stream.Write([(byte)(transparentIndex ?? 0), 0]);
    }

    private static byte TableFlags(GifPalette? table) => table is null ? (byte)0 : (byte)(0x80 | (table.Bits - 1));

    private static void WriteUInt16(Stream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        stream.Write(bytes);
    }
}
