using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Files.Export;

/// <summary>One array of pixels that a file holds: its images, or one of their channels.</summary>
/// <param name="Name">Name in the file.</param>
/// <param name="Shape">Extent of one image.</param>
/// <param name="RowBytes">Bytes of one row of pixels.</param>
/// <param name="ByteCount">Bytes of one image.</param>
/// <param name="Channel">The channel; null for the images.</param>
internal sealed record ExportPlane(string Name, long[] Shape, int RowBytes, int ByteCount, PixelChannel? Channel)
{
    /// <summary>The images.</summary>
    public static ExportPlane OfImages(string name, FileLayout layout, ImageFormat format) =>
        new(name, LayoutNames.ShapeOf(layout, format, 1)[1..], format.Width * format.Channels, format.ByteCount, Channel: null);

    /// <summary>A channel.</summary>
    public static ExportPlane Of(PixelChannel channel, ImageFormat format) => new(
        channel.Name, channel.ShapeOf(format), format.Width * channel.BytesPerPixel, ChannelBuffers.BytesPerImage(channel, format), channel);
}
