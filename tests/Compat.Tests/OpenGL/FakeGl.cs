using System.Runtime.InteropServices;

namespace Disentangle.Compat.Tests.OpenGL;

/// <summary>Native functions in place of a driver's, to see which arguments arrive.</summary>
internal static unsafe class FakeGl
{
    /// <summary>The last call's arguments.</summary>
    public static List<object> Arguments { get; } = [];

    [UnmanagedCallersOnly]
    public static byte IsBuffer(uint buffer) => (byte)(buffer & 1);

    [UnmanagedCallersOnly]
    public static void VertexAttribPointer(uint index, int size, int type, byte normalized, int stride, void* pointer) =>
        Arguments.AddRange([index, size, type, normalized, stride, (nint)pointer]);

    [UnmanagedCallersOnly]
    public static void Uniform4(int location, int count, float* value) =>
        Arguments.AddRange([location, count, value[0], value[4 * count - 1]]);

    [UnmanagedCallersOnly]
    public static void ShaderSource(uint shader, int count, byte** text, int* length) =>
        Arguments.AddRange([shader, count, Marshal.PtrToStringUTF8((nint)text[0]) ?? string.Empty, *length]);

    [UnmanagedCallersOnly]
    public static void GetIntegers(int name, int* data)
    {
        for (int i = 0; i < 4; i++)
        {
            data[i] = name + i;
        }
    }
}
