using System.Numerics;

namespace Disentangle.Datasets.Catalogue.Toys;

/// <summary>Ten cars: one build, ten sets of measures.</summary>
internal static class CarToys
{
    private static readonly Car[] Table =
    [
        // Saloon, hatchback, estate, sports car with a spoiler, convertible.
        new(Body: (1.3f, 0.26f, 0.1f, 0.15f), Wheel: (0.105f, 0.8f), Cabin: (0.2f, -0.4f, 0.15f, 0.9f, 0.7f, 0.35f),
            Lid: (0.04f, 0.05f), Fender: 0.05f),
        new(Body: (1.1f, 0.26f, 0.1f, 0.17f), Wheel: (0.11f, 0.8f), Cabin: (0.18f, -0.52f, 0.18f, 0.9f, 0.35f, 0.3f),
            Lid: (0.05f, 0), Fender: 0.05f),
        new(Body: (1.35f, 0.26f, 0.1f, 0.15f), Wheel: (0.105f, 0.82f), Cabin: (0.2f, -0.62f, 0.16f, 0.9f, 0.25f, 0.28f),
            Lid: (0.04f, 0), Fender: 0.045f),
        new(Body: (1.3f, 0.29f, 0.07f, 0.12f), Wheel: (0.115f, 0.8f), Cabin: (0.22f, -0.42f, 0.12f, 1.5f, 1.6f, 0.6f),
            Lid: (-0.02f, 0.03f), Fender: 0.075f) { Spoiler = 0.13f },
        new(Body: (1.28f, 0.27f, 0.09f, 0.15f), Wheel: (0.11f, 0.78f), Cabin: (0.18f, 0.06f, 0.12f, 0.9f, -0.6f, 0.2f),
            Lid: (0.03f, 0.05f), Fender: 0.06f) { Seats = 0.11f },

        // Off-road vehicle, beetle, limousine, pony car, van.
        new(Body: (1.1f, 0.28f, 0.16f, 0.16f), Wheel: (0.15f, 0.72f), Cabin: (0.16f, -0.53f, 0.22f, 0.3f, 0.05f, 0.12f),
            Lid: (0.03f, 0), Fender: 0.07f) { Spare = 0.13f },
        new(Body: (1.12f, 0.19f, 0.1f, 0.11f), Wheel: (0.11f, 0.7f), Cabin: (0.16f, -0.26f, 0.12f, 0.8f, 0.9f, 0.5f),
            Lid: (0, 0), Fender: 0.1f) { Dome = 0.29f },
        new(Body: (1.55f, 0.25f, 0.1f, 0.14f), Wheel: (0.1f, 0.84f), Cabin: (0.3f, -0.5f, 0.15f, 0.7f, 0.5f, 0.25f),
            Lid: (0.04f, 0.04f), Fender: 0.045f),
        new(Body: (1.35f, 0.27f, 0.09f, 0.16f), Wheel: (0.12f, 0.76f), Cabin: (0.04f, -0.5f, 0.13f, 0.9f, 1.5f, 0.4f),
            Lid: (0.06f, 0.04f), Fender: 0.06f) { Spoiler = 0.05f },
        new(Body: (1.2f, 0.27f, 0.1f, 0.2f), Wheel: (0.105f, 0.76f), Cabin: (0.44f, -0.58f, 0.25f, 0.65f, 0.08f, 0.15f),
            Lid: (0.02f, 0), Fender: 0.04f),
    ];

