using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Disentangle.Datasets.Files.Numpy;

/// <summary>An array in memory as numpy files hold it: a head and its bytes, row-major and little-endian.</summary>
public sealed class NpyArray
{
    /// <summary>Takes bytes as they are.</summary>
    /// <param name="header">Little-endian, row-major.</param>
    /// <param name="bytes">Count · element size bytes, not copied; for Python objects the pickle.</param>
    /// <exception cref="ArgumentException">The number of bytes does not fit, or order or endianness is another.</exception>
    public NpyArray(NpyHeader header, ReadOnlyMemory<byte> bytes)
    {
        if (header.IsFortranOrder || header.Descr.StartsWith('>'))
        {
            throw new ArgumentException("Arrays in memory are row-major and little-endian.", nameof(header));
        }

        if (header.Descr != ObjectType && header.Count * header.ElementSize != bytes.Length)
        {
            throw new ArgumentException(
                $"{header.Count} elements of {header.Descr} take {header.Count * header.ElementSize} bytes; {bytes.Length} came.", nameof(bytes));
        }

        Header = header;
        Bytes = bytes;
    }

    /// <summary>Type of arrays of Python objects, whose bytes are a pickle.</summary>
    public const string ObjectType = "|O";

    /// <summary>Element type and shape.</summary>
    public NpyHeader Header { get; }

    /// <summary>Extent; empty for a scalar.</summary>
    public IReadOnlyList<long> Shape => Header.Shape;

    /// <summary>The elements.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Makes an array of numbers.</summary>
    /// <param name="values">Row-major; copied.</param>
    /// <param name="shape">Extent, its product the number of values; empty for a scalar.</param>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is not byte, int, long, float or double.</exception>
    public static NpyArray From<T>(ReadOnlySpan<T> values, params ReadOnlySpan<long> shape)
        where T : unmanaged =>
        new(new NpyHeader(DescrOf<T>(), false, shape.ToArray()), MemoryMarshal.AsBytes(values).ToArray());

    /// <summary>Makes a scalar of text, which numpy reads without a pickle.</summary>
    public static NpyArray FromText(string text)
    {
        byte[] bytes = Encoding.UTF32.GetBytes(text);
        return new NpyArray(new NpyHeader($"<U{bytes.Length / 4}", false, []), bytes);
    }

    /// <summary>The element type of <typeparamref name="T"/> as numpy writes it.</summary>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is not byte, int, long, float or double.</exception>
    public static string DescrOf<T>() => Type.GetTypeCode(typeof(T)) switch
    {
        TypeCode.Byte => "|u1",
        TypeCode.Int32 => "<i4",
        TypeCode.Int64 => "<i8",
        TypeCode.Single => "<f4",
        TypeCode.Double => "<f8",
        _ => throw new NotSupportedException($"Numpy files here hold byte, int, long, float and double, not {typeof(T).Name}."),
    };

    /// <summary>The elements as numbers of another type; nothing is rounded or cut.</summary>
    /// <exception cref="NotSupportedException">The array holds no numbers.</exception>
    /// <exception cref="OverflowException">A number has no exact place in <typeparamref name="T"/>; the message shows it.</exception>
    public T[] ToArray<T>()
        where T : unmanaged, System.Numerics.INumberBase<T>
    {
        ReadOnlySpan<byte> bytes = Bytes.Span;
        return Header.Descr.TrimStart('<', '|', '=') switch
        {
            "b1" or "u1" => Convert<byte, T>(bytes),
            "i1" => Convert<sbyte, T>(bytes),
            "u2" => Convert<ushort, T>(bytes),
            "i2" => Convert<short, T>(bytes),
            "u4" => Convert<uint, T>(bytes),
            "i4" => Convert<int, T>(bytes),
            "u8" => Convert<ulong, T>(bytes),
            "i8" => Convert<long, T>(bytes),
            "f4" => Convert<float, T>(bytes),
            "f8" => Convert<double, T>(bytes),
            _ => throw new NotSupportedException($"An array of type '{Header.Descr}' holds no numbers that are read here."),
        };
    }

    /// <summary>The text of a scalar string array.</summary>
    /// <exception cref="NotSupportedException">The array is none.</exception>
    public string ToText() => Shape.Count == 0 && Header.Descr.StartsWith("<U", StringComparison.Ordinal)
        ? Encoding.UTF32.GetString(Bytes.Span).TrimEnd('\0')
        : throw new NotSupportedException($"An array of type '{Header.Descr}' and rank {Shape.Count} is no text.");

    private static T[] Convert<TFrom, T>(ReadOnlySpan<byte> bytes)
        where TFrom : unmanaged, System.Numerics.INumberBase<TFrom>
        where T : unmanaged, System.Numerics.INumberBase<T>
    {
        ReadOnlySpan<TFrom> values = MemoryMarshal.Cast<byte, TFrom>(bytes);
        T[] result = new T[values.Length];
        if (typeof(T) == typeof(TFrom))
        {
            bytes.CopyTo(MemoryMarshal.AsBytes(result.AsSpan()));
            return result;
        }

        for (int i = 0; i < result.Length; i++)
        {
            result[i] = T.CreateChecked(values[i]);
            if (!IsSame(values[i], result[i]))
            {
                throw new OverflowException($"Element {i} is {values[i]}, which has no exact value of type {typeof(T).Name}.");
            }
        }

        return result;
    }

    // A float target may round: 0.1 as float is what every reader expects; an integer target must not.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSame<TFrom, T>(TFrom from, T to)
        where TFrom : unmanaged, System.Numerics.INumberBase<TFrom>
        where T : unmanaged, System.Numerics.INumberBase<T> =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double) || TFrom.CreateChecked(to) == from;
}
