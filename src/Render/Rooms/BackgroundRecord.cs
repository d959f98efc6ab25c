using System.Runtime.InteropServices;
using Disentangle.Render.Sprites;

namespace Disentangle.Render.Rooms;

/// <summary>One instance of <c>shaders/rooms/background.vert</c>: 112 bytes.</summary>
/// <param name="Rectangle">Texels of the target.</param>
/// <param name="View">The image.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct BackgroundRecord(TexelRectangle Rectangle, RoomView View);
