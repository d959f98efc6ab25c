using Disentangle.Render.Numerics;

namespace Disentangle.Render.Rooms;

/// <summary>The planes of floor and walls that a part of an image may show: one side wall at most.</summary>
/// <param name="Floor">The floor.</param>
/// <param name="Back">The back wall.</param>
/// <param name="Side">The side wall.</param>
/// <param name="SideSign">1 if that is the right wall, −1 if the left.</param>
internal readonly record struct RoomPlanes(ImagePlane Floor, ImagePlane Back, ImagePlane Side, double SideSign)
{
    /// <summary>The planes with the side wall that is more in view: from the left of the axis that is the right one.</summary>
    public static RoomPlanes Of(in RoomCamera camera) => Of(camera, camera.Position.X > 0 ? -1 : 1);

    /// <summary>The planes with the other side wall.</summary>
    public RoomPlanes OfOtherSide(in RoomCamera camera) => Of(camera, -SideSign);

    private static RoomPlanes Of(in RoomCamera camera, double sideSign) =>
        new(
            ImagePlane.Of(camera, new Vector3d(0, 0, -1), 0),
            ImagePlane.Of(camera, new Vector3d(0, 1, 0), RoomGeometry.BackWall),
            ImagePlane.Of(camera, new Vector3d(sideSign, 0, 0), RoomGeometry.SideWall),
            sideSign);
}
