namespace Disentangle.Datasets.Catalogue.Kitchens;

/// <summary>
/// How the robot of <c>shaders/scenes/isaac3d_like.glsl</c> holds its hand at a place: the arm of two links of equal length lies in the vertical
/// plane through its base and the hand, the elbow above. Only additions, multiplications, divisions and square roots, so that it is the
/// same everywhere.
/// </summary>
/// <param name="DirectionX">x of the horizontal unit vector u from the base to the hand.</param>
/// <param name="DirectionY">y of it.</param>
/// <param name="Reach">Horizontal distance from the base's axis to the wrist.</param>
/// <param name="ElbowReach">That to the elbow.</param>
/// <param name="ElbowHeight">Height of the elbow over the counter.</param>
internal readonly record struct ArmPose(double DirectionX, double DirectionY, double Reach, double ElbowReach, double ElbowHeight)
{
    /// <summary>y of the base's axis, at x = 0.</summary>
    public const double BaseY = 0.74;

    /// <summary>Height of the shoulder over the counter.</summary>
    public const double ShoulderHeight = 0.2;

    /// <summary>Height of the wrist, which hangs over the object.</summary>
    public const double WristHeight = 0.42;

    /// <summary>Height of the object's middle.</summary>
    public const double ObjectHeight = 0.16;

    /// <summary>Length of upper arm and of forearm.</summary>
    public const double LinkLength = 0.5;

    /// <summary>Solves the inverse kinematics.</summary>
    /// <param name="x">x of the hand.</param>
    /// <param name="y">y of the hand.</param>
    /// <exception cref="ArgumentOutOfRangeException">The hand is out of reach, or on the base's axis.</exception>
    public static ArmPose To(double x, double y)
    {
        double across = y - BaseY;
        double reach = Math.Sqrt((x * x) + (across * across));
        const double rise = WristHeight - ShoulderHeight;
        double distance = Math.Sqrt((reach * reach) + (rise * rise));
        if (reach == 0 || distance > 2 * LinkLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(x), $"The hand at ({x}, {y}) is {reach} from the arm's axis; it must be more than 0 and within the two links of {LinkLength}.");
        }

        // Shoulder, elbow and wrist are an isosceles triangle: the elbow lies across the middle of the line from shoulder to wrist.
        double height = Math.Sqrt((LinkLength * LinkLength) - (distance * distance / 4));
        return new ArmPose(
            x / reach,
            across / reach,
            reach,
            (reach / 2) - (height * rise / distance),
            ShoulderHeight + (rise / 2) + (height * reach / distance));
    }
}
