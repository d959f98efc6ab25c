namespace Disentangle.Datasets.Catalogue.RobotArms;

/// <summary>
/// One of the solids of <see cref="Mpi3dLike"/> at size 1, as what its regions have in common: a quadric x² + y² + bend z² + lean z ≤ limit, two
/// ends, pairs of faces. z points away from the arm; lengths are in radii of the ring.
/// </summary>
/// <param name="Name">Class of <c>object_shape</c>.</param>
/// <param name="HalfHeight">Ends at |z| ≤ this.</param>
internal sealed record Mpi3dSolid(string Name, double HalfHeight)
{
    // Farther away than any solid reaches: the region cuts nothing.
    private const double Nowhere = 30;

    /// <summary>Names of the parameters in the GLSL.</summary>
    public static IReadOnlyList<string> Parameters { get; } =
        ["bend", "lean", "limit", "inverseLength", "halfHeight", "width", "taper", "share", "secondX", "secondY", "thirdWidth"];

    /// <summary>Coefficient of z².</summary>
    public double Bend { get; private init; }

    /// <summary>Coefficient of z.</summary>
    public double Lean { get; private init; }

    /// <summary>Right-hand side of the quadric.</summary>
    public double Limit { get; private init; } = Nowhere * Nowhere;

    /// <summary>
    /// 1 / length of (x, y, bend z + lean / 2) on the quadric at z = 0. A cone's radius is linear, so bend = −slope² and the length is
    /// radius · √(1 + slope²); a cylinder's and a ball's is the radius.
    /// </summary>
    public double InverseLength => 1 / Math.Sqrt(Limit * (1 - Math.Min(Bend, 0)));

    /// <summary>Of the first two pairs of faces, |u · (x, y)| + taper z ≤ width.</summary>
    public double Width { get; private init; } = Nowhere;

    /// <summary>See <see cref="Width"/>.</summary>
    public double Taper { get; private init; }

    /// <summary>u of the second pair of faces.</summary>
    public (double X, double Y) Second { get; private init; } = (0, 1);

    /// <summary>Of the third pair of faces.</summary>
    public double ThirdWidth { get; private init; } = Nowhere;

    /// <summary>A cone with its apex away from the arm.</summary>
    public static Mpi3dSolid Cone(double halfHeight, double radius)
    {
        // The radius is (radius / 2) - slope z.
        double slope = radius / (2 * halfHeight);
        return new("cone", halfHeight) { Bend = -slope * slope, Lean = radius * slope, Limit = radius * radius / 4 };
    }

    /// <summary>A cube.</summary>
    public static Mpi3dSolid Cube(double halfSide) => new("cube", halfSide) { Width = halfSide };

    /// <summary>An upright cylinder.</summary>
    public static Mpi3dSolid Cylinder(double halfHeight, double radius) => new("cylinder", halfHeight) { Limit = radius * radius };

    /// <summary>A prism over a regular hexagon.</summary>
    public static Mpi3dSolid HexagonalPrism(double halfHeight, double inradius) =>
        new("hexagonal prism", halfHeight) { Width = inradius, Second = (0.5, Math.Sqrt(0.75)), ThirdWidth = inradius };

    /// <summary>A pyramid over a square, with its apex away from the arm.</summary>
    public static Mpi3dSolid Pyramid(double halfHeight, double halfSide) =>
        new("pyramid", halfHeight) { Width = halfSide / 2, Taper = halfSide / (2 * halfHeight) };

    /// <summary>A ball.</summary>
    public static Mpi3dSolid Sphere(double radius) => new("sphere", Nowhere) { Bend = 1, Limit = radius * radius };

    /// <summary>Writes the parameters of this solid.</summary>
    /// <param name="size">Its scale.</param>
    /// <param name="parameters">Receives them in the order of <see cref="Parameters"/>.</param>
    public void Write(double size, Span<float> parameters)
    {
        ReadOnlySpan<double> numbers =
        [
            Bend, Lean * size, Limit * size * size, InverseLength / size, HalfHeight * size,
            Width * size, Taper, 1 / Math.Sqrt(1 + (Taper * Taper)), Second.X, Second.Y, ThirdWidth * size,
        ];
        for (int i = 0; i < numbers.Length; i++)
        {
            parameters[i] = (float)numbers[i];
        }
    }
}
