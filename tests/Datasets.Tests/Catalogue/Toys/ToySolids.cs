using System.Numerics;
using Disentangle.Datasets.Catalogue.Toys;

namespace Disentangle.Datasets.Tests.Catalogue.Toys;

/// <summary>Which points lie inside a toy, from the definition of its solids alone: the plain twin of the shader's intersections.</summary>
internal static class ToySolids
{
    /// <summary>Whether a point is inside any solid of a toy.</summary>
    public static bool Contains(ToyModel toy, Vector3 point)
    {
        Vector3 image = point with { Y = -point.Y };
        return toy.Cones.Any(c => IsInside(c, point) || (c.IsMirrored && IsInside(c, image)))
            || toy.Boxes.Any(b => IsInside(b, point) || (b.IsMirrored && IsInside(b, image)));
    }

    private static bool IsInside(ToyCone cone, Vector3 point)
    {
        Vector3 stretch = new(1, cone.Width, cone.Height);
        Vector3 start = cone.Start / stretch, end = cone.End / stretch, place = point / stretch;
        for (int i = 0; i <= 100; i++)
        {
            float s = 0.01f * i;
            if (Vector3.Distance(place, Vector3.Lerp(start, end, s)) < cone.StartRadius + (s * (cone.EndRadius - cone.StartRadius)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInside(ToyBox box, Vector3 point)
    {
        Vector3 offset = point - box.Centre;
        return MathF.Abs(offset.Z) < box.HalfSides.Z
            && MathF.Abs(offset.Y) < box.HalfSides.Y - (box.Sides * offset.Z)
            && offset.X < box.HalfSides.X - (box.Front * offset.Z)
            && -offset.X < box.HalfSides.X - (box.Back * offset.Z);
    }
}
