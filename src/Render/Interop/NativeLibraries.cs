using System.Reflection;
using System.Runtime.InteropServices;

namespace Disentangle.Render.Interop;

/// <summary>Finds EGL and GLFW under the names that each system gives them.</summary>
internal static class NativeLibraries
{
    public const string Egl = "EGL";
    public const string Glfw = "glfw";

    private static readonly Lock Gate = new();
    private static bool _registered;

    /// <summary>Call before the first native function.</summary>
    public static void Register()
    {
        lock (Gate)
        {
            if (!_registered)
            {
                NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, Resolve);
                _registered = true;
            }
        }
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        string[] candidates = name switch
        {
            Egl => ["libEGL.so.1", "libEGL.dll", "libEGL.dylib"],
            Glfw => ["libglfw.so.3", "glfw3.dll", "libglfw.3.dylib"],
            _ => [],
        };
        foreach (string candidate in candidates)
        {
            if (NativeLibrary.TryLoad(candidate, assembly, searchPath, out nint handle))
            {
                return handle;
            }
        }

        return candidates.Length == 0
            ? 0
            : throw new DllNotFoundException($"the library {name} was not found; tried {string.Join(", ", candidates)}");
    }
}
