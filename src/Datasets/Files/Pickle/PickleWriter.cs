using System.Buffers.Binary;
using System.Text;

namespace Disentangle.Datasets.Files.Pickle;

/// <summary>
/// Writes a Python pickle of protocol 2: the 0-dimensional object array that numpy keeps the metadata of the public dSprites archive in.
/// Inside it are dictionaries, lists, tuples, text, integers and floats only; the one class named is numpy's own array.
/// </summary>
internal sealed class PickleWriter
{
    private const byte Stop = (byte)'.', Mark = (byte)'(', EmptyDictionary = (byte)'}', SetItems = (byte)'u', EmptyList = (byte)']';
    private const byte Appends = (byte)'e', Tuple = (byte)'t', Text = (byte)'X', Int32 = (byte)'J', Float = (byte)'G', None = (byte)'N';
    private const byte True = 0x88, False = 0x89, Reduce = (byte)'R', Build = (byte)'b';

    private readonly List<byte> _bytes = [];

    private PickleWriter()
    {
    }

    /// <summary>Pickles a value as numpy pickles <c>array(value, dtype=object)</c>.</summary>
    /// <param name="value">Text, int, double, bool, a list (list), an array (tuple) or text and value pairs (dictionary, in that order).</param>
    /// <exception cref="NotSupportedException">A value is of another type.</exception>
    public static byte[] WriteArrayOf(object value)
    {
        PickleWriter writer = new();
        writer.Add(0x80, 2);
        writer.Array(value);
        writer.Add(Stop);
        return [.. writer._bytes];
    }

    private void Array(object value)
    {
        // _reconstruct(ndarray, (0,), 'b'), then its state: version 1, shape (), type O, C order, one element.
        Global("numpy.core.multiarray", "_reconstruct");
        Add(Mark);
        Global("numpy", "ndarray");
        Value(new object[] { 0 });
        Value("b");
        Add(Tuple, Reduce, Mark);
        Value(1);
        Value(System.Array.Empty<object>());
        ObjectType();
        Value(false);
        Value(new List<object> { value });
        Add(Tuple, Build);
    }

    private void ObjectType()
    {
        Global("numpy", "dtype");
        Value(new object[] { "O8", false, true });
        Add(Reduce, Mark);
        Value(3);
        Value("|");
        Add(None, None, None);
        Value(-1);
        Value(-1);
        Value(63);
        Add(Tuple, Build);
    }

    private void Global(string module, string name)
    {
        Add((byte)'c');
        _bytes.AddRange(Encoding.ASCII.GetBytes($"{module}\n{name}\n"));
    }

    private void Value(object value)
    {
        switch (value)
        {
            case string text:
                WriteText(text);
                break;
            case bool flag:
                Add(flag ? True : False);
                break;
            case int number:
                WriteInt(number);
                break;
            case double number:
                WriteDouble(number);
                break;
            case IEnumerable<KeyValuePair<string, object>> pairs:
                Add(EmptyDictionary, Mark);
                foreach ((string key, object item) in pairs)
                {
                    WriteText(key);
                    Value(item);
                }

                Add(SetItems);
                break;
            case object[] items:
                WriteAll(items, Tuple);
                break;
            case List<object> items:
                Add(EmptyList);
                WriteAll(items, Appends);
                break;
            default:
                throw new NotSupportedException(
                    $"A pickle here holds text, int, double, bool, lists, tuples and dictionaries, not {value.GetType().Name}.");
        }
    }

    private void WriteAll(IEnumerable<object> items, byte end)
    {
        Add(Mark);
        foreach (object item in items)
        {
            Value(item);
        }

        Add(end);
    }

    private void WriteText(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Add(Text);
        AddInt(utf8.Length);
        _bytes.AddRange(utf8);
    }

    private void WriteInt(int number)
    {
        Add(Int32);
        AddInt(number);
    }

    private void WriteDouble(double number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, number);
        Add(Float);
        _bytes.AddRange(bytes);
    }

    private void AddInt(int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        _bytes.AddRange(bytes);
    }

    private void Add(params ReadOnlySpan<byte> opcodes) => _bytes.AddRange(opcodes);
}
