using System.Numerics;
using System.Runtime.CompilerServices;
using Disentangle.Render.Numerics;
using static Disentangle.Render.Rooms.RoomView;

namespace Disentangle.Render.Rooms;

/// <summary>Numbers of a solid that its shader needs, prepared in double precision.</summary>
[InlineArray(7)]
internal struct SolidMeasures
{
    private Vector4 _first;

    public static SolidMeasures Of(in RoomInstance room, in RoomCamera camera, in RoomPlanes planes)
    {
        double size = RoomGeometry.SizeOf(room.Shape) * room.Scale;
        double centre = RoomGeometry.CentreHeight(room.Shape, room.Scale);
        return room.Shape switch
        {
            RoomShape.Cube => Cube(size, centre, camera, planes),
            RoomShape.Cylinder => Cylinder(size, centre, camera),
            RoomShape.Sphere => Sphere(size, centre),
            _ => Capsule(size, centre),
        };
    }

    private static SolidMeasures Sphere(double radius, double centre)
    {
        SolidMeasures measures = default;
        measures[0] = Pack(radius * radius, 1 / radius, centre - RoomGeometry.CameraHeight, centre);
        return measures;
    }

    private static SolidMeasures Capsule(double radius, double centre)
    {
        SolidMeasures measures = default;
        double middle = centre - RoomGeometry.CameraHeight;
        measures[0] = Pack(radius * radius, 1 / radius, middle - radius, middle + radius);
        return measures;
    }

    private static SolidMeasures Cylinder(double radius, double centre, in RoomCamera camera)
    {
        SolidMeasures measures = default;
        double low = centre - radius, high = centre + radius;
        measures[0] = Pack(radius * radius, 1 / radius, low - RoomGeometry.CameraHeight, high - RoomGeometry.CameraHeight);

        // Seen from the lamp, a disc at height z casts a disc larger by Lz / (Lz − z), moved away from the lamp's foot.
        (double lampForward, double lampRight) = camera.FromAxis(RoomGeometry.LampPosition);
        double first = Enlargement(low), second = Enlargement(high), growth = second - first;
        double wayForward = -growth * lampForward, wayRight = -growth * lampRight, radiusGrowth = growth * radius;
        double slope = (wayForward * wayForward) + (wayRight * wayRight) - (radiusGrowth * radiusGrowth);
        measures[1] = Pack((1 - first) * lampForward, (1 - first) * lampRight, wayForward, wayRight);
        measures[2] = Pack(first * radius, radiusGrowth, 1 / slope, high < RoomGeometry.CameraHeight ? radius * radius : -1);
        return measures;
    }

    private static SolidMeasures Cube(double half, double centre, in RoomCamera camera, in RoomPlanes planes)
    {
        SolidMeasures measures = default;
        double low = centre - half, high = centre + half;
        double distance = -camera.Position.Y, aside = Math.Abs(camera.Position.X), nearSign = camera.Position.X > 0 ? 1 : -1;
        double toBack = planes.Back.Distance, toSide = planes.SideSign * planes.Side.Distance, toFloor = RoomGeometry.CameraHeight;

        // A face's bound is that of the parallel wall or floor times the ratio of their distances.
        measures[0] = Pack(
            toBack / (distance - half), toBack / (distance + half), -nearSign * toSide / (aside + half), toFloor / (toFloor - low));
        measures[1] = Bounds(-nearSign * toSide, aside - half);
        measures[2] = Bounds(toFloor, toFloor - high);
        measures[3] = Pack(
            RoomLight.Constant(new Vector3d(0, -1, 0), camera.Forward),
            RoomLight.Constant(new Vector3d(nearSign, 0, 0), camera.Forward),
            (nearSign * RoomGeometry.LampPosition.X) - half,
            RoomGeometry.LampPosition.Z - high);
        AddCubeShadow(ref measures, half, Enlargement(low), Enlargement(high));
        return measures;
    }

    // Factor and constant of a face's bound from above and from below; ahead is how far the camera is before the face's plane.
    private static Vector4 Bounds(double distance, double ahead)
    {
        const double Never = 1e9;
        double factor = distance / (Math.Abs(ahead) < 1e-9 ? 1e-9 : ahead);
        return ahead > 0 ? Pack(factor, 0, 0, -Never) : Pack(0, Never, factor, 0);
    }

    // The shadow is the hull of two squares with sides along the axes: those that the lower and the upper face cast.
    private static void AddCubeShadow(ref SolidMeasures measures, double half, double low, double high)
    {
        (double lampX, double lampY) = (RoomGeometry.LampPosition.X, RoomGeometry.LampPosition.Y);
        double X(double enlargement, int side) => (lampX * (1 - enlargement)) + (side * half * enlargement);
        double Y(double enlargement, int side) => (lampY * (1 - enlargement)) + (side * half * enlargement);
        measures[4] = Pack(
            Math.Min(X(low, -1), X(high, -1)) - lampX,
            Math.Min(Y(low, -1), Y(high, -1)) - lampY,
            Math.Max(X(low, 1), X(high, 1)) - lampX,
            Math.Max(Y(low, 1), Y(high, 1)) - lampY);
        measures[5] = Slant(-1, -1);
        measures[6] = Slant(lampY < half ? -1 : 1, 1);

        // The line through a pair of corresponding corners that the lamp, left of the cube, sees outermost; positive towards the middle between the squares.
        Vector4 Slant(int sideX, int sideY)
        {
            double x = X(low, sideX), y = Y(low, sideY);
            double alongX = X(high, sideX) - x, alongY = Y(high, sideY) - y;
            double a = -alongY, b = alongX, c = -((a * x) + (b * y));
            double middle = (a * (X(low, 0) + X(high, 0)) / 2) + (b * (Y(low, 0) + Y(high, 0)) / 2) + c;
            double sign = middle < 0 ? -1 : 1;
            return Pack(sign * a, sign * b, sign * (c + (a * lampX) + (b * lampY)));
        }
    }

    private static double Enlargement(double height) => RoomGeometry.LampPosition.Z / (RoomGeometry.LampPosition.Z - height);
}
