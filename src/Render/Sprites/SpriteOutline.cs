using Disentangle.Render.Numerics;

namespace Disentangle.Render.Sprites;

/// <summary>The corners of a shape in sprite space: pixels at scale 1, u to the right and v down from the centre.</summary>
/// <remarks>
/// Square, ellipse and heart are those of dSprites (Matthey et al. 2017, https://github.com/google-deepmind/dsprites-dataset), measured on
/// its published images: with corners rounded to 1/256 pixel they reproduce them to the pixel. The nominal half side is 0.15 · 64 = 9.6.
/// </remarks>
internal sealed class SpriteOutline
{
    /// <summary>Number of corners of a curved outline.</summary>
    public const int CurveCorners = 100;

    /// <summary>Half side of the square, and geometric mean of the ellipse's half axes.</summary>
    public const double HalfSide = 9.6;

    /// <summary>Half axis of the ellipse along u.</summary>
    public const double EllipseHalfWidth = HalfSide * 1.33;

    /// <summary>Half axis of the ellipse along v.</summary>
    public const double EllipseHalfHeight = HalfSide / 1.33;

    /// <summary>Pixels per unit of the heart curve's u.</summary>
    public const double HeartHalfWidth = 9.6055;

    /// <summary>Pixels per unit of the heart curve's height.</summary>
    public const double HeartUnit = 0.6622;

    /// <summary>The v where the heart curve's height is 0.</summary>
    public const double HeartOrigin = -1.4412;

    /// <summary>How far the triangle's edges are moved outwards, in pixels.</summary>
    private const double TriangleBorder = 1.0 / 32;

    private static readonly SpriteOutline[] All = [Square(), Ellipse(), Heart(), Triangle()];

    private SpriteOutline(double[] u, double[] v)
    {
        U = u;
        V = v;
    }

    /// <summary>Corners to the right of the centre.</summary>
    public double[] U { get; }

    /// <summary>Corners below the centre.</summary>
    public double[] V { get; }

    /// <summary>The outline of <paramref name="shape"/>.</summary>
    public static SpriteOutline Of(SpriteShape shape) => All[(int)shape];

    private static SpriteOutline Square() => new([-HalfSide, HalfSide, HalfSide, -HalfSide], [-HalfSide, -HalfSide, HalfSide, HalfSide]);

    private static SpriteOutline Ellipse()
    {
        double[] u = new double[CurveCorners];
        double[] v = new double[CurveCorners];
        for (int k = 0; k < CurveCorners; k++)
        {
            (double sin, double cos) = Trigonometry.SinCos(2 * Math.PI * k / CurveCorners);
            u[k] = EllipseHalfWidth * cos;
            v[k] = EllipseHalfHeight * sin;
        }

        return new SpriteOutline(u, v);
    }

    // u = sin³t, height = 13 cos t − 5 cos 2t − 2 cos 3t − cos 4t. The corners lie half a step from the symmetry axis:
    // of all corner counts and phases that were fitted, only this one reproduces the published images to the pixel.
    private static SpriteOutline Heart()
    {
        double[] u = new double[CurveCorners];
        double[] v = new double[CurveCorners];
        for (int k = 0; k < CurveCorners; k++)
        {
            (double sin, double c) = Trigonometry.SinCos(2 * Math.PI * (k + 0.5) / CurveCorners);
            double height = 4 + (c * (19 + (c * (-2 + (c * (-8 + (c * -8)))))));
            u[k] = HeartHalfWidth * sin * sin * sin;
            v[k] = HeartOrigin - (HeartUnit * height);
        }

        return new SpriteOutline(u, v);
    }

    // The triangle (−5, −3), (5, 0), (−5, 3) is meant with its border: pixels whose centre lies on an edge belong to it. Its edges are
    // therefore moved outwards by more than the rounding of a corner and by less than the distance to the next grid point (0.096).
    private static SpriteOutline Triangle()
    {
        double slant = Math.Sqrt(109);
        double left = -5 - TriangleBorder;
        double tip = 5 + (TriangleBorder * slant / 3);
        double halfBase = (tip - left) * 0.3;
        return new SpriteOutline([left, tip, left], [-halfBase, 0, halfBase]);
    }
}
