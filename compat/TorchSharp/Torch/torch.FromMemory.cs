using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor tensor<T>(T scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        where T : unmanaged => FromMemory<T>([scalar], [], dtype, device, requires_grad);

    public static Tensor tensor<T>(T[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        where T : unmanaged => FromMemory<T>(dataArray, [dataArray.Length], dtype, device, requires_grad);

    public static Tensor tensor<T>(
        T[] dataArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        where T : unmanaged => FromMemory<T>(dataArray, dimensions, dtype, device, requires_grad);

    public static Tensor tensor<T>(T[,] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        where T : unmanaged => from_array(dataArray, dtype, device, requires_grad);

    public static Tensor tensor<T>(T[,,] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        where T : unmanaged => from_array(dataArray, dtype, device, requires_grad);

    public static Tensor tensor<T>(T[,,,] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        where T : unmanaged => from_array(dataArray, dtype, device, requires_grad);

    /// <summary>Copies an array of any number of dimensions.</summary>
    public static Tensor from_array(Array rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        ArgumentNullException.ThrowIfNull(rawArray);
        long[] dimensions = [.. Enumerable.Range(0, rawArray.Rank).Select(rawArray.GetLongLength)];
        return rawArray.GetType().GetElementType() switch
        {
            Type type when type == typeof(float) => FromMemory(Elements<float>(rawArray), dimensions, dtype, device, requires_grad),
            Type type when type == typeof(double) => FromMemory(Elements<double>(rawArray), dimensions, dtype, device, requires_grad),
            Type type when type == typeof(byte) => FromMemory(Elements<byte>(rawArray), dimensions, dtype, device, requires_grad),
            Type type when type == typeof(sbyte) => FromMemory(Elements<sbyte>(rawArray), dimensions, dtype, device, requires_grad),
            Type type when type == typeof(short) => FromMemory(Elements<short>(rawArray), dimensions, dtype, device, requires_grad),
            Type type when type == typeof(int) => FromMemory(Elements<int>(rawArray), dimensions, dtype, device, requires_grad),
            Type type when type == typeof(long) => FromMemory(Elements<long>(rawArray), dimensions, dtype, device, requires_grad),
            Type type when type == typeof(bool) => FromMemory(Elements<bool>(rawArray), dimensions, dtype, device, requires_grad),
            Type type when type == typeof(Half) => FromMemory(Elements<Half>(rawArray), dimensions, dtype, device, requires_grad),
            Type type => throw new ArgumentException(
                $"A tensor cannot hold {type}; use byte, sbyte, short, int, long, Half, float, double or bool.", nameof(rawArray)),
            null => throw new ArgumentException("The array has no element type.", nameof(rawArray)),
        };
    }

    private static ReadOnlySpan<T> Elements<T>(Array array)
        where T : unmanaged => MemoryMarshal.CreateReadOnlySpan(
            ref System.Runtime.CompilerServices.Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);

    private static unsafe Tensor FromMemory<T>(
        ReadOnlySpan<T> data, ReadOnlySpan<long> dimensions, ScalarType? dtype, Device? device, bool requires_grad)
        where T : unmanaged
    {
        long expected = 1;
        foreach (long size in dimensions)
        {
            expected = checked(expected * size);
        }

        if (expected != data.Length)
        {
            throw new ArgumentException(
                $"{data.Length} values do not fill the shape [{string.Join(", ", dimensions.ToArray())}], which needs {expected}.",
                nameof(data));
        }

        nint handle;
        fixed (T* values = data)
        fixed (long* sizes = dimensions)
        {
            Bridge.Check(Bridge.dt_tensor_from_memory(values, sizes, dimensions.Length, (int)TypeOf<T>(), (device ?? CPU).Packed, &handle));
        }

        Tensor tensor = new(handle);
        if (dtype is { } wanted && wanted != TypeOf<T>())
        {
            tensor = tensor.to_type(wanted, disposeAfter: true);
        }

        return Made(tensor, requires_grad);
    }
}
