using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Disentangle.Render.Sprites;

/// <summary>The bounds of a curved outline whose corners are rounded to 1/256 pixel, four corners at a time.</summary>
internal static class CurveBounds
{
    /// <summary>The least and the greatest coordinates of the rounded corners, in 1/256 pixel from the image's top left corner.</summary>
    /// <param name="outline">A shape whose number of corners is a multiple of 4.</param>
    /// <param name="place">Where the sprite is.</param>
    public static (Corner Min, Corner Max) Of(SpriteOutline outline, in SpritePlacement place)
    {
        ref double u = ref MemoryMarshal.GetArrayDataReference(outline.U);
        ref double v = ref MemoryMarshal.GetArrayDataReference(outline.V);
        Vector256<double> c = Vector256.Create(place.C);
        Vector256<double> s = Vector256.Create(place.S);
        Vector256<double> minX = Vector256.Create(double.MaxValue), maxX = -minX;
        Vector256<double> minY = minX, maxY = maxX;
        for (nuint k = 0; k < (nuint)outline.U.Length; k += 4)
        {
            Vector256<double> cornerU = Vector256.LoadUnsafe(ref u, k);
            Vector256<double> cornerV = Vector256.LoadUnsafe(ref v, k);
            Vector256<double> x = (c * cornerU) + (s * cornerV);
            Vector256<double> y = (c * cornerV) - (s * cornerU);
            minX = Vector256.MinNative(minX, x);
            maxX = Vector256.MaxNative(maxX, x);
            minY = Vector256.MinNative(minY, y);
            maxY = Vector256.MaxNative(maxY, y);
        }

        // Moving and rounding keep the order, so that it is enough to move and round the extremes.
        return (place.Round(Least(minX), Least(minY)), place.Round(Greatest(maxX), Greatest(maxY)));
    }

    private static double Least(Vector256<double> values) =>
        Math.Min(Math.Min(values[0], values[1]), Math.Min(values[2], values[3]));

    private static double Greatest(Vector256<double> values) =>
        Math.Max(Math.Max(values[0], values[1]), Math.Max(values[2], values[3]));
}
