using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Version of the libtorch that is loaded.</summary>
    public static string __version__ => Marshal.PtrToStringUTF8(Bridge.dt_version())!;

    public static IDisposable no_grad() => new AutoGradMode(false);

    public static IDisposable enable_grad(bool enabled = true) => new AutoGradMode(enabled);

    public static IDisposable set_grad_enabled(bool mode = true) => new AutoGradMode(mode);

    public static bool is_grad_enabled() => AutoGradMode.IsAutogradEnabled();

    public static void set_num_threads(int num) => Bridge.Check(Bridge.dt_set_threads(num));

    public static int get_num_threads() => Bridge.dt_threads();

    public static void set_num_interop_threads(int num) => Bridge.Check(Bridge.dt_set_interop_threads(num));

    public static int get_num_interop_threads() => Bridge.dt_interop_threads();

    public static DisposeScope NewDisposeScope() => DisposeScopeManager.ThreadSingleton.New();

    public static bool cuda_is_available() => cuda.is_available();

    public static partial class cuda
    {
        public static bool is_available() => device_count() > 0;

        public static int device_count() => Bridge.dt_cuda_devices();
    }
}
