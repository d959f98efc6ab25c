using System.Numerics;

namespace Disentangle.Datasets.Catalogue.Toys;

/// <summary>Ten trucks: chassis, bonnet, cab and wheels out of a table of measures, and a load of its own for each.</summary>
internal static class TruckToys
{
    private static readonly Truck[] Table =
    [
        // Box van, tanker, flatbed with pipes, tipper, concrete mixer.
        new(Length: 1.3f, Width: 0.22f, Floor: 0.17f, Wheel: 0.095f, Bonnet: (0, 0), Cab: (0.26f, 0.34f, 0.25f), RearAxles: 2),
        new(Length: 1.4f, Width: 0.2f, Floor: 0.16f, Wheel: 0.09f, Bonnet: (0.2f, 0.15f), Cab: (0.22f, 0.32f, 0.35f), RearAxles: 2),
        new(Length: 1.45f, Width: 0.21f, Floor: 0.16f, Wheel: 0.085f, Bonnet: (0, 0), Cab: (0.24f, 0.36f, 0.15f), RearAxles: 3),
        new(Length: 1.15f, Width: 0.26f, Floor: 0.2f, Wheel: 0.13f, Bonnet: (0.2f, 0.2f), Cab: (0.22f, 0.36f, 0.2f), RearAxles: 2),
        new(Length: 1.2f, Width: 0.22f, Floor: 0.17f, Wheel: 0.1f, Bonnet: (0, 0), Cab: (0.25f, 0.32f, 0.2f), RearAxles: 2),

        // Crane, fire engine, timber lorry, pick-up, removal lorry with a long bonnet.
        new(Length: 1.3f, Width: 0.23f, Floor: 0.18f, Wheel: 0.1f, Bonnet: (0, 0), Cab: (0.24f, 0.22f, 0.3f), RearAxles: 3),
        new(Length: 1.4f, Width: 0.21f, Floor: 0.16f, Wheel: 0.09f, Bonnet: (0, 0), Cab: (0.34f, 0.3f, 0.2f), RearAxles: 1),
        new(Length: 1.5f, Width: 0.2f, Floor: 0.17f, Wheel: 0.09f, Bonnet: (0.24f, 0.17f), Cab: (0.22f, 0.34f, 0.2f), RearAxles: 3),
        new(Length: 1.2f, Width: 0.25f, Floor: 0.18f, Wheel: 0.12f, Bonnet: (0.3f, 0.16f), Cab: (0.34f, 0.32f, 0.7f), RearAxles: 1),
        new(Length: 1.3f, Width: 0.23f, Floor: 0.17f, Wheel: 0.1f, Bonnet: (0.3f, 0.18f), Cab: (0.2f, 0.34f, 0.4f), RearAxles: 1),
    ];

    /// <summary>One truck, heading along x.</summary>
    /// <param name="instance">0 to 9.</param>
    public static ToyModel Build(int instance)
    {
        Truck t = Table[instance];
        ToyModel toy = new();
        float half = 0.5f * t.Length, y = t.Width, floor = t.Floor, cabFront = half - t.Bonnet.Length, cabBack = cabFront - t.Cab.Length;
        toy.Box(ToyPart.Trunk, new(0, 0, floor - 0.03f), new(half, 0.85f * y, 0.045f));
        Vector3 cab = new(0.5f * t.Cab.Length, y, 0.5f * t.Cab.Height);
        toy.Box(ToyPart.Head, new(cabBack + cab.X, 0, floor + cab.Z), cab, t.Cab.Slope, 0.04f, 0.1f);
        if (t.Bonnet.Length > 0)
        {
            Vector3 bonnet = new(0.5f * t.Bonnet.Length, 0.85f * y, 0.5f * t.Bonnet.Height);
            toy.Box(ToyPart.Head, new(cabFront + bonnet.X, 0, floor + bonnet.Z), bonnet, 0.15f, 0, 0.15f);
        }

        toy.Wheels(half - 0.09f - t.Wheel, t.Wheel, y);
        for (int i = 0; i < t.RearAxles; i++)
        {
            toy.Wheels(-half + 0.06f + t.Wheel + (2.1f * t.Wheel * i), t.Wheel, y);
        }

        AddLoad(toy, instance, cabBack - 0.03f, -half, y, floor + 0.015f);
        return toy;
    }

