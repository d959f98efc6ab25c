using System.Runtime.InteropServices;

namespace Disentangle.Render.Sprites;

/// <summary>One instance of <c>shaders/sprites/curve.vert</c>: 48 bytes.</summary>
/// <param name="Rectangle">Texels of the target that it touches.</param>
/// <param name="ToX">From image pixels to the first axis of the shape's curve.</param>
/// <param name="ToY">From image pixels to its second axis.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct CurveRecord(TexelRectangle Rectangle, AxisMap ToX, AxisMap ToY);
