using System.Numerics;

namespace Disentangle.Datasets.Catalogue.Toys;

/// <summary>Ten four-legged animals: one build, ten sets of measures.</summary>
internal static class AnimalToys
{
    private static readonly Animal[] Table =
    [
        // Horse, cow, deer, elephant, lion.
        new(Body: (0.60f, 0.62f, 0.17f, 0.17f, 0.80f), Leg: (0.075f, 0.045f), Neck: (0.22f, 0.28f, 0.12f, 0.085f),
            Head: (0.22f, -0.15f, 0.085f, 0.06f), Tail: (-0.13f, -0.32f, 0.045f), Ear: (-0.01f, 0.02f, 0.09f, 0.022f),
            Extra: (-0.02f, 0.22f, 0.17f, 0.02f, 0.05f)),
        new(Body: (0.68f, 0.52f, 0.20f, 0.20f, 0.92f), Leg: (0.085f, 0.05f), Neck: (0.18f, 0.06f, 0.15f, 0.12f),
            Head: (0.20f, -0.10f, 0.10f, 0.075f), Tail: (-0.06f, -0.34f, 0.025f), Ear: (0.02f, 0.13f, 0.07f, 0.024f),
            Extra: (-0.20f, -0.22f, -0.12f, -0.20f, 0.09f)),
        new(Body: (0.50f, 0.60f, 0.13f, 0.13f, 0.80f), Leg: (0.06f, 0.032f), Neck: (0.15f, 0.24f, 0.08f, 0.055f),
            Head: (0.17f, -0.06f, 0.065f, 0.04f), Tail: (-0.08f, 0.04f, 0.035f), Ear: (-0.08f, 0.15f, 0.24f, 0.022f),
            Extra: (-0.06f, -0.02f, 0.10f, -0.02f, 0.12f)),
        new(Body: (0.50f, 0.60f, 0.26f, 0.25f, 0.92f), Leg: (0.11f, 0.09f), Neck: (0.16f, 0.08f, 0.18f, 0.17f),
            Head: (0.13f, -0.12f, 0.15f, 0.085f), Tail: (-0.06f, -0.30f, 0.025f), Ear: (-0.14f, 0.20f, -0.06f, 0.09f),
            Extra: (0.52f, -0.08f, 0.56f, -0.50f, 0.06f)),
        new(Body: (0.60f, 0.44f, 0.16f, 0.14f, 0.85f), Leg: (0.08f, 0.05f), Neck: (0.13f, 0.13f, 0.18f, 0.17f),
            Head: (0.18f, -0.06f, 0.11f, 0.075f), Tail: (-0.30f, -0.12f, 0.03f), Ear: (-0.04f, 0.06f, 0.08f, 0.03f),
            Extra: (0.16f, -0.08f, 0.28f, -0.06f, 0.16f)),

        // Hippopotamus, giraffe, dog, camel, long-necked dinosaur.
        new(Body: (0.66f, 0.36f, 0.23f, 0.25f, 1.00f), Leg: (0.10f, 0.075f), Neck: (0.17f, 0.00f, 0.19f, 0.16f),
            Head: (0.22f, -0.07f, 0.13f, 0.14f), Tail: (-0.04f, -0.12f, 0.03f), Ear: (-0.03f, 0.05f, 0.08f, 0.03f),
            Extra: (-0.16f, -0.06f, 0.12f, -0.06f, 0.24f)),
        new(Body: (0.40f, 0.66f, 0.15f, 0.13f, 0.80f), Leg: (0.06f, 0.038f), Neck: (0.24f, 0.56f, 0.11f, 0.06f),
            Head: (0.17f, -0.08f, 0.065f, 0.045f), Tail: (-0.08f, -0.28f, 0.025f), Ear: (-0.02f, 0.02f, 0.10f, 0.02f),
            Extra: (0.14f, 0.08f, 0.20f, 0.14f, 0.12f)),
        new(Body: (0.48f, 0.40f, 0.13f, 0.11f, 0.78f), Leg: (0.06f, 0.038f), Neck: (0.11f, 0.16f, 0.09f, 0.08f),
            Head: (0.20f, -0.04f, 0.09f, 0.05f), Tail: (-0.16f, 0.18f, 0.03f), Ear: (-0.02f, 0.06f, -0.07f, 0.035f),
            Extra: (0.14f, -0.04f, 0.22f, -0.04f, 0.12f)),
        new(Body: (0.56f, 0.62f, 0.16f, 0.15f, 0.85f), Leg: (0.065f, 0.04f), Neck: (0.26f, 0.22f, 0.09f, 0.07f),
            Head: (0.18f, -0.02f, 0.075f, 0.055f), Tail: (-0.08f, -0.28f, 0.025f), Ear: (-0.02f, 0.03f, 0.06f, 0.022f),
            Extra: (-0.08f, 0.14f, 0.06f, 0.18f, 0.12f)),
        new(Body: (0.52f, 0.42f, 0.20f, 0.20f, 0.85f), Leg: (0.10f, 0.065f), Neck: (0.32f, 0.36f, 0.13f, 0.065f),
            Head: (0.16f, -0.05f, 0.07f, 0.05f), Tail: (-0.56f, -0.26f, 0.13f), Ear: (0.01f, 0.02f, 0.03f, 0.02f),
            Extra: (-0.16f, 0.06f, 0.12f, 0.06f, 0.17f)),
    ];

