using System.Numerics;

namespace Disentangle.Datasets.Catalogue.Toys;

/// <summary>Ten airplanes on their wheels: one build, ten sets of measures.</summary>
internal static class AirplaneToys
{
    private const float Thin = 0.13f;

    private static readonly Airplane[] Table =
    [
        // Airliner with two engines, with four; business jet with engines at the tail; delta fighter; swept fighter with twin fins.
        new(Body: (1.3f, 0.085f, 0.3f), Wing: (0.16f, -0.04f, 0.6f, 0.24f, 0.16f, 0.05f, 0.05f),
            Stabiliser: (0.24f, 0.10f, 0.08f, 0.02f), Fin: (0, 0.26f, 0.14f, 0.1f),
            Engine: (0.2f, 0.22f, -0.1f, 0.16f, 0.055f), Canopy: (0.5f, 0.05f)),
        new(Body: (1.25f, 0.10f, 0.26f), Wing: (0.2f, -0.05f, 0.64f, 0.28f, 0.17f, 0.045f, 0.06f),
            Stabiliser: (0.26f, 0.12f, 0.085f, 0.03f), Fin: (0, 0.28f, 0.16f, 0.11f),
            Engine: (0.22f, 0.2f, -0.1f, 0.14f, 0.05f), Canopy: (0.46f, 0.07f)) { Engine2 = (0.42f, 0.1f, -0.07f, 0.13f, 0.045f) },
        new(Body: (1.15f, 0.085f, 0.3f), Wing: (0.04f, -0.05f, 0.5f, 0.12f, 0.13f, 0.05f, 0.04f),
            Stabiliser: (0.22f, 0.10f, 0.075f, 0.27f), Fin: (0, 0.26f, 0.16f, 0.11f),
            Engine: (0.14f, -0.22f, 0.06f, 0.2f, 0.06f), Canopy: (0.42f, 0.06f)),
        new(Body: (1.25f, 0.085f, 0.46f), Wing: (-0.14f, -0.02f, 0.42f, 0.26f, 0.33f, 0.06f, 0),
            Stabiliser: (0.12f, 0.08f, 0.05f, 0.02f), Fin: (0, 0.26f, 0.2f, 0.16f),
            Engine: (0.09f, -0.04f, -0.01f, 0.3f, 0.06f), Canopy: (0.26f, 0.07f)),
        new(Body: (1.2f, 0.08f, 0.46f), Wing: (-0.02f, 0.01f, 0.48f, 0.24f, 0.22f, 0.07f, 0),
            Stabiliser: (0.28f, 0.14f, 0.10f, 0.02f), Fin: (0.13f, 0.2f, 0.1f, 0.11f),
            Engine: (0.1f, -0.16f, -0.02f, 0.4f, 0.075f), Canopy: (0.28f, 0.07f)),

        // Light high-wing plane; biplane; propeller fighter; twin-boom plane with two engines; glider.
        new(Body: (0.95f, 0.095f, 0.2f), Wing: (0.16f, 0.15f, 0.62f, 0.02f, 0.12f, 0.10f, 0.02f),
            Stabiliser: (0.22f, 0.03f, 0.075f, 0.02f), Fin: (0, 0.2f, 0.08f, 0.09f),
            Engine: (0.3f, 0.16f, 0.06f, 0.02f, 0.018f), Canopy: (0.16f, 0.1f)) { Propeller = 0.19f, Gear = 0.16f },
        new(Body: (0.9f, 0.095f, 0.2f), Wing: (0.2f, 0.24f, 0.56f, 0, 0.12f, 0.11f, 0),
            Stabiliser: (0.22f, 0.03f, 0.085f, 0.02f), Fin: (0, 0.18f, 0.08f, 0.09f),
            Engine: (0.12f, 0.2f, 0.1f, 0.02f, 0.02f), Canopy: (-0.02f, 0.075f))
        {
            LowerWing = -0.06f,
            Propeller = 0.2f,
            Gear = 0.12f,
        },
        new(Body: (1.0f, 0.09f, 0.26f), Wing: (0.12f, -0.04f, 0.56f, 0.04f, 0.15f, 0.08f, 0.07f),
            Stabiliser: (0.22f, 0.05f, 0.075f, 0.02f), Fin: (0, 0.19f, 0.08f, 0.1f),
            Engine: (0.28f, 0.12f, -0.03f, 0.12f, 0.02f), Canopy: (0.04f, 0.075f)) { Propeller = 0.2f, Gear = 0.14f },
        new(Body: (1.05f, 0.10f, 0.2f), Wing: (0.1f, 0.02f, 0.64f, 0.05f, 0.15f, 0.07f, 0.04f),
            Stabiliser: (0.3f, 0.05f, 0.09f, 0.02f), Fin: (0.2f, 0.18f, 0.05f, 0.09f),
            Engine: (0.24f, 0.2f, 0, 0.26f, 0.075f), Canopy: (0.36f, 0.085f)) { Gear = 0.14f },
        new(Body: (0.9f, 0.065f, 0.24f), Wing: (0.1f, 0.03f, 0.72f, 0.03f, 0.08f, 0.04f, 0.06f),
            Stabiliser: (0.2f, 0.02f, 0.05f, 0.2f), Fin: (0, 0.2f, 0.06f, 0.08f),
            Engine: (0.02f, 0.1f, -0.05f, 0.16f, 0.03f), Canopy: (0.22f, 0.06f)) { Gear = 0.04f },
    ];

