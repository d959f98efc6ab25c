namespace Disentangle.Render.Rooms;

/// <summary>Neighbouring columns of an image that show one side wall at most, which is what a shader knows of. An image no wider than high is one strip.</summary>
/// <param name="First">The first column.</param>
/// <param name="End">The column after the last.</param>
/// <param name="Planes">What the strip shows.</param>
internal readonly record struct RoomStrip(int First, int End, RoomPlanes Planes)
{
    /// <summary>The most strips of an image.</summary>
    public const int Most = 2;

    /// <summary>The strips of an image.</summary>
    /// <param name="camera">The camera.</param>
    /// <param name="other">The second strip; empty if the first is the whole image.</param>
    public static RoomStrip Of(in RoomCamera camera, out RoomStrip other)
    {
        RoomPlanes planes = RoomPlanes.Of(camera), others = planes.OfOtherSide(camera);
        int width = camera.Frame.Width;
        if (!IsSideSeen(others, camera.Frame))
        {
            other = default;
            return new RoomStrip(0, width, planes);
        }

        // In the middle of the back wall, the corners to both side walls are far.
        int middle = (int)Math.Clamp(Math.Round((Corner(planes, camera.Frame) + Corner(others, camera.Frame)) / 2), 0, width);
        bool isRight = planes.SideSign > 0;
        other = isRight ? new RoomStrip(0, middle, others) : new RoomStrip(middle, width, others);
        return isRight ? new RoomStrip(middle, width, planes) : new RoomStrip(0, middle, planes);
    }

    // Where the side wall is nearer than the back wall is a half-plane of the image: it holds a corner of the image or nothing of it.
    private static bool IsSideSeen(in RoomPlanes planes, RoomFrame frame)
    {
        foreach (int column in (ReadOnlySpan<int>)[0, frame.Width])
        {
            foreach (int row in (ReadOnlySpan<int>)[0, frame.Height])
            {
                if (planes.Side.At(column, row) > planes.Back.At(column, row))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The column where back and side wall meet, half-way down the image.
    private static double Corner(in RoomPlanes planes, RoomFrame frame) =>
        (planes.Back.At(0, frame.CentreY) - planes.Side.At(0, frame.CentreY)) / (planes.Side.PerColumn - planes.Back.PerColumn);
}
