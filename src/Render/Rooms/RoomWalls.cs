using Disentangle.Render.Numerics;

namespace Disentangle.Render.Rooms;

/// <summary>Floor and walls, in double precision. Walls have no upper end here: what is above their height is sky.</summary>
internal static class RoomWalls
{
    /// <summary>Side of a tile of the pattern on the walls, which is their height to 1/1000.</summary>
    public const double WallTile = 0.857;

    private const double FloorTile = 0.823;

    // On the floor the pattern gets finer with distance than samples are; from this share of a tile per sample it fades to its mean.
    private const double FadeStart = 0.03;
    private const double FadeEnd = 0.06;

    /// <summary>Where a ray from inside leaves the room, and the normal there, inwards.</summary>
    public static (Vector3d Point, Vector3d Normal) Hit(Vector3d origin, Vector3d direction)
    {
        double floor = direction.Z < 0 ? -origin.Z / direction.Z : double.PositiveInfinity;
        double back = direction.Y > 0 ? (RoomGeometry.BackWall - origin.Y) / direction.Y : double.PositiveInfinity;
        double side = (RoomGeometry.SideWall - (Math.Sign(direction.X) * origin.X)) / Math.Abs(direction.X);
        double t = Math.Min(floor, Math.Min(back, side));
        Vector3d point = origin + (t * direction);
        return t == floor ? (point, new Vector3d(0, 0, 1))
            : t == back ? (point, new Vector3d(0, -1, 0))
            : (point, new Vector3d(direction.X > 0 ? -1 : 1, 0, 0));
    }

    /// <summary>Reflectance of the pattern at a point of floor or walls.</summary>
    public static double Reflectance(in RoomCamera camera, Vector3d point, Vector3d normal)
    {
        if (normal.Z > 0)
        {
            double fade = Fade(Vector3d.Dot(camera.Forward, point - camera.Position), camera.Frame.FocalLength);
            double tile = RoomTile.At(0.762 - (point.Y / FloorTile), 0.497 + (point.X / FloorTile));
            return RoomTile.Mean + (fade * (tile - RoomTile.Mean));
        }

        double u = normal.Y < 0 ? point.X + RoomGeometry.SideWall
            : normal.X < 0 ? RoomGeometry.BackWall - point.Y
            : point.Y + RoomGeometry.SideWall;
        return RoomTile.At(u / WallTile, point.Z / WallTile);
    }

    // One sample further down the image is this much nearer on the floor: depth² / (camera height · focal length), a quarter of it.
    private static double Fade(double depth, double focalLength)
    {
        double tilesPerSample = depth * depth / (RoomGeometry.CameraHeight * focalLength * LanczosKernel.Phases * FloorTile);
        return Math.Clamp((FadeEnd - tilesPerSample) / (FadeEnd - FadeStart), 0, 1);
    }
}
