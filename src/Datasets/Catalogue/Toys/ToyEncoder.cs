using System.Numerics;

namespace Disentangle.Datasets.Catalogue.Toys;

/// <summary>
/// A toy as numbers for the shader: the height of its middle, the kinds of its solids, then four numbers per solid that hold three bytes
/// each, so that a whole toy fits into an image's record. Single solids come first, boxes before cones, pairs last. The head of
/// <c>shaders/scenes/smallnorb_like.glsl</c> defines the numbers.
/// </summary>
internal static class ToyEncoder
{
    /// <summary>Most solids of a toy, a pair being one.</summary>
    public const int MaximumSolids = 12;

    /// <summary>Most pairs.</summary>
    public const int MaximumPairs = 6;

    /// <summary>Numbers of a toy.</summary>
    public const int Length = 2 + (4 * MaximumSolids);

    private const float StepsPerUnit = 200;
    private const float StretchesPerUnit = 100;
    private const float SlopesPerUnit = 64;
    private const float CoarseSlopesPerUnit = 16;
    private const float Middle = 128;
    private const float CoarseMiddle = 32;

    // A point on the ground beside the toy.
    private const float Nowhere = (255 * 65536) + (255 * 256);

    // The shader looks for solids along oblique rays, which lengthens distances by up to 1 % where toys are.
    private const float BoundMargin = 1.02f;

    /// <summary>Encodes a toy that stands in the middle of its place.</summary>
    /// <returns>Numbers, shape [50].</returns>
    /// <exception cref="ArgumentException">
    /// It has too many solids, a measure does not fit into its byte, or one end of a cone lies within the other.
    /// </exception>
    public static float[] Encode(ToyModel toy)
    {
        Solid[] all =
        [
            .. toy.Boxes.Select(b => new Solid(Encode(b), IsBox: true, b.IsMirrored)),
            .. toy.Cones.Select(c => new Solid(Encode(c), IsBox: false, c.IsMirrored)),
        ];
        int pairs = all.Count(s => s.IsMirrored), singles = all.Length - pairs;
        if (all.Length > MaximumSolids || pairs > MaximumPairs)
        {
            throw new ArgumentException(
                $"The toy has {singles} solids and {pairs} pairs; {MaximumSolids} of both fit, {MaximumPairs} of them pairs.", nameof(toy));
        }

        float[] numbers = new float[Length];
        for (int slot = 0; slot < MaximumSolids; slot++)
        {
            numbers[2 + (4 * slot)] = numbers[3 + (4 * slot)] = Nowhere;
        }

        int boxes = 0, mirrored = 0, single = 0, pair = MaximumSolids - pairs;
        foreach (Solid solid in all)
        {
            int slot = solid.IsMirrored ? pair++ : single++;
            solid.Numbers.CopyTo(numbers, 2 + (4 * slot));
            boxes |= solid.IsBox ? 1 << slot : 0;
            mirrored |= solid.IsMirrored ? 1 << slot : 0;
        }

        numbers[0] = 0.5f * StepsPerUnit * toy.Bounds().High.Z;
        numbers[1] = (boxes << MaximumSolids) + mirrored;
        return numbers;
    }

    private static Vector4 Encode(ToyCone cone)
    {
        Vector3 axis = (cone.End - cone.Start) / new Vector3(1, cone.Width, cone.Height);
        float growth = MathF.Abs(cone.EndRadius - cone.StartRadius);
        if (axis.Length() < growth + (2 / StepsPerUnit))
        {
            throw new ArgumentException(
                $"A cone from {cone.Start} to {cone.End} has radii {cone.StartRadius} and {cone.EndRadius}: one ball holds the other; "
                + "move them apart.",
                nameof(cone));
        }

        return new(
            Point(cone.Start),
            Point(cone.End),
            Pack(cone.StartRadius * StepsPerUnit, cone.EndRadius * StepsPerUnit, (int)cone.Part),
            Pack(cone.Width * StretchesPerUnit, cone.Height * StretchesPerUnit, Up(BoundMargin * cone.Bound)));
    }

    private static Vector4 Encode(ToyBox box)
    {
        Vector3 ahead = new(box.Extent.X, 0, 0);
        return new(
            Point(box.Centre - ahead),
            Point(box.Centre + ahead),
            Pack(
                (box.Front * SlopesPerUnit) + Middle,
                (box.Back * SlopesPerUnit) + Middle,
                (4 * MathF.Floor((box.Sides * CoarseSlopesPerUnit) + CoarseMiddle + 0.5f)) + (int)box.Part - (int)ToyPart.Trunk),
            Pack(box.HalfSides.Y * StepsPerUnit, box.HalfSides.Z * StepsPerUnit, Up(BoundMargin * box.Bound)));
    }

    // Rounded up, and by a step for the rounding of what it bounds.
    private static float Up(float length) => MathF.Ceiling(length * StepsPerUnit) + 1;

    private static float Point(Vector3 point) =>
        Pack((point.X * StepsPerUnit) + Middle, (point.Y * StepsPerUnit) + Middle, point.Z * StepsPerUnit);

    private static float Pack(float first, float second, float third) => (65536 * Byte(first)) + (256 * Byte(second)) + Byte(third);

    private static int Byte(float value)
    {
        float rounded = MathF.Floor(value + 0.5f);
        return rounded is >= 0 and <= 255
            ? (int)rounded
            : throw new ArgumentException($"A measure of the toy is {value} steps; a byte holds 0 to 255.", nameof(value));
    }

    private readonly record struct Solid(Vector4 Numbers, bool IsBox, bool IsMirrored);
}
