using Disentangle.Render.Interop;

namespace Disentangle.Render.Contexts;

/// <summary>A context without any surface, on EGL's surfaceless platform or on one of its devices.</summary>
internal sealed class EglContext : IGraphicsContext
{
    private readonly nint _display;
    private readonly nint _context;

    private EglContext(string kind, nint display)
    {
        Kind = kind;
        _display = display;
        if (display == 0)
        {
            throw new ContextException($"eglGetPlatformDisplayEXT: {ErrorName()}");
        }

        Check(Egl.Initialize(display, out _, out _), "eglInitialize");

        // Without a bound API, eglCreateContext would make an OpenGL ES context and refuse the profile attribute.
        Check(Egl.BindApi(Egl.OpenGlApi), "eglBindAPI");
        if (!Egl.QueryString(display, Egl.Extensions).Contains("EGL_KHR_surfaceless_context", StringComparison.Ordinal))
        {
            throw new ContextException("the driver lacks EGL_KHR_surfaceless_context");
        }

        _context = Egl.CreateContext(display, 0, 0, Attributes());
        Check(_context == 0 ? 0u : 1u, "eglCreateContext (OpenGL 3.3 core)");
        uint current = Egl.MakeCurrent(display, 0, 0, _context);
        if (current == 0)
        {
            string error = ErrorName();
            _ = Egl.DestroyContext(display, _context);
            throw new ContextException($"eglMakeCurrent: {error}");
        }
    }

    /// <inheritdoc/>
    public string Kind { get; }

    public static EglContext Surfaceless()
    {
        NativeLibraries.Register();
        return new EglContext("EGL surfaceless", Egl.PlatformDisplay(Egl.PlatformSurfacelessMesa, 0));
    }

    /// <param name="software">Whether to take a device that renders on the processor rather than a graphics card.</param>
    public static EglContext OnDevice(bool software)
    {
        NativeLibraries.Register();
        IReadOnlyList<nint> devices = Egl.Devices();
        List<nint> wanted = [.. devices.Where(device => IsSoftware(device) == software)];
        if (wanted.Count == 0)
        {
            string kind = software ? "a software renderer" : "a graphics card";
            throw new ContextException($"none of the {devices.Count} EGL devices is {kind}");
        }

        List<string> errors = [];
        foreach (nint device in wanted)
        {
            try
            {
                return new EglContext("EGL device", Egl.PlatformDisplay(Egl.PlatformDevice, device));
            }
            catch (ContextException exception)
            {
                errors.Add(exception.Message);
            }
        }

        throw new ContextException(string.Join("; ", errors));
    }

    public nint GetProcAddress(string name) => Egl.Function(name);

    public void Dispose()
    {
        // The display stays initialised: it belongs to the process, and another context may use it.
        _ = Egl.MakeCurrent(_display, 0, 0, 0);
        _ = Egl.DestroyContext(_display, _context);
        _ = Egl.ReleaseThread();
    }

    private static bool IsSoftware(nint device) =>
        Egl.DeviceExtensions(device).Contains("EGL_MESA_device_software", StringComparison.Ordinal);

    private static int[] Attributes() =>
    [
        Egl.ContextMajorVersion, 3,
        Egl.ContextMinorVersion, 3,
        Egl.ContextProfileMask, Egl.ContextCoreProfileBit,
#if DEBUG
        Egl.ContextDebug, 1,
#endif
        Egl.None,
    ];

    private static void Check(uint succeeded, string function)
    {
        if (succeeded == 0)
        {
            throw new ContextException($"{function}: {ErrorName()}");
        }
    }

    private static string ErrorName() => Egl.Error() switch
    {
        0x3000 => "failed without an error code",
        0x3001 => "EGL_NOT_INITIALIZED (0x3001)",
        0x3002 => "EGL_BAD_ACCESS (0x3002)",
        0x3003 => "EGL_BAD_ALLOC (0x3003)",
        0x3004 => "EGL_BAD_ATTRIBUTE (0x3004)",
        0x3005 => "EGL_BAD_CONFIG (0x3005)",
        0x3006 => "EGL_BAD_CONTEXT (0x3006)",
        0x3008 => "EGL_BAD_DISPLAY (0x3008)",
        0x3009 => "EGL_BAD_MATCH (0x3009)",
        0x300C => "EGL_BAD_PARAMETER (0x300C)",
        int code => $"EGL error 0x{code:X}",
    };
}
