using System.Numerics;

namespace Disentangle.Datasets.Catalogue.Toys;

/// <summary>A toy as a list of solids. x points forward, y to the left, z up, the ground is z = 0; any unit of length.</summary>
internal sealed class ToyModel
{
    private readonly List<ToyCone> _cones = [];
    private readonly List<ToyBox> _boxes = [];

    /// <summary>Cones, in the order of adding.</summary>
    public IReadOnlyList<ToyCone> Cones => _cones;

    /// <summary>Boxes, in the order of adding.</summary>
    public IReadOnlyList<ToyBox> Boxes => _boxes;

    /// <summary>Adds a cone; see <see cref="ToyCone"/>.</summary>
    public void Cone(ToyPart part, Vector3 start, Vector3 end, float startRadius, float endRadius, float width = 1, float height = 1) =>
        _cones.Add(new ToyCone(part, start, end, startRadius, endRadius, width, height, IsMirrored: false));

    /// <summary>Adds a cone and its mirror image.</summary>
    public void ConePair(ToyPart part, Vector3 start, Vector3 end, float startRadius, float endRadius, float width = 1, float height = 1) =>
        _cones.Add(new ToyCone(part, start, end, startRadius, endRadius, width, height, IsMirrored: true));

    /// <summary>Adds a box; see <see cref="ToyBox"/>.</summary>
    public void Box(ToyPart part, Vector3 centre, Vector3 halfSides, float front = 0, float back = 0, float sides = 0) =>
        _boxes.Add(new ToyBox(part, centre, halfSides, front, back, sides, IsMirrored: false));

    /// <summary>Adds a box and its mirror image.</summary>
    public void BoxPair(ToyPart part, Vector3 centre, Vector3 halfSides, float front = 0, float back = 0) =>
        _boxes.Add(new ToyBox(part, centre, halfSides, front, back, Sides: 0, IsMirrored: true));

    /// <summary>Adds a pair of wheels that stand on the ground.</summary>
    /// <param name="x">Where they are along the toy.</param>
    /// <param name="radius">Their radius.</param>
    /// <param name="outside">Distance of their outer sides from the middle.</param>
    public void Wheels(float x, float radius, float outside)
    {
        const float Flatness = 0.35f;
        float y = outside - (Flatness * radius);
        ConePair(ToyPart.Limb, new(x, y, radius), new(x, y - (0.5f * radius), radius), radius, radius, width: Flatness);
    }

    /// <summary>The corners of the straight box around the toy.</summary>
    public (Vector3 Low, Vector3 High) Bounds()
    {
        Vector3 low = new(float.MaxValue), high = new(float.MinValue);
        foreach (ToyCone cone in _cones)
        {
            Include(cone.Start, cone.StartExtent, cone.IsMirrored);
            Include(cone.End, cone.EndExtent, cone.IsMirrored);
        }

        foreach (ToyBox box in _boxes)
        {
            Include(box.Centre, box.Extent, box.IsMirrored);
        }

        return (low, high);

        void Include(Vector3 centre, Vector3 extent, bool isMirrored)
        {
            low = Vector3.Min(low, centre - extent);
            high = Vector3.Max(high, centre + extent);
            if (isMirrored)
            {
                low.Y = MathF.Min(low.Y, -centre.Y - extent.Y);
                high.Y = MathF.Max(high.Y, -centre.Y + extent.Y);
            }
        }
    }

    /// <summary>
    /// The toy in its place: the box around it stands on the ground about the origin and has a longest side of <paramref name="size"/>.
    /// </summary>
    public ToyModel Fit(float size)
    {
        (Vector3 low, Vector3 high) = Bounds();
        Vector3 sides = high - low;
        float scale = size / MathF.Max(MathF.Max(sides.X, sides.Y), sides.Z);
        Vector3 shift = new(-0.5f * (low.X + high.X), -0.5f * (low.Y + high.Y), -low.Z);
        ToyModel fitted = new();
        fitted._cones.AddRange(_cones.Select(c => c.Fit(shift, scale)));
        fitted._boxes.AddRange(_boxes.Select(b => b.Fit(shift, scale)));
        return fitted;
    }
}
