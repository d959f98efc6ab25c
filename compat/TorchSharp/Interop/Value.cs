using System.Runtime.InteropServices;
using System.Text;

namespace TorchSharp.Interop;

/// <summary>One argument of an operator before it is packed. Null of any type is the operator's None or default.</summary>
internal readonly struct Value
{
    private readonly ValueTag _tag;
    private readonly long _bits;
    private readonly object? _reference;

    private Value(ValueTag tag, long bits, object? reference = null)
    {
        _tag = tag;
        _bits = bits;
        _reference = reference;
    }

    public static implicit operator Value(torch.Tensor? value) => value is null ? default : new(ValueTag.Tensor, value.Handle, value);

    public static implicit operator Value(long value) => new(ValueTag.Int, value);

    public static implicit operator Value(long? value) => value is { } some ? some : default(Value);

    public static implicit operator Value(double value) => new(ValueTag.Double, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator Value(double? value) => value is { } some ? some : default(Value);

    public static implicit operator Value(bool value) => new(ValueTag.Bool, value ? 1 : 0);

    public static implicit operator Value(torch.ScalarType value) => new(ValueTag.Int, (long)value);

    public static implicit operator Value(torch.ScalarType? value) => value is { } some ? some : default(Value);

    public static implicit operator Value(Scalar? value) => value is null ? default : value.Value;

    public static implicit operator Value(torch.Device? value) => value is null ? default : new(ValueTag.Device, value.Packed);

    public static implicit operator Value(torch.Generator? value) => value is null ? default : new(ValueTag.Generator, value.Handle, value);

    public static implicit operator Value(long[]? value) => value is null ? default : new(ValueTag.IntList, value.Length, value);

    public static implicit operator Value(double[]? value) => value is null ? default : new(ValueTag.DoubleList, value.Length, value);

    public static implicit operator Value(torch.Tensor?[]? value) =>
        value is null ? default : new(ValueTag.TensorList, value.Length, value);

    public static implicit operator Value(string? value) =>
        value is null ? default : Bytes(Encoding.UTF8.GetBytes(value));

    /// <summary>Words of 8 bytes that <see cref="Pack"/> needs for a list or string.</summary>
    internal int ListWords => _tag switch
    {
        ValueTag.IntList or ValueTag.DoubleList or ValueTag.TensorList => (int)_bits,
        ValueTag.String => (int)((_bits + sizeof(long) - 1) / sizeof(long)),
        _ => 0,
    };

    /// <summary>Packs this argument; lists are copied to <paramref name="lists"/>, whose address is <paramref name="address"/>.</summary>
    internal NativeValue Pack(Span<long> lists, nint address)
    {
        switch (_reference)
        {
            case long[] integers:
                integers.CopyTo(lists);
                break;
            case double[] reals:
                reals.CopyTo(MemoryMarshal.Cast<long, double>(lists));
                break;
            case torch.Tensor?[] tensors:
                for (int i = 0; i < tensors.Length; i++)
                {
                    lists[i] = tensors[i] is { } tensor ? tensor.Handle : 0;
                }

                break;
            case byte[] text:
                text.CopyTo(MemoryMarshal.AsBytes(lists));
                break;
            default:
                return new NativeValue { Tag = _tag, Integer = _bits };
        }

        return new NativeValue { Tag = _tag, Length = (int)_bits, Pointer = address };
    }

    private static Value Bytes(byte[] utf8) => new(ValueTag.String, utf8.Length, utf8);
}