    /// <summary>One airplane, heading along x.</summary>
    /// <param name="instance">0 to 9.</param>
    public static ToyModel Build(int instance)
    {
        Airplane a = Table[instance];
        ToyModel toy = new();
        float half = 0.5f * a.Body.Length, radius = a.Body.Radius, tail = -half + 0.05f, shoulder = half - a.Body.Nose;
        toy.Cone(ToyPart.Trunk, new(shoulder, 0, 0), new(half - (0.35f * radius), 0, -0.2f * radius), radius, 0.35f * radius);
        toy.Cone(ToyPart.Trunk, new(shoulder, 0, 0), new(-0.1f, 0, 0), radius, radius);
        toy.Cone(ToyPart.Trunk, new(-0.1f, 0, 0), new(tail, 0, 0.4f * radius), radius, 0.4f * radius);
        toy.Cone(
            ToyPart.Head,
            new(a.Canopy.X + 0.05f, 0, 0.7f * radius),
            new(a.Canopy.X - 0.09f, 0, 0.75f * radius),
            a.Canopy.Radius,
            0.8f * a.Canopy.Radius,
            0.8f);

        Engine(a.Engine);
        if (a.Engine2 is { } outer)
        {
            Engine(outer);
        }

        if (a.Propeller is { } blade)
        {
            toy.Cone(ToyPart.Attachment, new(half, -0.7f * blade, 0.7f * blade), new(half, 0.7f * blade, -0.7f * blade), 0.022f, 0.022f);
        }

        toy.ConePair(ToyPart.Limb, new(0.05f, a.Gear, -1.1f * radius), new(0.05f, a.Gear, -1.9f * radius), 0.025f, 0.035f);
        float stabiliserX = tail + 0.08f;
        Vector3 root = new(stabiliserX + 0.04f, a.Fin.Y, 0.4f * radius), tip = root + new Vector3(-a.Fin.Sweep, 0, a.Fin.Height);
        if (a.Fin.Y > 0)
        {
            toy.ConePair(ToyPart.Attachment, root, tip, a.Fin.Chord, 0.55f * a.Fin.Chord, Thin);
        }
        else
        {
            toy.Cone(ToyPart.Attachment, root, tip, a.Fin.Chord, 0.55f * a.Fin.Chord, Thin);
        }

        if (a.LowerWing is { } low)
        {
            Wing(ToyPart.Limb, new(a.Wing.X - 0.06f, 0, low), 0.92f * a.Wing.Span, a.Wing.Sweep, a.Wing.Chord, a.Wing.TipChord, 0.02f);
        }

        // Wing and stabiliser last: the last two pairs shade.
        Wing(ToyPart.Limb, new(a.Wing.X, 0, a.Wing.Z), a.Wing.Span, a.Wing.Sweep, a.Wing.Chord, a.Wing.TipChord, a.Wing.Rise);
        Vector3 middle = new(stabiliserX, 0, (0.3f * radius) + a.Stabiliser.Z);
        Wing(ToyPart.Attachment, middle, a.Stabiliser.Span, a.Stabiliser.Sweep, a.Stabiliser.Chord, 0.6f * a.Stabiliser.Chord, rise: 0);
        return toy;

        void Wing(ToyPart part, Vector3 start, float span, float sweep, float chord, float tipChord, float rise) => toy.ConePair(
            part, start, start + new Vector3(-sweep, span, rise), chord, tipChord, height: Thin);

        void Engine((float Y, float X, float Z, float Length, float Radius) e) => toy.ConePair(
            ToyPart.Attachment, new(e.X, e.Y, e.Z), new(e.X - e.Length, e.Y, e.Z), e.Radius, 0.8f * e.Radius);
    }

    /// <summary>Measures, in units of about the airplane's length; the origin is on the fuselage's axis. Chords are half chords.</summary>
    private sealed record Airplane(
        (float Length, float Radius, float Nose) Body,
        (float X, float Z, float Span, float Sweep, float Chord, float TipChord, float Rise) Wing,
        (float Span, float Sweep, float Chord, float Z) Stabiliser,
        (float Y, float Height, float Sweep, float Chord) Fin,
        (float Y, float X, float Z, float Length, float Radius) Engine,
        (float X, float Radius) Canopy)
    {
        public (float Y, float X, float Z, float Length, float Radius)? Engine2 { get; init; }

        public float? LowerWing { get; init; }

        public float? Propeller { get; init; }

        public float Gear { get; init; } = 0.1f;
    }
}
