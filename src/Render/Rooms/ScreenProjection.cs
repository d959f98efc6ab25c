using Disentangle.Render.Numerics;

namespace Disentangle.Render.Rooms;

/// <summary>A projective map from the world to the image, as the images of the axes and of the origin: (column, row, 1) times the depth.</summary>
internal readonly record struct ScreenProjection(Vector3d X, Vector3d Y, Vector3d Z, Vector3d Origin)
{
    public static ScreenProjection Of(in RoomCamera camera)
    {
        Vector3d x = Direction(camera, new Vector3d(1, 0, 0)), y = Direction(camera, new Vector3d(0, 1, 0));
        Vector3d z = Direction(camera, new Vector3d(0, 0, 1)), position = Direction(camera, camera.Position);
        return new ScreenProjection(x, y, z, -1 * position);
    }

    /// <summary>A point's image.</summary>
    public Vector3d Point(Vector3d point) => (point.X * X) + (point.Y * Y) + (point.Z * Z) + Origin;

    /// <summary>This map after the one from points to their shadows on the floor.</summary>
    public ScreenProjection OfShadow()
    {
        // A point's shadow is (Lz x − Lx z, Lz y − Ly z, 0), divided by Lz − z.
        Vector3d lamp = RoomGeometry.LampPosition;
        return new ScreenProjection(
            lamp.Z * X,
            lamp.Z * Y,
            (-lamp.X * X) - (lamp.Y * Y) - Origin,
            lamp.Z * Origin);
    }

    private static Vector3d Direction(in RoomCamera camera, Vector3d d)
    {
        double depth = Vector3d.Dot(camera.Forward, d);
        return new Vector3d(
            (camera.Frame.FocalLength * Vector3d.Dot(camera.Right, d)) + (camera.Frame.CentreX * depth),
            (-camera.Frame.FocalLength * Vector3d.Dot(camera.Up, d)) + (camera.Frame.CentreY * depth),
            depth);
    }
}
