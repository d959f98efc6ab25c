using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>A number of any kind, as operators take it.</summary>
public sealed class Scalar
{
    private readonly double _real;
    private readonly long _integer;

    private Scalar(double real)
    {
        Type = torch.ScalarType.Float64;
        _real = real;
        Value = real;
    }

    private Scalar(long integer)
    {
        Type = torch.ScalarType.Int64;
        _integer = integer;
        Value = integer;
    }

    private Scalar(bool truth)
    {
        Type = torch.ScalarType.Bool;
        _integer = truth ? 1 : 0;
        Value = truth;
    }

    public torch.ScalarType Type { get; }

    internal Value Value { get; }

    public static implicit operator Scalar(byte value) => new((long)value);

    public static implicit operator Scalar(sbyte value) => new((long)value);

    public static implicit operator Scalar(short value) => new((long)value);

    public static implicit operator Scalar(int value) => new((long)value);

    public static implicit operator Scalar(long value) => new(value);

    public static implicit operator Scalar(float value) => new((double)value);

    public static implicit operator Scalar(double value) => new(value);

    public static implicit operator Scalar(bool value) => new(value);

    public double ToDouble() => Type == torch.ScalarType.Float64 ? _real : _integer;

    public float ToSingle() => (float)ToDouble();

    public long ToInt64() => Type == torch.ScalarType.Float64 ? (long)_real : _integer;

    public int ToInt32() => (int)ToInt64();

    public byte ToByte() => (byte)ToInt64();

    public bool ToBoolean() => ToDouble() != 0;

    public override string ToString() =>
        Type switch
        {
            torch.ScalarType.Float64 => _real.ToString(),
            torch.ScalarType.Bool => ToBoolean().ToString(),
            _ => _integer.ToString(),
        };
}
