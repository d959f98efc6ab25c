namespace Disentangle.Render.Rooms;

/// <summary>Which rows of a strip may show a wall: above First there is nothing but sky, from End on nothing but floor.</summary>
internal readonly record struct WallRows(int First, int End)
{
    // Rounding in the shader must not find a wall elsewhere.
    private const double Padding = 0.01;

    /// <param name="strip">The strip.</param>
    /// <param name="height">Height of the image.</param>
    public static WallRows Of(in RoomStrip strip, int height)
    {
        // The edges of a wall are straight in the image, so their extremes are at its borders. Of two walls the nearer one has its edges farther
        // up and down, so the extremes are those over both.
        double top = double.PositiveInfinity, bottom = double.NegativeInfinity;
        foreach (ImagePlane wall in (ReadOnlySpan<ImagePlane>)[strip.Planes.Back, strip.Planes.Side])
        {
            foreach (int column in (ReadOnlySpan<int>)[strip.First, strip.End])
            {
                double first = RowOf(wall, strip.Planes.Floor, column, RoomGeometry.WallHeight), end = RowOf(wall, strip.Planes.Floor, column, 0);

                // A wall that is behind the camera is not seen.
                if (wall.At(column, end) > 0)
                {
                    top = Math.Min(top, first);
                    bottom = Math.Max(bottom, end);
                }
            }
        }

        return new WallRows((int)Math.Clamp(Math.Floor(top - Padding), 0, height), (int)Math.Clamp(Math.Ceiling(bottom + Padding), 0, height));
    }

    // At height z of a wall, 1 / t of the floor is 1 − z / camera height times 1 / t of the wall.
    private static double RowOf(in ImagePlane wall, in ImagePlane floor, int column, double height)
    {
        double share = 1 - (height / RoomGeometry.CameraHeight);
        double atTop = floor.Constant + (floor.PerColumn * column) - (share * (wall.Constant + (wall.PerColumn * column)));
        return -atTop / (floor.PerRow - (share * wall.PerRow));
    }
}
