using Disentangle.Datasets.Catalogue.Kitchens;
using Disentangle.Datasets.Files;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// Isaac3D re-created: a robot arm in a kitchen holds an object over the counter; 737,280 combinations of the object's shape, scale and colour, the
/// hand's place, the camera's height, the light's intensity and direction, and the wall's colour.
/// </summary>
/// <remarks>
/// Nie et al., "Semi-supervised StyleGAN for disentanglement learning", ICML 2020, arXiv:2003.03461,
/// <see href="https://github.com/NVlabs/High-res-disentanglement-datasets"/>. Factors, their order and sizes are those of the original's labels;
/// the kitchen, the robot, colours and ranges are our own.
/// </remarks>
public sealed class Isaac3dLike : SceneDataset
{
    private const double EyeY = -1.75;
    private const double TargetY = 0.35;
    private const double TargetZ = 0.24;

    // Reflectances.
    private static readonly (double Red, double Green, double Blue)[] ObjectColors =
        [(0.72, 0.05, 0.04), (0.08, 0.42, 0.10), (0.05, 0.22, 0.65), (0.85, 0.55, 0.05)];

    private static readonly (double Red, double Green, double Blue)[] WallColors =
        [(0.72, 0.66, 0.50), (0.60, 0.30, 0.24), (0.38, 0.50, 0.28), (0.30, 0.45, 0.50)];

    /// <summary>Creates the definition.</summary>
    public Isaac3dLike()
    {
        Factors = new FactorSpace(
            new Factor("object_shape", [0, 1, 2]) { ClassNames = ["cube", "cylinder", "ball"] },
            Factor.Linear("robot_x", 0, 1, 8) with { IsContinuous = true },
            Factor.Linear("robot_y", 0, 1, 5) with { IsContinuous = true },
            Factor.Linear("camera_height", 0, 1, 4) with { IsContinuous = true },
            Factor.Linear("object_scale", 0, 1, 4) with { IsContinuous = true },
            Factor.Linear("lighting_intensity", 0, 1, 4) with { IsContinuous = true },
            Factor.Linear("lighting_direction", 0, 1, 6) with { IsContinuous = true },
            new Factor("object_color", [0, 1, 2, 3]) { ClassNames = ["red", "green", "blue", "yellow"] },
            new Factor("wall_color", [0, 1, 2, 3]) { ClassNames = ["cream", "brick", "sage", "petrol"] });
    }

    /// <inheritdoc/>
    public override string Name => "isaac3d-like";

    /// <inheritdoc/>
    public override string Summary => "robot arm with an object in a kitchen: shape, place, camera, scale, light, colours";

    /// <inheritdoc/>
    public override string Source => "after Nie et al. 2020, https://github.com/NVlabs/High-res-disentanglement-datasets";

    /// <inheritdoc/>
    public override FactorSpace Factors { get; }

    /// <inheritdoc/>
    public override ImageFormat Format { get; } = new(64, 64, Channels: 3, Maximum: 255);

    /// <inheritdoc/>
    public override FileLayout Layout => FileLayout.Shapes3d;

    /// <inheritdoc/>
    public override int RendererVersion => 1;

    /// <summary>1: the scene smooths its edges itself.</summary>
    public override int SamplesPerAxis => 1;

    /// <inheritdoc/>
    public override SceneSource Scene { get; } = new(
        "scenes/isaac3d_like.glsl",
        [
            "eyeHeight", "forwardY", "forwardZ",
            "armX", "armY", "reach", "elbowU", "elbowZ", "upperU", "upperZ", "foreU", "foreZ",
            "isBox", "roundness", "halfWidth", "halfHeight",
            "lightCos", "lightSin", "sun", "halfwayX", "halfwayY", "halfwayZ",
            "baseShadowX", "baseShadowY", "shoulderShadowX", "shoulderShadowY", "elbowShadowX", "elbowShadowY",
            "wristShadowX", "wristShadowY", "objectShadowX", "objectShadowY", "pedestalRate", "upperRate", "foreRate", "handRate",
            "objectRed", "objectGreen", "objectBlue", "wallRed", "wallGreen", "wallBlue",
        ]);

