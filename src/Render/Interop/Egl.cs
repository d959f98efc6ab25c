using System.Runtime.InteropServices;

namespace Disentangle.Render.Interop;

/// <summary>The part of EGL 1.5 and its device extensions that a context without a surface needs.</summary>
internal static unsafe partial class Egl
{
    public const int PlatformSurfacelessMesa = 0x31DD;
    public const int PlatformDevice = 0x313F;
    public const int OpenGlApi = 0x30A2;
    public const int Extensions = 0x3055;
    public const int ContextMajorVersion = 0x3098;
    public const int ContextMinorVersion = 0x30FB;
    public const int ContextProfileMask = 0x30FD;
    public const int ContextCoreProfileBit = 1;
    public const int ContextDebug = 0x31B0;
    public const int None = 0x3038;

    public static IReadOnlyList<nint> Devices()
    {
        var query = (delegate* unmanaged<int, nint*, int*, uint>)Function("eglQueryDevicesEXT");
        nint* devices = stackalloc nint[64];
        int count = 0;
        if (query is null || query(64, devices, &count) == 0)
        {
            return [];
        }

        return new ReadOnlySpan<nint>(devices, count).ToArray();
    }

    public static string DeviceExtensions(nint device)
    {
        var query = (delegate* unmanaged<nint, int, byte*>)Function("eglQueryDeviceStringEXT");
        return query is null ? string.Empty : Marshal.PtrToStringUTF8((nint)query(device, Extensions)) ?? string.Empty;
    }

    public static nint PlatformDisplay(int platform, nint native)
    {
        var get = (delegate* unmanaged<int, nint, int*, nint>)Function("eglGetPlatformDisplayEXT");
        return get is null ? 0 : get(platform, native, null);
    }

    public static string QueryString(nint display, int name) => Marshal.PtrToStringUTF8(GetString(display, name)) ?? string.Empty;

    [LibraryImport(NativeLibraries.Egl, EntryPoint = "eglGetProcAddress", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint Function(string name);

    [LibraryImport(NativeLibraries.Egl, EntryPoint = "eglGetError")]
    public static partial int Error();

    [LibraryImport(NativeLibraries.Egl, EntryPoint = "eglInitialize")]
    public static partial uint Initialize(nint display, out int major, out int minor);

    [LibraryImport(NativeLibraries.Egl, EntryPoint = "eglBindAPI")]
    public static partial uint BindApi(int api);

    [LibraryImport(NativeLibraries.Egl, EntryPoint = "eglCreateContext")]
    public static partial nint CreateContext(nint display, nint config, nint share, ReadOnlySpan<int> attributes);

    [LibraryImport(NativeLibraries.Egl, EntryPoint = "eglMakeCurrent")]
    public static partial uint MakeCurrent(nint display, nint draw, nint read, nint context);

    [LibraryImport(NativeLibraries.Egl, EntryPoint = "eglDestroyContext")]
    public static partial uint DestroyContext(nint display, nint context);

    [LibraryImport(NativeLibraries.Egl, EntryPoint = "eglReleaseThread")]
    public static partial uint ReleaseThread();

    [LibraryImport(NativeLibraries.Egl, EntryPoint = "eglQueryString")]
    private static partial nint GetString(nint display, int name);
}
