using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace HDF.PInvoke;

/// <summary>Finds libhdf5 1.10 and reads the identifiers that it exports as global variables.</summary>
internal static class NativeHdf5
{
    internal const string Library = "hdf5";

    // Debian names its serial build; the others are upstream's and other distributions' names.
    private static readonly string[] Candidates =
        ["libhdf5_serial.so.103", "libhdf5.so.103", "libhdf5_serial.so", "libhdf5.so", "hdf5"];

    private static readonly Lazy<nint> Handle = new(Load);
    private static readonly ConcurrentDictionary<string, nint> Addresses = new();

    // Registered here and not in static constructors, so that a missing library surfaces as
    // DllNotFoundException itself and not inside a TypeInitializationException.
    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2255", Justification = "The resolver must exist before the first native call.")]
    internal static void RegisterResolver() =>
        NativeLibrary.SetDllImportResolver(typeof(NativeHdf5).Assembly, (name, _, _) => name == Library ? Handle.Value : 0);

    /// <summary>The value of the library's global variable <paramref name="symbol"/>; valid until <see cref="H5.close"/>.</summary>
    internal static hid_t ReadId(string symbol)
    {
        // The library fills these variables in when it initialises itself, which H5.open does once.
        if (H5.open() < 0)
        {
            throw new InvalidOperationException("libhdf5 could not initialise itself (H5open failed).");
        }

        return Marshal.ReadInt64(Addresses.GetOrAdd(symbol, static name => NativeLibrary.GetExport(Handle.Value, name)));
    }

    private static nint Load()
    {
        Assembly assembly = typeof(NativeHdf5).Assembly;
        foreach (string candidate in Candidates)
        {
            if (NativeLibrary.TryLoad(candidate, assembly, null, out nint handle))
            {
                return handle;
            }
        }

        throw new DllNotFoundException(
            $"The HDF5 1.10 library was not found; tried {string.Join(", ", Candidates)}. " +
            "On Debian or Ubuntu: apt-get install libhdf5-103-1.");
    }
}
