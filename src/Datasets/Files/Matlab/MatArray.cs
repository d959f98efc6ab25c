using System.Numerics;
using System.Runtime.InteropServices;

namespace Disentangle.Datasets.Files.Matlab;

/// <summary>A numeric array of a MATLAB file.</summary>
internal sealed class MatArray
{
    private readonly MatType _stored;
    private readonly byte[] _bytes;

    internal MatArray(string name, MatClass matClass, IReadOnlyList<int> shape, MatType stored, byte[] bytes)
    {
        Name = name;
        Class = matClass;
        Shape = shape;
        (_stored, _bytes) = (stored, bytes);
    }

    /// <summary>Name of the variable.</summary>
    public string Name { get; }

    /// <summary>Class of the elements.</summary>
    public MatClass Class { get; }

    /// <summary>Extent, at least two numbers.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>The elements in MATLAB's order: the first index is the fastest.</summary>
    /// <typeparam name="T">Type that holds all of them exactly.</typeparam>
    /// <exception cref="OverflowException">An element has no exact value of type <typeparamref name="T"/>; the message shows it.</exception>
    public T[] ToArray<T>()
        where T : unmanaged, INumberBase<T> => _stored switch
        {
            // Files hold each array in the smallest type that takes its values, whatever its class is.
            MatType.Int8 => Convert<sbyte, T>(),
            MatType.UInt8 => Convert<byte, T>(),
            MatType.Int16 => Convert<short, T>(),
            MatType.UInt16 => Convert<ushort, T>(),
            MatType.Int32 => Convert<int, T>(),
            MatType.UInt32 => Convert<uint, T>(),
            MatType.Single => Convert<float, T>(),
            MatType.Double => Convert<double, T>(),
            MatType.Int64 => Convert<long, T>(),
            _ => Convert<ulong, T>(),
        };

    private T[] Convert<TStored, T>()
        where TStored : unmanaged, INumberBase<TStored>
        where T : unmanaged, INumberBase<T>
    {
        ReadOnlySpan<TStored> stored = MemoryMarshal.Cast<byte, TStored>(_bytes);
        T[] values = new T[stored.Length];
        if (typeof(T) == typeof(TStored))
        {
            MemoryMarshal.AsBytes(stored).CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
            return values;
        }

        for (int i = 0; i < values.Length; i++)
        {
            values[i] = T.CreateChecked(stored[i]);
            if (TStored.CreateChecked(values[i]) != stored[i])
            {
                throw new OverflowException($"Element {i} of {Name} is {stored[i]}, which has no exact value of type {typeof(T).Name}.");
            }
        }

        return values;
    }
}
