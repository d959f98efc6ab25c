using Disentangle.Render.Numerics;

namespace Disentangle.Render.Rooms;

/// <summary>What a camera ray meets first, in double precision.</summary>
/// <param name="Part">The surface.</param>
/// <param name="Point">The place.</param>
/// <param name="Normal">Unit normal there, towards the camera.</param>
internal readonly record struct RoomSurface(RoomPart Part, Vector3d Point, Vector3d Normal)
{
    /// <summary>Follows a ray from the camera.</summary>
    public static RoomSurface Seen(in RoomInstance room, in RoomCamera camera, Vector3d ray)
    {
        double solid = RoomSolid.Hit(room.Shape, room.Scale, camera.Position, ray, out Vector3d normal);
        return double.IsInfinity(solid)
            ? SeenWithoutSolid(camera, ray)
            : new RoomSurface(RoomPart.Solid, camera.Position + (solid * ray), normal);
    }

    /// <summary>The same in a room without the solid.</summary>
    public static RoomSurface SeenWithoutSolid(in RoomCamera camera, Vector3d ray)
    {
        (Vector3d point, Vector3d normal) = RoomWalls.Hit(camera.Position, ray);
        RoomPart part = point.Z > RoomGeometry.WallHeight ? RoomPart.Sky : normal.Z > 0 ? RoomPart.Floor : RoomPart.Wall;
        return new RoomSurface(part, point, normal);
    }
}
