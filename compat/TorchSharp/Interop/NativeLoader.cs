using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace TorchSharp.Interop;

/// <summary>Finds and loads the bridge, after telling the threading libraries below it how to behave.</summary>
internal static partial class NativeLoader
{
    internal const string LibraryName = "DisentangleTorch";

    private const string FileName = "libDisentangleTorch.so";
    private const string FolderVariable = "DISENTANGLE_NATIVE";

    // Not a static field of its own class: a failure must reach the caller as it is, not as a TypeInitializationException.
    private static readonly Lazy<nint> Handle = new(LoadAndInitialise);

    internal static void Register() => NativeLibrary.SetDllImportResolver(typeof(NativeLoader).Assembly, Resolve);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath) =>
        name == LibraryName ? Handle.Value : 0;

    /// <summary>Folders that may hold the bridge, in the order in which they are tried.</summary>
    internal static IEnumerable<string> CandidateFolders(string? chosenFolder, string baseDirectory)
    {
        if (!string.IsNullOrEmpty(chosenFolder))
        {
            yield return chosenFolder;
        }

        yield return baseDirectory;
        for (DirectoryInfo? folder = new(baseDirectory); folder != null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "artifacts", "native");
        }
    }

    /// <summary>Loads the first bridge that loads.</summary>
    /// <exception cref="DllNotFoundException">None does; the message lists each place and why.</exception>
    internal static nint Load(IEnumerable<string> folders)
    {
        StringBuilder tried = new();
        foreach (string folder in folders)
        {
            string path = Path.Combine(folder, FileName);
            if (!File.Exists(path))
            {
                tried.Append("\n  ").Append(path).Append(": no such file");
                continue;
            }

            try
            {
                return NativeLibrary.Load(path);
            }
            catch (Exception error) when (error is DllNotFoundException or BadImageFormatException)
            {
                tried.Append("\n  ").Append(path).Append(": ").Append(error.Message.ReplaceLineEndings(" ").Trim());
            }
        }

        throw new DllNotFoundException(
            $"The bridge to libtorch, {FileName}, could not be loaded. Tried:{tried}\n" +
            $"Run ./disentangle doctor, which installs the package libtorch-dev where it is missing and builds the bridge, " +
            $"or set {FolderVariable} to the folder that holds {FileName}.");
    }

    // libgomp and OpenBLAS read these once, when they are loaded, from the C library's environment, which .NET's
    // Environment class does not write to. Passive waiting: threads that spin take the cores away from rendering.
    // One OpenBLAS thread: its own pool beside OpenMP's would use each core twice.
    private static void SetThreadDefaults()
    {
        SetDefault("OMP_NUM_THREADS", Environment.ProcessorCount.ToString());
        SetDefault("OMP_WAIT_POLICY", "passive");
        SetDefault("OPENBLAS_NUM_THREADS", "1");
    }

    private static void SetDefault(string name, string value)
    {
        const int keepWhatTheUserSet = 0;
        if (setenv(name, value, keepWhatTheUserSet) != 0)
        {
            throw new InvalidOperationException($"setenv({name}) failed with errno {Marshal.GetLastPInvokeError()}.");
        }
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int setenv(string name, string value, int overwrite);

    private static unsafe nint LoadAndInitialise()
    {
        SetThreadDefaults();
        nint handle = Load(CandidateFolders(Environment.GetEnvironmentVariable(FolderVariable), AppContext.BaseDirectory));
        ((delegate* unmanaged<void>)NativeLibrary.GetExport(handle, nameof(Bridge.dt_initialise)))();
        return handle;
    }
}
