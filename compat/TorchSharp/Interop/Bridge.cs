using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>The exported functions of the bridge (native/src). Handles are owned by <see cref="torch.Tensor"/>.</summary>
internal static unsafe partial class Bridge
{
    private const string Library = NativeLoader.LibraryName;

    static Bridge() => NativeLoader.Register();

    [LibraryImport(Library)]
    internal static partial nint dt_last_error();

    [LibraryImport(Library)]
    internal static partial void dt_initialise();

    [LibraryImport(Library)]
    internal static partial nint dt_version();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint dt_operator(string name);

    [LibraryImport(Library)]
    internal static partial long dt_call(nint op, NativeValue* arguments, long count, NativeValue* results, long capacity);

    [LibraryImport(Library)]
    internal static partial long dt_tensor_from_memory(void* data, long* shape, long dimensions, int dtype, long device, nint* result);

    [LibraryImport(Library)]
    internal static partial void dt_tensor_free(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial long dt_live_handles();

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial long dt_tensor_dimensions(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial void dt_tensor_shape(nint tensor, long* shape);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial void dt_tensor_strides(nint tensor, long* strides);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial long dt_tensor_elements(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int dt_tensor_dtype(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial long dt_tensor_device(nint tensor);

    [LibraryImport(Library), SuppressGCTransition]
    internal static partial int dt_tensor_is_contiguous(nint tensor);

    [LibraryImport(Library)]
    internal static partial long dt_tensor_data(nint tensor, void** data);

    [LibraryImport(Library)]
    internal static partial long dt_backward(
        nint* outputs, nint* grads, long count, nint* inputs, long inputCount, int retainGraph, int createGraph);

    [LibraryImport(Library)]
    internal static partial long dt_grad(
        nint* outputs, nint* grads, long count, nint* inputs, long inputCount, int retainGraph, int createGraph, int allowUnused,
        nint* results);

    [LibraryImport(Library)]
    internal static partial long dt_tensor_get_grad(nint tensor, nint* result);

    [LibraryImport(Library)]
    internal static partial long dt_tensor_set_grad(nint tensor, nint grad);

    [LibraryImport(Library)]
    internal static partial int dt_tensor_requires_grad(nint tensor);

    [LibraryImport(Library)]
    internal static partial long dt_tensor_set_requires_grad(nint tensor, int value);

    [LibraryImport(Library)]
    internal static partial int dt_tensor_is_leaf(nint tensor);

    [LibraryImport(Library)]
    internal static partial int dt_grad_enabled();

    [LibraryImport(Library)]
    internal static partial void dt_set_grad_enabled(int enabled);

    [LibraryImport(Library)]
    internal static partial long dt_generator_new(ulong seed, long device, nint* result);

    [LibraryImport(Library)]
    internal static partial long dt_generator_default(long device, nint* result);

    [LibraryImport(Library)]
    internal static partial void dt_generator_free(nint generator);

    [LibraryImport(Library)]
    internal static partial long dt_generator_set_seed(nint generator, ulong seed);

    [LibraryImport(Library)]
    internal static partial ulong dt_generator_seed(nint generator);

    [LibraryImport(Library)]
    internal static partial long dt_generator_get_state(nint generator, nint* result);

    [LibraryImport(Library)]
    internal static partial long dt_generator_set_state(nint generator, nint state);

    [LibraryImport(Library)]
    internal static partial long dt_manual_seed(ulong seed);

    [LibraryImport(Library)]
    internal static partial long dt_set_threads(int count);

    [LibraryImport(Library)]
    internal static partial int dt_threads();

    [LibraryImport(Library)]
    internal static partial long dt_set_interop_threads(int count);

    [LibraryImport(Library)]
    internal static partial int dt_interop_threads();

    [LibraryImport(Library)]
    internal static partial int dt_cuda_devices();

    /// <summary>Passes a result on, or throws libtorch's message when it is negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Check(long result) => result >= 0 ? result : throw Error();

    /// <summary>The exception for this thread's last failed call, of the type that the mirrored package throws.</summary>
    internal static ExternalException Error() => new(Marshal.PtrToStringUTF8(dt_last_error()));
}
