using System.Numerics;

namespace Disentangle.Datasets.Catalogue.Toys;

/// <summary>Ten human figures: one build, ten poses with a stick, a rifle or another long thing.</summary>
internal static class HumanToys
{
    private const float HipWidth = 0.11f;
    private const float ShoulderWidth = 0.23f;

    private static readonly Pose[] Table =
    [
        // Standing guard with a rifle at the side.
        new(new(0, 0, 0.92f), new(0.02f, 0, 1.46f),
            new(0.02f, 0.14f, 0.5f), new(0, 0.17f, 0.07f), new(0.02f, -0.14f, 0.5f), new(0, -0.17f, 0.07f),
            new(-0.05f, 0.36f, 1.14f), new(0.08f, 0.34f, 0.86f), new(-0.05f, -0.36f, 1.14f), new(0.16f, -0.34f, 0.98f),
            new(0.16f, -0.36f, 0.04f), new(0.16f, -0.34f, 1.3f)),

        // Marching, rifle on the shoulder.
        new(new(0, 0, 0.9f), new(0.05f, 0, 1.44f),
            new(0.26f, 0.12f, 0.62f), new(0.18f, 0.13f, 0.16f), new(-0.06f, -0.12f, 0.46f), new(-0.3f, -0.13f, 0.08f),
            new(-0.2f, 0.34f, 1.16f), new(-0.02f, 0.36f, 0.92f), new(0.1f, -0.34f, 1.12f), new(0.26f, -0.2f, 1.3f),
            new(0.34f, -0.2f, 1.2f), new(-0.52f, -0.26f, 1.72f)),

        // Standing and aiming a rifle.
        new(new(0, 0, 0.9f), new(0.06f, 0, 1.44f),
            new(0.16f, 0.16f, 0.48f), new(0.16f, 0.22f, 0.07f), new(-0.12f, -0.18f, 0.48f), new(-0.24f, -0.22f, 0.07f),
            new(0.3f, 0.24f, 1.28f), new(0.58f, 0.06f, 1.5f), new(0.14f, -0.44f, 1.32f), new(0.28f, -0.14f, 1.48f),
            new(0.04f, -0.14f, 1.46f), new(0.88f, -0.02f, 1.54f)),

        // Kneeling and aiming.
        new(new(-0.1f, 0, 0.54f), new(0.02f, 0, 1.06f),
            new(0.3f, 0.14f, 0.54f), new(0.28f, 0.15f, 0.07f), new(0.06f, -0.16f, 0.09f), new(-0.38f, -0.16f, 0.09f),
            new(0.3f, 0.2f, 0.82f), new(0.52f, 0.04f, 1.08f), new(0.12f, -0.42f, 0.92f), new(0.24f, -0.14f, 1.08f),
            new(0, -0.14f, 1.06f), new(0.76f, -0.04f, 1.14f)),

        // Running.
        new(new(0, 0, 0.9f), new(0.16f, 0, 1.42f),
            new(0.36f, 0.12f, 0.72f), new(0.22f, 0.13f, 0.3f), new(-0.14f, -0.12f, 0.5f), new(-0.56f, -0.12f, 0.34f),
            new(-0.18f, 0.34f, 1.2f), new(-0.02f, 0.38f, 0.94f), new(0.34f, -0.34f, 1.16f), new(0.56f, -0.24f, 1.36f),
            new(0.5f, -0.26f, 1.2f), new(0.66f, -0.22f, 1.62f)),

        // Both arms raised, holding a bar.
        new(new(0, 0, 0.9f), new(0, 0, 1.44f),
            new(0.04f, 0.22f, 0.48f), new(0, 0.3f, 0.07f), new(0.04f, -0.22f, 0.48f), new(0, -0.3f, 0.07f),
            new(0.02f, 0.46f, 1.58f), new(0.04f, 0.4f, 1.92f), new(0.02f, -0.46f, 1.58f), new(0.04f, -0.4f, 1.92f),
            new(0.04f, 0.62f, 1.94f), new(0.04f, -0.62f, 1.94f)),

        // Sitting, a fishing rod in both hands.
        new(new(-0.1f, 0, 0.16f), new(-0.12f, 0, 0.68f),
            new(0.32f, 0.15f, 0.42f), new(0.52f, 0.16f, 0.07f), new(0.34f, -0.15f, 0.4f), new(0.58f, -0.16f, 0.07f),
            new(0.02f, 0.34f, 0.44f), new(0.26f, 0.1f, 0.52f), new(0.02f, -0.34f, 0.44f), new(0.2f, -0.1f, 0.46f),
            new(0.1f, -0.12f, 0.4f), new(0.96f, 0.24f, 0.94f)),

        // Throwing a spear.
        new(new(0, 0, 0.86f), new(-0.08f, 0, 1.38f),
            new(0.32f, 0.14f, 0.52f), new(0.36f, 0.16f, 0.07f), new(-0.16f, -0.16f, 0.46f), new(-0.42f, -0.2f, 0.07f),
            new(0.24f, 0.3f, 1.26f), new(0.52f, 0.3f, 1.36f), new(-0.22f, -0.42f, 1.5f), new(-0.18f, -0.36f, 1.8f),
            new(-0.74f, -0.42f, 1.72f), new(0.56f, -0.28f, 1.9f)),

        // Crouching forward with a rifle low.
        new(new(-0.12f, 0, 0.66f), new(0.22f, 0, 1.08f),
            new(0.24f, 0.18f, 0.5f), new(0.1f, 0.2f, 0.07f), new(-0.02f, -0.2f, 0.34f), new(-0.36f, -0.24f, 0.08f),
            new(0.36f, 0.34f, 0.86f), new(0.62f, 0.14f, 0.76f), new(0.06f, -0.4f, 0.82f), new(0.26f, -0.2f, 0.7f),
            new(0, -0.26f, 0.66f), new(0.8f, 0.04f, 0.82f)),

        // Carrying a pole across the shoulders, arms spread.
        new(new(0, 0, 0.9f), new(0.06f, 0, 1.42f),
            new(0.16f, 0.12f, 0.5f), new(0.02f, 0.13f, 0.08f), new(-0.04f, -0.12f, 0.48f), new(-0.22f, -0.13f, 0.1f),
            new(-0.02f, 0.5f, 1.3f), new(0, 0.62f, 1.52f), new(-0.02f, -0.5f, 1.3f), new(0, -0.62f, 1.52f),
            new(-0.06f, 0.8f, 1.5f), new(-0.06f, -0.8f, 1.5f)),
    ];

