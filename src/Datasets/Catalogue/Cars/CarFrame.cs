namespace Disentangle.Datasets.Catalogue.Cars;

/// <summary>Where and how large a design lies in the scene: the middle of its bounding box is the origin, and it fills the image.</summary>
internal sealed class CarFrame
{
    // How far the side view, and any view, reaches from the image's middle, in image heights.
    private const double SideReach = 0.465;
    private const double FarthestReach = 0.485;

    // Perspective makes the reach grow a little faster than the scale; each round leaves a tenth of the error.
    private const int Rounds = 6;

    // Wheels stand out of the body by less, mirrors by as much as this, and mirrors are so high (scene units, see the shader).
    private const double WheelReach = 0.004;
    private const double MirrorReach = 0.034;
    private const double MirrorHeight = 0.042;

    private readonly double _middleX;
    private readonly double _middleZ;
    private readonly (double X, double Y, double Z)[] _hull;

    /// <param name="design">The car.</param>
    public CarFrame(CarDesign design)
    {
        double front = design.Length / 2, rear = -front, top = design.Height;
        if (design.Box is { } box)
        {
            front = Math.Max(front, box.X + box.HalfX);
            rear = Math.Min(rear, box.X - box.HalfX);
            top = Math.Max(top, box.Z + box.HalfZ);
        }

        _middleX = (front + rear) / 2;
        _middleZ = top / 2;
        Scale = 1 / (front - rear);
        _hull = Hull(design);
        for (int i = 0; i < Rounds; i++)
        {
            Scale *= Math.Min(SideReach / Bounds(new CarCamera(0, 90)).Reach, FarthestReach / Views.Max(v => Bounds(v).Reach));
            _hull = Hull(design);
        }
    }

    /// <summary>Scene units per metre.</summary>
    public double Scale { get; private set; }

    // Those of the left side; the right side is its mirror image.
    private static IEnumerable<CarCamera> Views =>
        from elevation in (int[])[0, 30] from azimuth in Enumerable.Range(0, 13) select new CarCamera(elevation, 15 * azimuth);

    /// <summary>Place along the car in the scene.</summary>
    public double X(double metres) => (metres - _middleX) * Scale;

    /// <summary>Height in the scene.</summary>
    public double Z(double metres) => (metres - _middleZ) * Scale;

    /// <summary>A rectangle of the image that holds the car.</summary>
    public CarBounds Bounds(CarCamera camera)
    {
        CarBounds bounds = CarBounds.Empty;
        foreach ((double x, double y, double z) in _hull)
        {
            bounds = bounds.With(camera.Project(x, y, z)).With(camera.Project(x, -y, z));
        }

        return bounds;
    }

    // Points whose convex hull, with that of their mirror images, holds the car.
    private (double X, double Y, double Z)[] Hull(CarDesign design)
    {
        double half = design.Length / 2, start = design.CornerStart * Scale, side = (design.HalfWidth * Scale) + WheelReach;
        double slant = design.HalfWidth - design.CornerStart;
        double ground = Z(0), belt = Z(Math.Max(design.BeltAt(half), design.BeltAt(-half))), roof = Z(design.Height);
        List<(double X, double Y, double Z)> hull =
        [
            (X(design.RoofFront), side, roof), (X(design.RoofRear), side, roof),
            (X(design.WindscreenFoot.X), side + MirrorReach - WheelReach, Z(design.WindscreenFoot.Z) + MirrorHeight),
        ];
        foreach (double z in (double[])[ground, belt])
        {
            hull.AddRange(
            [
                (X(half), start, z), (X(half - (design.FrontCorner * slant)), side, z),
                (X(-half), start, z), (X((design.RearCorner * slant) - half), side, z),
            ]);
        }

        if (design.Box is { } box)
        {
            hull.AddRange(
                from x in (double[])[-box.HalfX, box.HalfX]
                from z in (double[])[-box.HalfZ, box.HalfZ]
                select (X(box.X + x), box.HalfY * Scale, Z(box.Z + z)));
        }

        return [.. hull];
    }
}
