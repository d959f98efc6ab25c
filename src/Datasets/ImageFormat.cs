namespace Disentangle.Datasets;

/// <summary>Shape and range of one stored image: bytes in [H, W, C] order.</summary>
/// <param name="Height">Rows H.</param>
/// <param name="Width">Columns W.</param>
/// <param name="Channels">C: 1 grey or binary, 3 RGB.</param>
/// <param name="Maximum">Largest byte value, which stands for intensity 1: 1 for binary sets such as dSprites, 255 otherwise.</param>
public sealed record ImageFormat(int Height, int Width, int Channels, byte Maximum)
{
    /// <summary>Bytes of one image, H · W · C.</summary>
    public int ByteCount => Height * Width * Channels;

    /// <summary>Whether pixels are only 0 or 1.</summary>
    public bool IsBinary => Maximum == 1;

    /// <summary>For example <c>64×64×1 {0,1}</c>.</summary>
    public override string ToString() => $"{Height}×{Width}×{Channels} {(IsBinary ? "{0,1}" : "0-255")}";
}
