namespace SixLabors.ImageSharp.Formats.Png;

/// <summary>Writes the root frame as 8-bit grey, RGB or RGBA, whichever the pixel format is; the same pixels give the same bytes.</summary>
public sealed class PngEncoder : ImageEncoder
{
    /// <remarks>libpng's one-call interface knows two settings: fast, used up to Level1, and its default.</remarks>
    public PngCompressionLevel CompressionLevel { get; init; } = PngCompressionLevel.DefaultCompression;

    protected override void Encode<TPixel>(Image<TPixel> image, Stream stream, CancellationToken cancellationToken) =>
        stream.Write(PngCodec.Encode(image.Frames.RootFrame, CompressionLevel <= PngCompressionLevel.BestSpeed));
}
