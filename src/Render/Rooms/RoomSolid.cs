using Disentangle.Render.Numerics;

namespace Disentangle.Render.Rooms;

/// <summary>Where a ray from outside meets the solid, in double precision.</summary>
internal static class RoomSolid
{
    /// <summary>The smallest t &gt; 0 for which origin + t · direction is on the solid.</summary>
    /// <param name="shape">The solid.</param>
    /// <param name="scale">Its scale.</param>
    /// <param name="origin">A point outside of it.</param>
    /// <param name="direction">Any length.</param>
    /// <param name="normal">The unit normal there.</param>
    /// <returns>t, or infinity where the ray misses.</returns>
    public static double Hit(RoomShape shape, double scale, Vector3d origin, Vector3d direction, out Vector3d normal)
    {
        double size = RoomGeometry.SizeOf(shape) * scale;
        double height = RoomGeometry.CentreHeight(shape, scale);
        Vector3d fromCentre = origin - new Vector3d(0, 0, height);
        double t = shape switch
        {
            RoomShape.Cube => Box(size, fromCentre, direction, out normal),
            RoomShape.Cylinder => Cylinder(size, size, fromCentre, direction, out normal),
            RoomShape.Sphere => Sphere(size, fromCentre, direction, out normal),
            _ => Capsule(size, size, fromCentre, direction, out normal),
        };
        return t > 0 ? t : double.PositiveInfinity;
    }

    private static double Sphere(double radius, Vector3d o, Vector3d d, out Vector3d normal)
    {
        double a = Vector3d.Dot(d, d), b = Vector3d.Dot(o, d), c = Vector3d.Dot(o, o) - (radius * radius);
        double t = FirstRoot(a, b, c);
        normal = (1 / radius) * (o + (t * d));
        return t;
    }

    private static double Box(double half, Vector3d o, Vector3d d, out Vector3d normal)
    {
        double enter = double.NegativeInfinity, leave = double.PositiveInfinity;
        normal = default;
        Slab(o.X, d.X, new Vector3d(1, 0, 0), ref normal);
        Slab(o.Y, d.Y, new Vector3d(0, 1, 0), ref normal);
        Slab(o.Z, d.Z, new Vector3d(0, 0, 1), ref normal);
        return enter <= leave ? enter : double.PositiveInfinity;

        void Slab(double from, double step, Vector3d axis, ref Vector3d normal)
        {
            double near = (-half - from) / step, far = (half - from) / step;
            double first = Math.Min(near, far);
            leave = Math.Min(leave, Math.Max(near, far));
            if (first > enter)
            {
                enter = first;
                normal = (step > 0 ? -1.0 : 1.0) * axis;
            }
        }
    }

    private static double Cylinder(double radius, double halfHeight, Vector3d o, Vector3d d, out Vector3d normal)
    {
        double t = Mantle(radius, o, d, out normal);
        if (Math.Abs(o.Z + (t * d.Z)) <= halfHeight)
        {
            return t;
        }

        // The end that faces the ray.
        double end = d.Z > 0 ? -halfHeight : halfHeight;
        t = (end - o.Z) / d.Z;
        Vector3d p = o + (t * d);
        normal = new Vector3d(0, 0, Math.Sign(end));
        return (p.X * p.X) + (p.Y * p.Y) <= radius * radius ? t : double.PositiveInfinity;
    }

    private static double Capsule(double radius, double halfLength, Vector3d o, Vector3d d, out Vector3d normal)
    {
        double t = Mantle(radius, o, d, out normal);
        double z = o.Z + (t * d.Z);
        return double.IsInfinity(t) || Math.Abs(z) <= halfLength
            ? t
            : Sphere(radius, o - new Vector3d(0, 0, Math.Sign(z) * halfLength), d, out normal);
    }

    // The endless cylinder around the z axis.
    private static double Mantle(double radius, Vector3d o, Vector3d d, out Vector3d normal)
    {
        double t = FirstRoot((d.X * d.X) + (d.Y * d.Y), (o.X * d.X) + (o.Y * d.Y), (o.X * o.X) + (o.Y * o.Y) - (radius * radius));
        normal = (1 / radius) * new Vector3d(o.X + (t * d.X), o.Y + (t * d.Y), 0);
        return t;
    }

    // a t² + 2 b t + c = 0 with a > 0; infinity where there is no root.
    private static double FirstRoot(double a, double b, double c)
    {
        double discriminant = (b * b) - (a * c);
        return discriminant >= 0 ? (-b - Math.Sqrt(discriminant)) / a : double.PositiveInfinity;
    }
}
