using Disentangle.Render.Numerics;

namespace Disentangle.Render.Rooms;

/// <summary>
/// Camera, room and lamp. The unit of length is the radius of the camera's orbit; z points up from the floor, y from the first camera
/// towards the back wall, x to the right. Solid and lamp stand still; the camera moves on a circle around the z axis.
/// </summary>
/// <remarks>
/// Measured on images published with Shapes3D (Burgess and Kim 2018, <see href="https://github.com/google-deepmind/3d-shapes"/>).
/// The shaders in <c>shaders/rooms</c> have the same numbers; tests compare the pixels of the two.
/// </remarks>
internal static class RoomGeometry
{
    public const double CameraHeight = 0.3085;

    /// <summary>The camera looks this much upwards.</summary>
    public const double PitchRadians = 0.005;

    /// <summary>Pixels of a 64 × 64 image per unit of the image plane at distance 1.</summary>
    public const double FocalLength = 66.35;

    public const double BackWall = 1.49;

    public const double SideWall = 1.5;

    public const double WallHeight = 0.858;

    /// <summary>Gap between floor and solid.</summary>
    public const double Gap = 0.004;

    public const double Ambient = 0.356;

    public const double Headlight = 0.592;

    public const double Lamp = 0.967;

    /// <summary>White that the lamp adds to the solid wherever it shines.</summary>
    public const double Gloss = 0.14;

    /// <summary>The solid gets lamp light where the cosine of the lamp's incidence is above this.</summary>
    public const double LeastIncidence = 0.03;

    /// <summary>Colour above the walls in bytes.</summary>
    public static readonly Vector3d Sky = new(153, 226, 249);

    public static readonly Vector3d LampPosition = new(-0.63, 0.107, 3.15);

    /// <summary>Direction of the spot lamp, not normalised.</summary>
    public static readonly Vector3d LampAxis = new(0, 0.029, -1);

    /// <summary>Half edge or radius at scale 1.</summary>
    public static double SizeOf(RoomShape shape) => shape switch
    {
        RoomShape.Cube => 0.144,
        RoomShape.Cylinder => 0.154,
        RoomShape.Sphere => 0.175,
        _ => 0.134,
    };

    /// <summary>Height of the solid's centre over the floor.</summary>
    public static double CentreHeight(RoomShape shape, double scale) =>
        (SizeOf(shape) * scale * (shape == RoomShape.Capsule ? 2 : 1)) + Gap;
}
