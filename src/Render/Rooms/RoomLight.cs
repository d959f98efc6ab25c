using Disentangle.Render.Numerics;

namespace Disentangle.Render.Rooms;

/// <summary>Light on a surface, in double precision; 1 shows a surface in its own colour.</summary>
/// <remarks>
/// The lamp is the spot light of the classic OpenGL pipeline: exponent 10, no attenuation with distance. The headlight depends on the
/// camera's direction, not on the direction to the point.
/// </remarks>
internal static class RoomLight
{
    /// <summary>Ambient light and headlight.</summary>
    public static double Constant(Vector3d normal, Vector3d forward) =>
        RoomGeometry.Ambient + (RoomGeometry.Headlight * Math.Max(0, -Vector3d.Dot(normal, forward)));

    /// <summary>What the lamp sends to a point: its share of the beam (0 to 1) and the cosine of its incidence.</summary>
    public static (double Spot, double Incidence) LampAt(Vector3d point, Vector3d normal)
    {
        Vector3d toLamp = RoomGeometry.LampPosition - point;
        double distance = toLamp.Length;
        double alongAxis = -Vector3d.Dot(toLamp, RoomGeometry.LampAxis) / (RoomGeometry.LampAxis.Length * distance);
        return (Math.Pow(Math.Max(0, alongAxis), 10), Vector3d.Dot(normal, toLamp) / distance);
    }
}
