using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SixLabors.ImageSharp.Interop;

/// <summary>Finds the shared libraries of the codecs.</summary>
internal static class NativeCodecs
{
    internal const string Png = "png16";
    internal const string Jpeg = "turbojpeg";

    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2255", Justification = "The resolver must exist before the first native call.")]
    internal static void RegisterResolver() =>
        NativeLibrary.SetDllImportResolver(typeof(NativeCodecs).Assembly, (name, assembly, _) => name switch
        {
            Png => Load(assembly, "PNG", "libpng16-16", ["libpng16.so.16", "libpng16.so", Png]),
            Jpeg => Load(assembly, "JPEG", "libturbojpeg0", ["libturbojpeg.so.0", "libturbojpeg.so", Jpeg]),
            _ => 0,
        });

    private static nint Load(Assembly assembly, string format, string package, string[] candidates)
    {
        foreach (string candidate in candidates)
        {
            if (NativeLibrary.TryLoad(candidate, assembly, null, out nint handle))
            {
                return handle;
            }
        }

        throw new DllNotFoundException(
            $"The library for {format} files was not found; tried {string.Join(", ", candidates)}. " +
            $"On Debian or Ubuntu: apt-get install {package}.");
    }
}
