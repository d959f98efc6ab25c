using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Utils;

/// <summary>
/// Reads and writes a CPU tensor's elements in row-major order, whatever its strides. It shares the tensor's life.
/// </summary>
public sealed unsafe class TensorAccessor<T> : IDisposable, IEnumerable<T>
    where T : unmanaged
{
    private readonly torch.Tensor _tensor;
    private readonly T* _data;
    private readonly long[] _shape;
    private readonly long[] _strides;
    private readonly bool _contiguous;

    internal TensorAccessor(torch.Tensor tensor)
    {
        _tensor = tensor;
        _data = (T*)tensor.DataPointer();
        _shape = tensor.shape;
        _strides = tensor.stride();
        _contiguous = tensor.is_contiguous();
        Count = tensor.NumberOfElements;
    }

    public long Count { get; }

    public T this[params long[] indices]
    {
        get => _data[Offset(indices)];
        set => _data[Offset(indices)] = value;
    }

    public T[] ToArray()
    {
        T[] result = new T[Count];
        CopyTo(result.AsSpan());
        return result;
    }

    /// <summary>An array of the tensor's own number of dimensions.</summary>
    public Array ToNDArray()
    {
        Array result = Array.CreateInstance(typeof(T), _shape);
        CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(result)), result.Length));
        return result;
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <summary>Copies elements <paramref name="tensorIndex"/> and up to the span from <paramref name="arrayIndex"/> on.</summary>
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        int count = Range(array.Length, arrayIndex, tensorIndex, toTensor: false);
        Span<T> target = array.Slice(arrayIndex, count);
        if (_contiguous)
        {
            new ReadOnlySpan<T>(_data + tensorIndex, count).CopyTo(target);
        }
        else
        {
            for (int i = 0; i < count; i++)
            {
                target[i] = _data[Offset(tensorIndex + i)];
            }
        }

        GC.KeepAlive(_tensor);
    }

    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        int count = Range(array.Length, arrayIndex, tensorIndex, toTensor: true);
        ReadOnlySpan<T> source = array.Slice(arrayIndex, count);
        if (_contiguous)
        {
            source.CopyTo(new Span<T>(_data + tensorIndex, count));
        }
        else
        {
            for (int i = 0; i < count; i++)
            {
                _data[Offset(tensorIndex + i)] = source[i];
            }
        }

        GC.KeepAlive(_tensor);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (long i = 0; i < Count; i++)
        {
            yield return At(i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => GC.KeepAlive(_tensor);

    private T At(long index) => _data[Offset(index)];

    // How many elements move: everything that is left in the tensor when reading, in the array when writing.
    private int Range(int length, int arrayIndex, long tensorIndex, bool toTensor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(arrayIndex);
        ArgumentOutOfRangeException.ThrowIfNegative(tensorIndex);
        long inArray = length - arrayIndex, inTensor = Count - tensorIndex;
        long count = toTensor ? inArray : inTensor;
        if (inArray < 0 || inTensor < 0 || count > Math.Min(inArray, inTensor))
        {
            throw new ArgumentException(
                $"{count} elements do not fit: the array has {length}, used from {arrayIndex} on, " +
                $"and the tensor {Count}, used from {tensorIndex} on.");
        }

        return checked((int)count);
    }

    private long Offset(long index)
    {
        long offset = 0;
        for (int axis = _shape.Length - 1; axis >= 0; axis--)
        {
            (index, long place) = Math.DivRem(index, _shape[axis]);
            offset += place * _strides[axis];
        }

        return offset;
    }

    private long Offset(long[] indices)
    {
        if (indices.Length != _shape.Length)
        {
            throw new ArgumentException($"{indices.Length} indices were given for a tensor of {_shape.Length} dimensions.");
        }

        long offset = 0;
        for (int axis = 0; axis < indices.Length; axis++)
        {
            if ((ulong)indices[axis] >= (ulong)_shape[axis])
            {
                throw new ArgumentOutOfRangeException(
                    nameof(indices), $"Index {indices[axis]} of dimension {axis} is outside 0..{_shape[axis] - 1}.");
            }

            offset += indices[axis] * _strides[axis];
        }

        return offset;
    }
}
