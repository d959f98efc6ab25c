using Disentangle.Render.Numerics;

namespace Disentangle.Datasets.Catalogue.RobotArms;

/// <summary>
/// The geometry that <c>shaders/scenes/mpi3d_robot.glsl</c> draws: cameras and robot, measured on sample images that the authors of MPI3D publish.
/// The unit is the ring's middle radius, z is up, the robot stands at the origin.
/// </summary>
internal static class Mpi3dScene
{
    // From the pivot to the middle of the object, and the radii of the balls, stand in the GLSL, too.
    private const double ClampRadius = 0.037;
    private const double AxleRadius = 0.046;
    private const double KnobDistance = 0.05;
    private const double PivotHeight = 0.315;

    // The rod moves in a plane beside the column's axis, to the left of one who looks along the arm.
    private const double PivotOffset = 0.056;

    // Direction of the arm at vertical axis 0°, about the vertical from the x axis: the cameras stand 16° to one side.
    private const double MiddleYawDegrees = 73.9;

    // Direction of the middle of the sea-green sector when it is the background; each step of the factor turns the ring by a third.
    private const double RingDegrees = 91;

    private static readonly Mpi3dCamera[] Cameras =
    [
        new(ElevationDegrees: 49.75, Distance: 1.467, TargetHeight: 0.248, ShiftPixels: -1.62, RollDegrees: -0.12),
        new(ElevationDegrees: 36.7, Distance: 1.372, TargetHeight: 0.276, ShiftPixels: 1.63, RollDegrees: 0.77),
        new(ElevationDegrees: 20.7, Distance: 1.31, TargetHeight: 0.3305, ShiftPixels: -2.51, RollDegrees: -0.08),
    ];

    /// <summary>Elevation of the cameras above the robot, top to bottom, in degrees.</summary>
    internal static IReadOnlyList<double> Elevations { get; } = [.. Cameras.Select(c => c.ElevationDegrees)];

    /// <summary>Names of the parameters that every scene of the robot starts with.</summary>
    internal static IReadOnlyList<string> Parameters { get; } =
    [
        "eyeY", "eyeZ", "shift",
        "rightX", "rightY", "rightZ", "upX", "upY", "upZ", "backX", "backY", "backZ",
        "armRightX", "armRightY", "armRightZ", "armUpX", "armUpY", "armUpZ", "armBackX", "armBackY", "armBackZ",
        "armEyeX", "armEyeY", "armEyeZ",
        "tiltSine", "tiltCosine",
        "clampX", "clampY", "clampZ", "clampK", "axleX", "axleY", "axleZ", "axleK",
        "knobX", "knobY", "ringX", "ringY", "red", "green", "blue",
    ];

    /// <summary>Writes the parameters of one image, in the order of <see cref="Parameters"/>.</summary>
    /// <param name="camera">Between 0, top, and 2, bottom.</param>
    /// <param name="ring">Background class: 0 purple, 1 sea-green, 2 salmon.</param>
    /// <param name="tiltDegrees">Angle of the rod from upright, positive towards the arm's direction.</param>
    /// <param name="yawDegrees">Of the arm, from straight away, positive to the right.</param>
    /// <param name="color">Colour of the object.</param>
    /// <param name="parameters">Receives the parameters.</param>
    internal static void Place(double camera, int ring, double tiltDegrees, double yawDegrees, Mpi3dColor color, Span<float> parameters)
    {
        int first = Math.Min((int)camera, Cameras.Length - 2);
        Mpi3dCamera view = Cameras[first].Towards(Cameras[first + 1], camera - first);
        (double sinElevation, double cosElevation) = SinCos(view.ElevationDegrees);
        (double sinRoll, double cosRoll) = SinCos(view.RollDegrees);
        Vector eye = new(0, -view.Distance * cosElevation, view.TargetHeight + (view.Distance * sinElevation));
        Vector right = new(cosRoll, sinRoll * sinElevation, sinRoll * cosElevation);
        Vector up = new(-sinRoll, cosRoll * sinElevation, cosRoll * cosElevation);
        Vector back = new(0, -cosElevation, sinElevation);

        (double sinYaw, double cosYaw) = SinCos(MiddleYawDegrees - yawDegrees);
        (double sinTilt, double cosTilt) = SinCos(tiltDegrees);
        Vector pivot = new(-PivotOffset * sinYaw, PivotOffset * cosYaw, PivotHeight);
        Vector along = new(cosTilt * cosYaw, cosTilt * sinYaw, -sinTilt);
        Vector across = new(-sinYaw, cosYaw, 0);
        Vector rod = new(sinTilt * cosYaw, sinTilt * sinYaw, cosTilt);
        (double sinRing, double cosRing) = SinCos(RingDegrees + (120 * (1 - ring)));

        ParameterWriter writer = new(parameters);
        writer.Write(eye.Y, eye.Z, view.ShiftPixels / 64);
        writer.Write(right);
        writer.Write(up);
        writer.Write(back);
        writer.Write(InArm(right));
        writer.Write(InArm(up));
        writer.Write(InArm(back));
        writer.Write(InArm(eye - pivot));
        writer.Write(sinTilt, cosTilt);
        WriteBall(pivot - (0.01 * across) + (0.052 * rod), ClampRadius, ref writer);
        WriteBall(pivot - (0.028 * across), AxleRadius, ref writer);
        writer.Write(KnobDistance * sinYaw, -KnobDistance * cosYaw, cosRing, sinRing, color.Red, color.Green, color.Blue);

        Vector InArm(Vector v) => new(v.Dot(along), v.Dot(across), v.Dot(rod));

        void WriteBall(Vector centre, double radius, ref ParameterWriter to)
        {
            Vector c = centre - eye;
            to.Write(c.Dot(right), c.Dot(up), c.Dot(back), c.Dot(c) - (radius * radius));
        }
    }

    private static (double Sin, double Cos) SinCos(double degrees) => Trigonometry.SinCos(degrees * Math.PI / 180);

    private readonly record struct Vector(double X, double Y, double Z)
    {
        public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

        public static Vector operator -(Vector a, Vector b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

        public static Vector operator *(double s, Vector v) => new(s * v.X, s * v.Y, s * v.Z);

        public double Dot(Vector other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);
    }

    private ref struct ParameterWriter(Span<float> target)
    {
        private readonly Span<float> _target = target;
        private int _next;

        public void Write(params ReadOnlySpan<double> numbers)
        {
            foreach (double number in numbers)
            {
                _target[_next++] = (float)number;
            }
        }

        public void Write(Vector v) => Write(v.X, v.Y, v.Z);
    }
}
