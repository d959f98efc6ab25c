using System.Runtime.InteropServices;

namespace Disentangle.Render.Sprites;

/// <summary>PerColumn · column + PerRow · row + Offset is a pixel's centre on one axis of a curve; Bound is the curve's.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct AxisMap(float PerColumn, float PerRow, float Offset, float Bound);
