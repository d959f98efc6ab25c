using System.Numerics;

namespace Disentangle.Datasets.Catalogue.Toys;

/// <summary>A box whose front, back and sides may lean inwards: a cab, a car body.</summary>
/// <param name="Part">What it is a part of.</param>
/// <param name="Centre">Its centre.</param>
/// <param name="HalfSides">Half sides along x, y, z, at the height of the centre.</param>
/// <param name="Front">By how much the front moves back per unit of height, −2 to 1.98.</param>
/// <param name="Back">By how much the back moves forward per unit of height.</param>
/// <param name="Sides">By how much each side moves inwards per unit of height.</param>
/// <param name="IsMirrored">Whether it is there a second time, at −y.</param>
internal sealed record ToyBox(ToyPart Part, Vector3 Centre, Vector3 HalfSides, float Front, float Back, float Sides, bool IsMirrored)
{
    /// <summary>Half sides of a straight box around this one.</summary>
    public Vector3 Extent => HalfSides + (HalfSides.Z * new Vector3(MathF.Max(MathF.Abs(Front), MathF.Abs(Back)), MathF.Abs(Sides), 0));

    /// <summary>Radius of a capsule through the centre, along x and as long as <see cref="Extent"/>, that holds the box.</summary>
    public float Bound => MathF.Sqrt((Extent.Y * Extent.Y) + (Extent.Z * Extent.Z));

    /// <summary>The box moved, then scaled about the origin.</summary>
    public ToyBox Fit(Vector3 shift, float scale) => this with { Centre = (Centre + shift) * scale, HalfSides = HalfSides * scale };
}