    private static void AddLoad(ToyModel toy, int instance, float front, float back, float y, float floor)
    {
        const ToyPart Load = ToyPart.Attachment;
        float middle = 0.5f * (front + back), half = 0.5f * (front - back);
        switch (instance)
        {
            case 0:
                toy.Box(Load, new(middle, 0, floor + 0.23f), new(half, y + 0.02f, 0.23f));
                break;
            case 1:
                toy.Cone(Load, new(front - 0.17f, 0, floor + 0.17f), new(back + 0.16f, 0, floor + 0.17f), 0.17f, 0.17f, 1.15f);
                toy.Cone(Load, new(middle + 0.2f, 0, floor + 0.34f), new(middle - 0.2f, 0, floor + 0.34f), 0.035f, 0.035f);
                toy.ConePair(Load, new(front, 0.8f * y, floor), new(front, 0.8f * y, floor + 0.42f), 0.025f, 0.025f);
                break;
            case 2:
                toy.ConePair(Load, new(front - 0.1f, 0.1f, floor + 0.08f), new(back + 0.02f, 0.1f, floor + 0.08f), 0.08f, 0.08f);
                toy.Cone(Load, new(front - 0.1f, 0, floor + 0.22f), new(back + 0.02f, 0, floor + 0.22f), 0.08f, 0.08f);
                toy.Box(Load, new(front - 0.02f, 0, floor + 0.12f), new(0.02f, y, 0.12f));
                break;
            case 3:
                toy.Box(Load, new(middle, 0, floor + 0.06f), new(half, 0.9f * y, 0.06f), -0.2f, -0.4f);
                toy.BoxPair(Load, new(middle, y, floor + 0.16f), new(half, 0.022f, 0.11f), -0.2f, -0.4f);
                toy.Box(Load, new(front, 0, floor + 0.19f), new(0.025f, y, 0.15f), -0.3f, 0.3f);
                toy.Cone(Load, new(middle + 0.08f, 0, floor + 0.12f), new(middle - 0.12f, 0, floor + 0.12f), 0.16f, 0.13f, 1.2f, 0.7f);
                break;
            case 4:
                toy.Cone(Load, new(front - 0.26f, 0, floor + 0.22f), new(back + 0.2f, 0, floor + 0.26f), 0.22f, 0.14f);
                toy.Cone(Load, new(front - 0.26f, 0, floor + 0.22f), new(front - 0.1f, 0, floor + 0.18f), 0.22f, 0.12f);
                toy.Cone(Load, new(back + 0.08f, 0, floor + 0.34f), new(back + 0.02f, 0, floor + 0.02f), 0.07f, 0.05f);
                break;
            case 5:
                toy.Box(Load, new(middle, 0, floor + 0.1f), new(0.2f, 0.8f * y, 0.1f), 0.5f);
                toy.Cone(Load, new(middle - 0.16f, 0, floor + 0.26f), new(0.62f, 0, floor + 0.38f), 0.065f, 0.04f);
                toy.ConePair(Load, new(middle - 0.3f, 1.2f * y, 0.03f), new(middle - 0.3f, 1.0f * y, floor), 0.03f, 0.03f);
                toy.Cone(Load, new(0.62f, 0, floor + 0.36f), new(0.62f, 0, floor + 0.24f), 0.025f, 0.035f);
                break;
            case 6:
                toy.Box(Load, new(middle, 0, floor + 0.13f), new(half, y, 0.13f));
                toy.ConePair(Load, new(front + 0.2f, 0.09f, floor + 0.36f), new(back + 0.04f, 0.09f, floor + 0.3f), 0.028f, 0.028f);
                toy.Cone(Load, new(front + 0.18f, 0, floor + 0.35f), new(back + 0.06f, 0, floor + 0.29f), 0.09f, 0.09f, 1, 0.15f);
                toy.Cone(Load, new(back + 0.12f, 0, floor + 0.24f), new(back + 0.12f, 0, floor + 0.28f), 0.1f, 0.08f);
                break;
            case 7:
                toy.ConePair(Load, new(front - 0.1f, 0.11f, floor + 0.1f), new(back - 0.02f, 0.11f, floor + 0.1f), 0.1f, 0.085f);
                toy.ConePair(Load, new(front - 0.08f, 0.085f, floor + 0.27f), new(back + 0.04f, 0.085f, floor + 0.26f), 0.085f, 0.07f);
                break;
            case 8:
                toy.BoxPair(Load, new(middle, y - 0.02f, floor + 0.07f), new(half, 0.025f, 0.08f));
                toy.Box(Load, new(back + 0.03f, 0, floor + 0.07f), new(0.025f, y, 0.08f));
                toy.Cone(Load, new(front + 0.06f, -0.1f, floor + 0.33f), new(front + 0.06f, 0.1f, floor + 0.33f), 0.03f, 0.03f);
                break;
            default:
                toy.Box(Load, new(middle, 0, floor + 0.2f), new(half, y + 0.01f, 0.2f));
                toy.Box(Load, new(front + 0.06f, 0, floor + 0.33f), new(0.1f, 0.8f * y, 0.06f), 0.9f);
                toy.Cone(Load, new(front - 0.1f, 0, floor + 0.38f), new(back + 0.1f, 0, floor + 0.38f), 0.07f, 0.07f, 2.5f);
                break;
        }
    }

    /// <summary>Measures, in units of about the truck's length; widths are half widths, the cab's slope is its front's.</summary>
    private sealed record Truck(
        float Length,
        float Width,
        float Floor,
        float Wheel,
        (float Length, float Height) Bonnet,
        (float Length, float Height, float Slope) Cab,
        int RearAxles);
}
