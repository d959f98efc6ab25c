using System.Numerics;
using System.Runtime.InteropServices;
using Disentangle.Render.Numerics;

namespace Disentangle.Render.Rooms;

/// <summary>What <c>shaders/rooms/room.glsl</c> needs of an image: 96 bytes.</summary>
/// <param name="BackPlane">The back wall's plane, see <see cref="ImagePlane"/>.</param>
/// <param name="SidePlane">The side wall's, its distance negative if it is the left one.</param>
/// <param name="FromLamp">
/// x and y of the camera from the lamp; place in the pattern on the side wall, in its steps: at the lamp's y, and per unit of y.
/// </param>
/// <param name="Walls">
/// Ambient light and headlight on back and side wall; the lamp's distance from the side wall; the image's first row of texels in the target.
/// </param>
/// <param name="FloorColour">0 to 255; the last number is 1.</param>
/// <param name="WallColour">0 to 255; the last number is unused.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct RoomView(
    Vector4 BackPlane, Vector4 SidePlane, Vector4 FromLamp, Vector4 Walls, Vector4 FloorColour, Vector4 WallColour)
{
    private const double FirstStep = 16 * RoomTile.Size;

    public static RoomView Of(in RoomInstance room, in RoomCamera camera, in RoomPlanes planes, int top)
    {
        Vector3d lamp = RoomGeometry.LampPosition, floor = RoomColour.Of(room.FloorHue);
        double side = planes.SideSign;

        // The pattern runs to the right as seen from inside: from the back wall on the right wall, towards it on the left one.
        double perY = -side * RoomTile.Size / RoomWalls.WallTile;
        double start = side > 0 ? RoomGeometry.BackWall : -RoomGeometry.SideWall;
        return new RoomView(
            Pack(planes.Back, planes.Back.Distance),
            Pack(planes.Side, side * planes.Side.Distance),
            Pack(camera.Position.X - lamp.X, camera.Position.Y - lamp.Y, FirstStep + (perY * (lamp.Y - start)), perY),
            Pack(
                RoomLight.Constant(new Vector3d(0, -1, 0), camera.Forward),
                RoomLight.Constant(new Vector3d(-side, 0, 0), camera.Forward),
                RoomGeometry.SideWall - (side * lamp.X),
                top),
            Pack(floor.X, floor.Y, floor.Z, 1),
            Pack(RoomColour.Of(room.WallHue)));
    }

    public static Vector4 Pack(Vector3d v) => Pack(v.X, v.Y, v.Z);

    public static Vector4 Pack(double x, double y = 0, double z = 0, double w = 0) => new((float)x, (float)y, (float)z, (float)w);

    private static Vector4 Pack(in ImagePlane plane, double distance) => Pack(plane.Constant, plane.PerColumn, plane.PerRow, distance);
}
