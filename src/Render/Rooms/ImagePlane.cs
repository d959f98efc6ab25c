using Disentangle.Render.Numerics;

namespace Disentangle.Render.Rooms;

/// <summary>A plane of the room as the image sees it: 1 / t, where the ray of a pixel meets it at t lengths, is linear in column and row.</summary>
/// <param name="Constant">1 / t at column 0, row 0.</param>
/// <param name="PerColumn">Gain per column.</param>
/// <param name="PerRow">Gain per row.</param>
/// <param name="Distance">Of the camera from the plane.</param>
internal readonly record struct ImagePlane(double Constant, double PerColumn, double PerRow, double Distance)
{
    /// <param name="camera">The camera.</param>
    /// <param name="outwards">Unit vector from the camera towards the plane.</param>
    /// <param name="offset">Distance of the plane from the origin of the world in that direction.</param>
    public static ImagePlane Of(in RoomCamera camera, Vector3d outwards, double offset)
    {
        double distance = offset - Vector3d.Dot(outwards, camera.Position);
        double scale = 1 / (distance * camera.Frame.FocalLength);
        double perColumn = scale * Vector3d.Dot(outwards, camera.Right), perRow = -scale * Vector3d.Dot(outwards, camera.Up);
        double middle = Vector3d.Dot(outwards, camera.Forward) / distance;
        double constant = middle - ((camera.Frame.CentreX * perColumn) + (camera.Frame.CentreY * perRow));
        return new ImagePlane(constant, perColumn, perRow, distance);
    }

    /// <summary>1 / t at a place in the image.</summary>
    public double At(double column, double row) => Constant + (PerColumn * column) + (PerRow * row);
}
