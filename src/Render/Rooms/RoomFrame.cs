namespace Disentangle.Render.Rooms;

/// <summary>Size of an image, and the image plane in its pixels: the smaller side shows what the side of a 64 × 64 image does.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal readonly record struct RoomFrame(int Width, int Height)
{
    public static RoomFrame Standard { get; } = new(RoomRenderer.Side, RoomRenderer.Side);

    /// <summary>Pixels per pixel of a 64 × 64 image.</summary>
    public double Magnification => Math.Min(Width, Height) / (double)RoomRenderer.Side;

    /// <summary>Pixels per unit of the image plane at distance 1.</summary>
    public double FocalLength => RoomGeometry.FocalLength * Magnification;

    /// <summary>Column that the optical axis meets.</summary>
    public double CentreX => Width / 2.0;

    /// <summary>Row that the optical axis meets.</summary>
    public double CentreY => Height / 2.0;

    public int Pixels => Width * Height;

    /// <summary>Bytes of an image.</summary>
    public int Bytes => 3 * Pixels;

    /// <exception cref="ArgumentOutOfRangeException">A side is not 16 to 512 pixels long.</exception>
    public static RoomFrame Checked(int width, int height)
    {
        Check(width, nameof(width));
        Check(height, nameof(height));
        return new RoomFrame(width, height);

        static void Check(int side, string name)
        {
            if (side is < RoomRenderer.LeastSide or > RoomRenderer.LargestSide)
            {
                throw new ArgumentOutOfRangeException(
                    name, side, $"The {name} is {side}; it must be {RoomRenderer.LeastSide} to {RoomRenderer.LargestSide}.");
            }
        }
    }
}