    /// <summary>One animal, heading along x.</summary>
    /// <param name="instance">0 to 9.</param>
    public static ToyModel Build(int instance)
    {
        Animal a = Table[instance];
        ToyModel toy = new();
        float half = 0.5f * a.Body.Length, spine = a.Body.Height, flank = a.Body.Width;
        toy.Cone(ToyPart.Trunk, new(half, 0, spine), new(-half, 0, spine), a.Body.ChestRadius, a.Body.HipRadius, flank);
        toy.Cone(
            ToyPart.Trunk,
            new(a.Extra.X, 0, spine + a.Extra.Z),
            new(a.Extra.EndX, 0, spine + a.Extra.EndZ),
            a.Extra.Radius,
            0.85f * a.Extra.Radius,
            flank);

        Vector3 shoulder = new(half + (0.3f * a.Body.ChestRadius), 0, spine + (0.35f * a.Body.ChestRadius));
        Vector3 nape = shoulder + new Vector3(a.Neck.X, 0, a.Neck.Z), brow = nape + new Vector3(0.02f, 0, a.Head.Radius * 0.3f);
        toy.Cone(ToyPart.Head, shoulder, nape, a.Neck.Radius, a.Neck.EndRadius, 0.85f);
        toy.Cone(ToyPart.Head, brow, brow + new Vector3(a.Head.X, 0, a.Head.Z), a.Head.Radius, a.Head.EndRadius, 0.85f);
        Vector3 ear = brow + new Vector3(-0.02f, 0.5f * a.Head.Radius, 0.6f * a.Head.Radius);
        toy.ConePair(ToyPart.Attachment, ear, ear + new Vector3(a.Ear.X, a.Ear.Y, a.Ear.Z), a.Ear.Radius, 0.7f * a.Ear.Radius);
        Vector3 rump = new(-half - (0.8f * a.Body.HipRadius), 0, spine + (0.4f * a.Body.HipRadius));
        toy.Cone(ToyPart.Attachment, rump, rump + new Vector3(a.Tail.X, 0, a.Tail.Z), a.Tail.Radius, 0.5f * a.Tail.Radius);

        // Lower legs last: the last two pairs shade.
        (Vector3 frontKnee, Vector3 frontFoot) = UpperLeg(half, a.Body.ChestRadius, 0.02f);
        (Vector3 hindKnee, Vector3 hindFoot) = UpperLeg(-half, a.Body.HipRadius, -0.05f);
        toy.ConePair(ToyPart.Limb, frontKnee, frontFoot, a.Leg.EndRadius * 1.1f, a.Leg.EndRadius);
        toy.ConePair(ToyPart.Limb, hindKnee, hindFoot, a.Leg.EndRadius * 1.1f, a.Leg.EndRadius);
        return toy;

        (Vector3 Knee, Vector3 Foot) UpperLeg(float x, float radius, float bend)
        {
            float y = MathF.Max((radius * flank) - (0.8f * a.Leg.Radius), 0.5f * radius);
            Vector3 hip = new(x, y, spine - (0.2f * radius)), knee = new(x + bend, y, 0.5f * spine);
            toy.ConePair(ToyPart.Limb, hip, knee, 1.35f * a.Leg.Radius, a.Leg.EndRadius * 1.1f);
            return (knee, new(x - bend, y, a.Leg.EndRadius));
        }
    }

    /// <summary>
    /// Measures, in units of about the animal's length; offsets are from where the piece begins. Extra is a mane, hump, saddle, udder or
    /// trunk, from the body's middle.
    /// </summary>
    private sealed record Animal(
        (float Length, float Height, float ChestRadius, float HipRadius, float Width) Body,
        (float Radius, float EndRadius) Leg,
        (float X, float Z, float Radius, float EndRadius) Neck,
        (float X, float Z, float Radius, float EndRadius) Head,
        (float X, float Z, float Radius) Tail,
        (float X, float Y, float Z, float Radius) Ear,
        (float X, float Z, float EndX, float EndZ, float Radius) Extra);
}
