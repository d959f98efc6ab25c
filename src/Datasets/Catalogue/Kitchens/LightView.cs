using Disentangle.Render.Numerics;

namespace Disentangle.Datasets.Catalogue.Kitchens;

/// <summary>
/// The light of <c>shaders/scenes/isaac3d_like.glsl</c>, infinitely far at an elevation of 50°, and the kitchen as seen from it. World space
/// has x to the right, y away from the viewer and z up.
/// </summary>
internal readonly record struct LightView
{
    private const double Up = 0.766044443118978;     // sin 50°
    private const double Level = 0.6427876096865394;  // cos 50°

    /// <param name="azimuthDegrees">0 from behind the viewer, growing to the right.</param>
    public LightView(double azimuthDegrees) => (Sin, Cos) = Trigonometry.SinCos(azimuthDegrees * Math.PI / 180);

    /// <summary>Cosine of the azimuth.</summary>
    public double Cos { get; }

    /// <summary>Sine of the azimuth.</summary>
    public double Sin { get; }

    /// <summary>Where a point is seen from the light: to its right and upwards, in the plane across it.</summary>
    public (double X, double Y) Project(double x, double y, double z) =>
        ((Cos * x) + (Sin * y), (Up * ((Cos * y) - (Sin * x))) + (Level * z));

    /// <summary>The unit vector halfway between the direction to the light and that to a viewer.</summary>
    /// <param name="forwardY">y of the viewer's unit direction of sight, which has no x.</param>
    /// <param name="forwardZ">z of it.</param>
    public (double X, double Y, double Z) Halfway(double forwardY, double forwardZ)
    {
        double x = Sin * Level, y = (-Cos * Level) - forwardY, z = Up - forwardZ;
        double length = Math.Sqrt((x * x) + (y * y) + (z * z));
        return (x / length, y / length, z / length);
    }
}