    /// <summary>One figure, looking along x.</summary>
    /// <param name="instance">0 to 9.</param>
    public static ToyModel Build(int instance)
    {
        Pose p = Table[instance];
        ToyModel toy = new();
        Vector3 lean = Vector3.Normalize(p.Neck - p.Pelvis), left = Vector3.UnitY;
        toy.Cone(ToyPart.Trunk, p.Pelvis, p.Neck - (0.14f * lean), 0.14f, 0.17f, 1.35f);
        Vector3 head = p.Neck + (0.2f * lean) + new Vector3(0.03f, 0, 0);
        toy.Cone(ToyPart.Head, p.Neck, head, 0.08f, 0.14f);
        Thigh(p.Pelvis + (HipWidth * left), p.LeftKnee);
        Thigh(p.Pelvis - (HipWidth * left), p.RightKnee);
        toy.Cone(ToyPart.Head, head + (0.04f * lean), head + (0.09f * lean), 0.17f, 0.17f, 1, 0.6f);
        Arm(p.Neck + (ShoulderWidth * left) - (0.1f * lean), p.LeftElbow, p.LeftHand);
        Arm(p.Neck - (ShoulderWidth * left) - (0.1f * lean), p.RightElbow, p.RightHand);
        toy.Cone(ToyPart.Attachment, p.ToolStart, p.ToolEnd, 0.045f, 0.035f);

        // Shins last: solids 10 and 11 shade.
        Shin(p.LeftKnee, p.LeftFoot);
        Shin(p.RightKnee, p.RightFoot);
        return toy;

        void Thigh(Vector3 hip, Vector3 knee) => toy.Cone(ToyPart.Limb, hip, knee, 0.12f, 0.09f);

        void Shin(Vector3 knee, Vector3 foot) => toy.Cone(ToyPart.Limb, knee, foot, 0.085f, 0.075f);

        void Arm(Vector3 shoulder, Vector3 elbow, Vector3 hand)
        {
            toy.Cone(ToyPart.Limb, shoulder, elbow, 0.085f, 0.07f);
            toy.Cone(ToyPart.Limb, elbow, hand, 0.065f, 0.06f);
        }
    }

    /// <summary>Joints in a standing figure's metres; the left side has positive y.</summary>
    private sealed record Pose(
        Vector3 Pelvis,
        Vector3 Neck,
        Vector3 LeftKnee,
        Vector3 LeftFoot,
        Vector3 RightKnee,
        Vector3 RightFoot,
        Vector3 LeftElbow,
        Vector3 LeftHand,
        Vector3 RightElbow,
        Vector3 RightHand,
        Vector3 ToolStart,
        Vector3 ToolEnd);
}
