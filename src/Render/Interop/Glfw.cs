using System.Runtime.InteropServices;

namespace Disentangle.Render.Interop;

/// <summary>The part of GLFW 3.3 that a window which is never shown needs.</summary>
internal static partial class Glfw
{
    public const int Visible = 0x00020004;
    public const int ContextVersionMajor = 0x00022002;
    public const int ContextVersionMinor = 0x00022003;
    public const int OpenGlForwardCompatible = 0x00022006;
    public const int OpenGlProfile = 0x00022008;
    public const int OpenGlCoreProfile = 0x00032001;

    /// <summary>The last error of this thread, code and text, or null.</summary>
    public static string? LastError()
    {
        int code = GetError(out nint description);
        return code == 0 ? null : $"0x{code:X} {Marshal.PtrToStringUTF8(description)}";
    }

    [LibraryImport(NativeLibraries.Glfw, EntryPoint = "glfwInit")]
    public static partial int Init();

    [LibraryImport(NativeLibraries.Glfw, EntryPoint = "glfwDefaultWindowHints")]
    public static partial void DefaultWindowHints();

    [LibraryImport(NativeLibraries.Glfw, EntryPoint = "glfwWindowHint")]
    public static partial void WindowHint(int hint, int value);

    [LibraryImport(NativeLibraries.Glfw, EntryPoint = "glfwCreateWindow", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint CreateWindow(int width, int height, string title, nint monitor, nint share);

    [LibraryImport(NativeLibraries.Glfw, EntryPoint = "glfwDestroyWindow")]
    public static partial void DestroyWindow(nint window);

    [LibraryImport(NativeLibraries.Glfw, EntryPoint = "glfwMakeContextCurrent")]
    public static partial void MakeContextCurrent(nint window);

    [LibraryImport(NativeLibraries.Glfw, EntryPoint = "glfwGetProcAddress", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint GetProcAddress(string name);

    [LibraryImport(NativeLibraries.Glfw, EntryPoint = "glfwGetError")]
    private static partial int GetError(out nint description);
}
