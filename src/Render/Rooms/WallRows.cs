namespace Disentangle.Render.Rooms;

/// <summary>Which rows of an image may show a wall: above First there is nothing but sky, from End on nothing but floor.</summary>
internal readonly record struct WallRows(int First, int End)
{
    private const int Side = RoomRenderer.Side;

    // Rounding in the shader must not find a wall elsewhere.
    private const double Padding = 0.01;

    public static WallRows Of(in RoomPlanes planes)
    {
        // The edges of a wall are straight in the image, so their extremes are at its borders. Of two walls the nearer one has its edges farther
        // up and down, so the extremes are those over both.
        double top = double.PositiveInfinity, bottom = double.NegativeInfinity;
        foreach (ImagePlane wall in (ReadOnlySpan<ImagePlane>)[planes.Back, planes.Side])
        {
            foreach (int column in (ReadOnlySpan<int>)[0, Side])
            {
                top = Math.Min(top, RowOf(wall, planes.Floor, column, RoomGeometry.WallHeight));
                bottom = Math.Max(bottom, RowOf(wall, planes.Floor, column, 0));
            }
        }

        return new WallRows((int)Math.Clamp(Math.Floor(top - Padding), 0, Side), (int)Math.Clamp(Math.Ceiling(bottom + Padding), 0, Side));
    }

    // At height z of a wall, 1 / t of the floor is 1 − z / camera height times 1 / t of the wall.
    private static double RowOf(in ImagePlane wall, in ImagePlane floor, int column, double height)
    {
        double share = 1 - (height / RoomGeometry.CameraHeight);
        double atTop = floor.Constant + (floor.PerColumn * column) - (share * (wall.Constant + (wall.PerColumn * column)));
        return -atTop / (floor.PerRow - (share * wall.PerRow));
    }
}
