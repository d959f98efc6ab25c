using Disentangle.Render.Numerics;

namespace Disentangle.Render.Rooms;

/// <summary>A pinhole camera on the circle around the solid, in double precision.</summary>
/// <param name="Frame">Its image.</param>
/// <param name="Position">Its place.</param>
/// <param name="Forward">Unit vector along the optical axis.</param>
/// <param name="Right">Unit vector of growing columns.</param>
/// <param name="Up">Unit vector of falling rows.</param>
internal readonly record struct RoomCamera(RoomFrame Frame, Vector3d Position, Vector3d Forward, Vector3d Right, Vector3d Up)
{
    /// <summary>The camera of a 64 × 64 image.</summary>
    public static RoomCamera At(double angleRadians) => At(angleRadians, RoomFrame.Standard);

    public static RoomCamera At(double angleRadians, RoomFrame frame)
    {
        (double sin, double cos) = Trigonometry.SinCos(angleRadians);
        (double rise, double level) = Trigonometry.SinCos(RoomGeometry.PitchRadians);
        return new RoomCamera(
            frame,
            new Vector3d(sin, -cos, RoomGeometry.CameraHeight),
            new Vector3d(-sin * level, cos * level, rise),
            new Vector3d(cos, sin, 0),
            new Vector3d(sin * rise, -cos * rise, level));
    }

    /// <summary>Direction to a place in the image, in pixels from its upper left corner; 1 along the optical axis.</summary>
    public Vector3d Ray(double x, double y) => Forward
        + ((x - Frame.CentreX) / Frame.FocalLength * Right)
        - ((y - Frame.CentreY) / Frame.FocalLength * Up);

    /// <summary>A point's or direction's parts along the camera's horizontal direction, seen from the solid's axis, and to the right.</summary>
    public (double Forward, double Right) FromAxis(Vector3d v) =>
        (-(v.X * Position.X) - (v.Y * Position.Y), Vector3d.Dot(v, Right));
}
