using System.Numerics;

namespace Disentangle.Datasets.Catalogue.Toys;

/// <summary>The hull of two balls, stretched: a limb, a body, with a small <see cref="Height"/> a wing.</summary>
/// <param name="Part">What it is a part of.</param>
/// <param name="Start">Centre of one ball.</param>
/// <param name="End">Centre of the other.</param>
/// <param name="StartRadius">Radius of one ball before stretching.</param>
/// <param name="EndRadius">Radius of the other.</param>
/// <param name="Width">Factor by which the balls are stretched in y, 0.05 to 2.5.</param>
/// <param name="Height">The same in z.</param>
/// <param name="IsMirrored">Whether it is there a second time, at −y.</param>
internal sealed record ToyCone(
    ToyPart Part, Vector3 Start, Vector3 End, float StartRadius, float EndRadius, float Width, float Height, bool IsMirrored)
{
    /// <summary>Half sides of the box around the start ball.</summary>
    public Vector3 StartExtent => StartRadius * new Vector3(1, Width, Height);

    /// <summary>Half sides of the box around the end ball.</summary>
    public Vector3 EndExtent => EndRadius * new Vector3(1, Width, Height);

    /// <summary>Radius of a capsule from start to end that holds the cone.</summary>
    public float Bound => MathF.Max(StartRadius, EndRadius) * MathF.Max(1, MathF.Max(Width, Height));

    /// <summary>The cone moved, then scaled about the origin.</summary>
    public ToyCone Fit(Vector3 shift, float scale) => this with
    {
        Start = (Start + shift) * scale,
        End = (End + shift) * scale,
        StartRadius = StartRadius * scale,
        EndRadius = EndRadius * scale,
    };
}
