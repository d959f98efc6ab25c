namespace Disentangle.Datasets.Catalogue.RobotArms;

/// <summary>One of the cameras of <see cref="Mpi3dScene"/>, in front of the robot in the plane x = 0; lengths in radii of the ring.</summary>
/// <param name="ElevationDegrees">Angle of the view below the horizontal.</param>
/// <param name="Distance">From the eye to the point that is looked at.</param>
/// <param name="TargetHeight">Height of that point, on the robot's axis.</param>
/// <param name="ShiftPixels">Of the image to the right, in pixels of an image 64 high.</param>
/// <param name="RollDegrees">Of the image, clockwise.</param>
internal readonly record struct Mpi3dCamera(
    double ElevationDegrees, double Distance, double TargetHeight, double ShiftPixels, double RollDegrees)
{
    /// <summary>A camera between this one and <paramref name="next"/>.</summary>
    /// <param name="next">The camera at <paramref name="share"/> 1.</param>
    /// <param name="share">0 to 1.</param>
    public Mpi3dCamera Towards(Mpi3dCamera next, double share) => new(
        Between(ElevationDegrees, next.ElevationDegrees, share),
        Between(Distance, next.Distance, share),
        Between(TargetHeight, next.TargetHeight, share),
        Between(ShiftPixels, next.ShiftPixels, share),
        Between(RollDegrees, next.RollDegrees, share));

    private static double Between(double from, double to, double share) => from + (share * (to - from));
}
