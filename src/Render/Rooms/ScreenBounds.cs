using Disentangle.Render.Numerics;

namespace Disentangle.Render.Rooms;

/// <summary>The smallest upright rectangle in the image around some shapes, in pixels.</summary>
internal struct ScreenBounds
{
    public ScreenBounds()
    {
        Left = Top = double.PositiveInfinity;
        Right = Bottom = double.NegativeInfinity;
    }

    public double Left { get; private set; }

    public double Top { get; private set; }

    public double Right { get; private set; }

    public double Bottom { get; private set; }

    /// <summary>The image of the solid, or of its shadow.</summary>
    public static ScreenBounds OfSolid(in RoomInstance room, in ScreenProjection projection)
    {
        ScreenBounds bounds = new();
        double size = RoomGeometry.SizeOf(room.Shape) * room.Scale;
        double centre = RoomGeometry.CentreHeight(room.Shape, room.Scale);
        Vector3d ball = new(size, size, size), disc = new(size, size, 0);
        switch (room.Shape)
        {
            case RoomShape.Cube:
                for (int corner = 0; corner < 8; corner++)
                {
                    double x = (corner & 1) == 0 ? -size : size, y = (corner & 2) == 0 ? -size : size;
                    bounds.Include(projection, new Vector3d(x, y, (corner & 4) == 0 ? centre - size : centre + size), default);
                }

                break;
            case RoomShape.Cylinder:
                bounds.Include(projection, new Vector3d(0, 0, centre - size), disc);
                bounds.Include(projection, new Vector3d(0, 0, centre + size), disc);
                break;
            case RoomShape.Sphere:
                bounds.Include(projection, new Vector3d(0, 0, centre), ball);
                break;
            default:
                bounds.Include(projection, new Vector3d(0, 0, centre - size), ball);
                bounds.Include(projection, new Vector3d(0, 0, centre + size), ball);
                break;
        }

        return bounds;
    }

    /// <summary>Includes the image of an ellipsoid, disc or point with axes along those of the world.</summary>
    /// <remarks>
    /// With p the projected centre and a_k the projected half axes, all homogeneous, the image is the conic whose dual is p pᵀ − Σ a_k a_kᵀ;
    /// its extent along x solves M22 x² − 2 M02 x + M00 = 0 (Hartley and Zisserman, Multiple View Geometry, section 8.3).
    /// </remarks>
    private void Include(in ScreenProjection projection, Vector3d centre, Vector3d halfAxes)
    {
        Vector3d p = projection.Point(centre);
        Vector3d a = halfAxes.X * projection.X, b = halfAxes.Y * projection.Y, c = halfAxes.Z * projection.Z;
        double m22 = (p.Z * p.Z) - (a.Z * a.Z) - (b.Z * b.Z) - (c.Z * c.Z);
        (Left, Right) = Extent(p.X, a.X, b.X, c.X, Left, Right);
        (Top, Bottom) = Extent(p.Y, a.Y, b.Y, c.Y, Top, Bottom);

        (double Low, double High) Extent(double px, double ax, double bx, double cx, double low, double high)
        {
            double m00 = (px * px) - (ax * ax) - (bx * bx) - (cx * cx);
            double m02 = (px * p.Z) - (ax * a.Z) - (bx * b.Z) - (cx * c.Z);
            double root = Math.Sqrt(Math.Max(0, (m02 * m02) - (m00 * m22)));
            return (Math.Min(low, (m02 - root) / m22), Math.Max(high, (m02 + root) / m22));
        }
    }
}
