using Disentangle.Render.Numerics;

namespace Disentangle.Datasets.Catalogue.Cars;

/// <summary>The camera of <c>cars3d_like.glsl</c>, which circles the middle of the car's bounding box.</summary>
internal readonly record struct CarCamera
{
    private const double EyeDistance = 3.2;
    private const double FocalLength = 3;

    /// <param name="elevationDegrees">Of the eye above the horizon.</param>
    /// <param name="azimuthDegrees">0 in front of the car, 90 at its left side.</param>
    public CarCamera(double elevationDegrees, double azimuthDegrees)
    {
        (SinElevation, CosElevation) = Trigonometry.SinCos(elevationDegrees * (Math.PI / 180));
        (SinAzimuth, CosAzimuth) = Trigonometry.SinCos(azimuthDegrees * (Math.PI / 180));
    }

    public double SinElevation { get; }

    public double CosElevation { get; }

    public double SinAzimuth { get; }

    public double CosAzimuth { get; }

    /// <summary>Where a point is seen, in image heights from the image's middle, to the right and down.</summary>
    public (double Right, double Down) Project(double x, double y, double z)
    {
        double ahead = (CosAzimuth * x) + (SinAzimuth * y);
        double scale = FocalLength / (EyeDistance - (CosElevation * ahead) - (SinElevation * z));
        return (((CosAzimuth * y) - (SinAzimuth * x)) * scale, ((SinElevation * ahead) - (CosElevation * z)) * scale);
    }
}
