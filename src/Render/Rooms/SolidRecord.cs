using System.Numerics;
using System.Runtime.InteropServices;
using Disentangle.Render.Sprites;

namespace Disentangle.Render.Rooms;

/// <summary>One instance of <c>shaders/rooms/solid.vert</c>: 256 bytes.</summary>
/// <param name="Rectangle">Texels of the target.</param>
/// <param name="View">The image.</param>
/// <param name="Colour">Of the solid, 0 to 255; the last number is unused.</param>
/// <param name="Lamp">In the camera's turned frame: the lamp's place from the camera along forward and right, its axis along the same.</param>
/// <param name="Measures">Of the solid, in the order that its file in <c>shaders/rooms</c> names.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct SolidRecord(
    TexelRectangle Rectangle, RoomView View, Vector4 Colour, Vector4 Lamp, SolidMeasures Measures);
