using System.Runtime.InteropServices;

namespace Disentangle.Render.Sprites;

/// <summary>A rectangle of texels, right and bottom excluded.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct TexelRectangle(int Left, int Top, int Right, int Bottom)
{
    public bool IsEmpty => Left >= Right || Top >= Bottom;
}
