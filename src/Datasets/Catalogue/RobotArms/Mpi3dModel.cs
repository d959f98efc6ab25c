namespace Disentangle.Datasets.Catalogue.RobotArms;

/// <summary>
/// One of the objects of <see cref="Mpi3dComplexLike"/> at size 1: a body of revolution x² + y² + bend z² + lean z ≤ limit between two ends, hollow or
/// not, with a handle, or a row of lobes. z points away from the arm; lengths are in radii of the ring.
/// </summary>
/// <param name="Name">Class of <c>object_shape</c>.</param>
internal sealed record Mpi3dModel(string Name)
{
    /// <summary>Names of the parameters in the GLSL.</summary>
    public static IReadOnlyList<string> Parameters { get; } =
    [
        "bend", "lean", "limit", "inverseLength", "halfHeight", "innerLean", "innerLimit", "fill",
        "handleY", "handleOuter", "handleInner", "handleHalf", "lobe", "seam",
    ];

    /// <summary>Coefficient of z².</summary>
    public double Bend { get; private init; }

    /// <summary>Coefficient of z.</summary>
    public double Lean { get; private init; }

    /// <summary>Right-hand side of the body's inequality; below 0 there is no body.</summary>
    public double Limit { get; private init; } = -1;

    /// <summary>1 / length of (x, y, bend z + lean / 2) on the body at z = 0, as in <see cref="Mpi3dSolid"/>; 1 where there is none.</summary>
    public double InverseLength => Limit > 0 ? 1 / Math.Sqrt(Limit * (1 - Math.Min(Bend, 0))) : 1;

    /// <summary>The body ends at |z| ≤ this.</summary>
    public double HalfHeight { get; private init; }

    /// <summary>Coefficient of z of the hollow.</summary>
    public double InnerLean { get; private init; }

    /// <summary>Right-hand side of the hollow; below 0 there is none.</summary>
    public double InnerLimit { get; private init; } = -1;

    /// <summary>Height z up to which the hollow is filled.</summary>
    public double Fill { get; private init; }

    /// <summary>Middle of the handle's ring in y.</summary>
    public double HandleY { get; private init; }

    /// <summary>Outer radius of the handle; 0 without one.</summary>
    public double HandleOuter { get; private init; }

    /// <summary>Inner radius of the handle.</summary>
    public double HandleInner { get; private init; }

    /// <summary>Half the handle's thickness along x.</summary>
    public double HandleHalf { get; private init; }

    /// <summary>Scale of the lobes; 0 for none.</summary>
    public double Lobe { get; private init; }

    /// <summary>Half width of the seam, in units of the curve's function; 0 for none.</summary>
    public double Seam { get; private init; }

    /// <summary>A cup that widens upwards, nearly full.</summary>
    public static Mpi3dModel CoffeeCup { get; } = Cup("coffee-cup", halfHeight: 0.066, radius: 0.062, slope: 0.28, wall: 0.009, fill: 0.04) with
    {
        HandleY = 0.055,
        HandleOuter = 0.05,
        HandleInner = 0.031,
        HandleHalf = 0.013,
    };

    /// <summary>A ball with a seam.</summary>
    public static Mpi3dModel TennisBall { get; } = new("tennis-ball") { Bend = 1, Limit = 0.083 * 0.083, HalfHeight = 1, Seam = 0.1 };

    /// <summary>A crescent of lobes.</summary>
    public static Mpi3dModel Croissant { get; } = new("croissant") { Lobe = 1 };

    /// <summary>A tall mug.</summary>
    public static Mpi3dModel BeerCup { get; } = Cup("beer-cup", halfHeight: 0.092, radius: 0.062, slope: -0.03, wall: 0.009, fill: 0.07) with
    {
        HandleY = 0.055,
        HandleOuter = 0.062,
        HandleInner = 0.042,
        HandleHalf = 0.014,
    };

    /// <summary>Writes the parameters of this model.</summary>
    /// <param name="size">Its scale.</param>
    /// <param name="parameters">Receives them in the order of <see cref="Parameters"/>.</param>
    public void Write(double size, Span<float> parameters)
    {
        ReadOnlySpan<double> numbers =
        [
            Bend, Lean * size, Limit * size * size, InverseLength / size, HalfHeight * size, InnerLean * size, InnerLimit * size * size, Fill * size,
            HandleY * size, HandleOuter * size, HandleInner * size, HandleHalf * size, Lobe * size, Seam,
        ];
        for (int i = 0; i < numbers.Length; i++)
        {
            parameters[i] = (float)numbers[i];
        }
    }

    // The radius is radius + slope z; the hollow's is smaller by the wall.
    private static Mpi3dModel Cup(string name, double halfHeight, double radius, double slope, double wall, double fill) => new(name)
    {
        Bend = -slope * slope,
        Lean = -2 * radius * slope,
        Limit = radius * radius,
        HalfHeight = halfHeight,
        InnerLean = -2 * (radius - wall) * slope,
        InnerLimit = (radius - wall) * (radius - wall),
        Fill = fill,
    };
}
