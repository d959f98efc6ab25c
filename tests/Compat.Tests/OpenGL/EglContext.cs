using System.Runtime.InteropServices;
using Silk.NET.OpenGL;

namespace Disentangle.Compat.Tests.OpenGL;

/// <summary>A current OpenGL 4.5 core context without a surface, for the thread that makes it.</summary>
internal sealed unsafe partial class EglContext : IDisposable
{
    private readonly nint _display;
    private readonly nint _context;

    private EglContext(nint display, nint context)
    {
        _display = display;
        _context = context;
        Gl = GL.GetApi(GetProcAddress);
    }

    public GL Gl { get; }

    /// <summary>The context, or why there is none.</summary>
    public static EglContext? TryCreate(out string problem)
    {
        problem = "libEGL.so.1 is missing";
        if (!NativeLibrary.TryLoad("libEGL.so.1", out _))
        {
            return null;
        }

        var getDisplay = (delegate* unmanaged<int, nint, int*, nint>)GetProcAddress("eglGetPlatformDisplayEXT");
        nint display = getDisplay is null ? 0 : getDisplay(0x31DD, 0, null);
        problem = "EGL offers no OpenGL 4.5 core context without a surface";
        if (display == 0 || Initialize(display, out _, out _) == 0 || BindApi(0x30A2) == 0)
        {
            return null;
        }

        nint context = CreateContext(display, 0, 0, [0x3098, 4, 0x30FB, 5, 0x30FD, 1, 0x3038]);
        return context != 0 && MakeCurrent(display, 0, 0, context) != 0 ? new EglContext(display, context) : null;
    }

    public void Dispose()
    {
        Gl.Dispose();
        _ = MakeCurrent(_display, 0, 0, 0);
        _ = DestroyContext(_display, _context);
    }

    [LibraryImport("libEGL.so.1", EntryPoint = "eglGetProcAddress", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint GetProcAddress(string name);

    [LibraryImport("libEGL.so.1", EntryPoint = "eglInitialize")]
    private static partial uint Initialize(nint display, out int major, out int minor);

    [LibraryImport("libEGL.so.1", EntryPoint = "eglBindAPI")]
    private static partial uint BindApi(int api);

    [LibraryImport("libEGL.so.1", EntryPoint = "eglCreateContext")]
    private static partial nint CreateContext(nint display, nint config, nint share, ReadOnlySpan<int> attributes);

    [LibraryImport("libEGL.so.1", EntryPoint = "eglMakeCurrent")]
    private static partial uint MakeCurrent(nint display, nint draw, nint read, nint context);

    [LibraryImport("libEGL.so.1", EntryPoint = "eglDestroyContext")]
    private static partial uint DestroyContext(nint display, nint context);
}
