using Disentangle.Render.Numerics;

namespace Disentangle.Render.Rooms;

/// <summary>The planes of floor and walls that an image may show.</summary>
/// <param name="Floor">The floor.</param>
/// <param name="Back">The back wall.</param>
/// <param name="Side">The side wall in view: never both are.</param>
/// <param name="SideSign">1 if that is the right wall, −1 if the left.</param>
internal readonly record struct RoomPlanes(ImagePlane Floor, ImagePlane Back, ImagePlane Side, double SideSign)
{
    public static RoomPlanes Of(in RoomCamera camera)
    {
        // From the left of the axis the right wall is in view, and the other way round.
        double sideSign = camera.Position.X > 0 ? -1 : 1;
        return new RoomPlanes(
            ImagePlane.Of(camera, new Vector3d(0, 0, -1), 0),
            ImagePlane.Of(camera, new Vector3d(0, 1, 0), RoomGeometry.BackWall),
            ImagePlane.Of(camera, new Vector3d(sideSign, 0, 0), RoomGeometry.SideWall),
            sideSign);
    }
}