    /// <summary>Where the hand is over the counter.</summary>
    /// <param name="robotX">Value of robot_x.</param>
    /// <param name="robotY">Value of robot_y.</param>
    internal static (double X, double Y) HandAt(double robotX, double robotY) => (-0.4 + (0.8 * robotX), -0.12 + (0.4 * robotY));

    /// <inheritdoc/>
    protected internal override void Place(ReadOnlySpan<double> scene, Span<float> parameters)
    {
        double eyeHeight = 0.6 + (0.55 * ValueOf(scene, 3));
        double alongY = TargetY - EyeY, alongZ = TargetZ - eyeHeight, sight = Math.Sqrt((alongY * alongY) + (alongZ * alongZ));
        double forwardY = alongY / sight, forwardZ = alongZ / sight;

        (double handX, double handY) = HandAt(ValueOf(scene, 1), ValueOf(scene, 2));
        ArmPose arm = ArmPose.To(handX, handY);

        int shape = (int)scene[0];
        double size = 0.06 + (0.045 * ValueOf(scene, 4));
        (double halfWidth, double halfHeight) = shape switch
        {
            0 => (size, size),
            1 => (0.85 * size, 1.25 * size),
            _ => (1.1 * size, 1.1 * size),
        };

        LightView light = new(-65 + (130 * ValueOf(scene, 6)));
        (double halfwayX, double halfwayY, double halfwayZ) = light.Halfway(forwardY, forwardZ);
        (double X, double Y) foot = Seen(0, 0), shoulder = Seen(0, ArmPose.ShoulderHeight), elbow = Seen(arm.ElbowReach, arm.ElbowHeight);
        (double X, double Y) wrist = Seen(arm.Reach, ArmPose.WristHeight), middle = Seen(arm.Reach, ArmPose.ObjectHeight);
        (double Red, double Green, double Blue) color = ObjectColors[(int)scene[7]], wall = WallColors[(int)scene[8]];

        ReadOnlySpan<double> numbers =
        [
            eyeHeight, forwardY, forwardZ,
            arm.DirectionX, arm.DirectionY, arm.Reach, arm.ElbowReach, arm.ElbowHeight,
            arm.ElbowReach / ArmPose.LinkLength, (arm.ElbowHeight - ArmPose.ShoulderHeight) / ArmPose.LinkLength,
            (arm.Reach - arm.ElbowReach) / ArmPose.LinkLength, (ArmPose.WristHeight - arm.ElbowHeight) / ArmPose.LinkLength,
            shape == 0 ? 1 : 0, shape == 2 ? 1 : 0, halfWidth, halfHeight,
            light.Cos, light.Sin, 0.35 + ValueOf(scene, 5), halfwayX, halfwayY, halfwayZ,
            foot.X, foot.Y, shoulder.X, shoulder.Y, elbow.X, elbow.Y, wrist.X, wrist.Y, middle.X, middle.Y,
            Rate(foot, shoulder), Rate(shoulder, elbow), Rate(elbow, wrist), Rate(wrist, middle),
            color.Red, color.Green, color.Blue, wall.Red, wall.Green, wall.Blue,
        ];
        for (int i = 0; i < numbers.Length; i++)
        {
            parameters[i] = (float)numbers[i];
        }

        (double X, double Y) Seen(double u, double z) => light.Project(u * arm.DirectionX, ArmPose.BaseY + (u * arm.DirectionY), z);
    }

    // A limb that points at the light has no length there; its shadow is that of its ends.
    private static double Rate((double X, double Y) a, (double X, double Y) b) =>
        1 / Math.Max(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)), 1e-9);

    private double ValueOf(ReadOnlySpan<double> scene, int factor) => Factors.Factors[factor].ValueAt(scene[factor]);
}
