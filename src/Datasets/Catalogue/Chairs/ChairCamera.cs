namespace Disentangle.Datasets.Catalogue.Chairs;

/// <summary>The camera of <c>chairs_like.glsl</c>: it looks at the middle of the chair's bounding box.</summary>
internal static class ChairCamera
{
    private const double EyeDistance = 7;
    private const double Focal = 1.93;

    /// <summary>Place of a point in a square image: (0, 0) its upper left corner, (1, 1) its lower right one.</summary>
    /// <param name="point">In chair space, units of half the diagonal.</param>
    /// <param name="azimuth">Sine and cosine of the chair's turn.</param>
    /// <param name="elevation">Sine and cosine of the eye's elevation.</param>
    public static (double X, double Y) Project(
        (double X, double Y, double Z) point, (double Sin, double Cos) azimuth, (double Sin, double Cos) elevation)
    {
        double right = (point.Y * azimuth.Sin) - (point.X * azimuth.Cos);
        double towards = (point.X * azimuth.Sin) + (point.Y * azimuth.Cos);
        double backward = (towards * elevation.Cos) + (point.Z * elevation.Sin);
        double up = (point.Z * elevation.Cos) - (towards * elevation.Sin);
        double scale = Focal / (EyeDistance - backward);
        return (0.5 + (right * scale), 0.5 - (up * scale));
    }
}