    /// <summary>One car, heading along x.</summary>
    /// <param name="instance">0 to 9.</param>
    public static ToyModel Build(int instance)
    {
        Car c = Table[instance];
        ToyModel toy = new();
        float half = 0.5f * c.Body.Length, y = c.Body.Width, low = c.Body.Clearance, belt = low + c.Body.Height;

        // A wide lower body and a narrower upper one round the waist.
        toy.Box(ToyPart.Trunk, new(0, 0, low + (0.3f * c.Body.Height)), new(half, y, 0.3f * c.Body.Height), -0.25f, -0.25f, -0.15f);
        Vector3 upper = new(half - 0.03f, y - 0.01f, 0.2f * c.Body.Height);
        toy.Box(ToyPart.Trunk, new(0, 0, low + (0.8f * c.Body.Height)), upper, 0.9f, 0.7f, 0.5f);
        float top = 0.5f * c.Cabin.Height, cabinLength = c.Cabin.Front - c.Cabin.Back;
        toy.Box(
            ToyPart.Head,
            new(0.5f * (c.Cabin.Front + c.Cabin.Back), 0, belt + top),
            new(0.5f * (cabinLength - (top * (c.Cabin.FrontSlope + c.Cabin.BackSlope))), y - 0.04f - (top * c.Cabin.SideSlope), top),
            c.Cabin.FrontSlope,
            c.Cabin.BackSlope,
            c.Cabin.SideSlope);

        // Rounded bonnet and boot.
        Lid(half - 0.16f, c.Cabin.Front, c.Lid.Front);
        if (c.Lid.Rear > 0)
        {
            Lid(-half + 0.16f, c.Cabin.Back, c.Lid.Rear);
        }

        float axle = (half * c.Wheel.Spread) - (0.3f * c.Wheel.Radius);
        toy.Wheels(axle, c.Wheel.Radius, y + 0.015f);
        toy.Wheels(-axle, c.Wheel.Radius, y + 0.015f);
        Fender(axle);
        Fender(-axle);
        Vector3 lamp = new(half - 0.02f, 0.68f * y, belt - 0.06f);
        toy.ConePair(ToyPart.Attachment, lamp, lamp - new Vector3(0.03f, 0, 0), 0.04f, 0.04f);
        if (c.Spoiler > 0)
        {
            toy.Box(ToyPart.Attachment, new(-half + 0.08f, 0, belt + c.Spoiler - 0.03f), new(0.05f, y, 0.015f));
            Vector3 post = new(0.03f, 0.02f, 0.5f * c.Spoiler);
            toy.BoxPair(ToyPart.Attachment, new(-half + 0.1f, 0.8f * y, belt + post.Z - 0.03f), post);
        }

        if (c.Seats > 0)
        {
            toy.ConePair(ToyPart.Head, new(-0.1f, 0.5f * y, belt - 0.02f), new(-0.14f, 0.5f * y, belt + c.Seats), 0.09f, 0.07f);
        }

        if (c.Spare > 0)
        {
            toy.Cone(ToyPart.Attachment, new(-half - 0.05f, 0, belt), new(-half - 0.02f, 0, belt), 0.5f * c.Spare, 0.5f * c.Spare, 2, 2);
        }

        if (c.Dome > 0)
        {
            toy.Cone(ToyPart.Head, new(0.02f, 0, belt + 0.02f), new(-0.3f, 0, belt - 0.06f), 0.75f * c.Dome, 0.6f * c.Dome, 0.95f);
        }

        return toy;

        void Lid(float outside, float inside, float rise)
        {
            Vector3 start = new(outside, 0, belt - 0.05f), end = new(inside, 0, belt - 0.05f + (0.5f * rise));
            toy.Cone(ToyPart.Trunk, start, end, 0.12f, 0.13f, 0.75f * y / 0.12f, 0.5f);
        }

        void Fender(float x)
        {
            Vector3 middle = new(x, y - 0.04f, belt - 0.07f), ahead = new(0.5f * c.Wheel.Radius, 0, 0);
            toy.ConePair(ToyPart.Trunk, middle + ahead, middle - ahead, c.Fender + 0.04f, c.Fender + 0.04f, 0.8f);
        }
    }

    /// <summary>
    /// Measures, in units of about the car's length. Widths are half widths, slopes those of windscreen, rear window and sides; lids are
    /// what bonnet and boot rise by.
    /// </summary>
    private sealed record Car(
        (float Length, float Width, float Clearance, float Height) Body,
        (float Radius, float Spread) Wheel,
        (float Front, float Back, float Height, float FrontSlope, float BackSlope, float SideSlope) Cabin,
        (float Front, float Rear) Lid,
        float Fender)
    {
        public float Spoiler { get; init; }

        public float Seats { get; init; }

        public float Spare { get; init; }

        public float Dome { get; init; }
    }
}
