using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Disentangle.Datasets.Files.Numpy;

/// <summary>The head of a npy array: element type, order and shape.</summary>
/// <param name="Descr">Element type as numpy writes it: byte order, kind and bytes, for example <c>&lt;f8</c> or <c>|u1</c>.</param>
/// <param name="IsFortranOrder">Whether the first index is the fastest.</param>
/// <param name="Shape">Extent; empty for a scalar.</param>
public sealed partial record NpyHeader(string Descr, bool IsFortranOrder, IReadOnlyList<long> Shape)
{
    private const int Alignment = 64;
    private const int GrowthDigits = 21;
    private const int LongestHeader = 1 << 20;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Number of elements, the product of the shape.</summary>
    public long Count => Shape.Aggregate(1L, (product, extent) => checked(product * extent));

    /// <summary>Bytes of one element.</summary>
    /// <exception cref="NotSupportedException">Elements have no fixed size (Python objects, structures).</exception>
    public int ElementSize => TypePattern().Match(Descr) is { Success: true } match
        ? int.Parse(match.Groups["size"].ValueSpan, CultureInfo.InvariantCulture) * (match.Groups["kind"].ValueSpan is "U" ? 4 : 1)
        : throw new NotSupportedException($"Arrays of type '{Descr}' are not read: their bytes are Python objects or structures.");

    /// <summary>The bytes before the data, version 1.0, padded with spaces to a multiple of 64 exactly as numpy pads them.</summary>
    public byte[] ToBytes()
    {
        string shape = Shape.Count == 1 ? $"({Shape[0]},)" : $"({string.Join(", ", Shape)})";
        StringBuilder text = new($"{{'descr': '{Descr}', 'fortran_order': {(IsFortranOrder ? "True" : "False")}, 'shape': {shape}, }}");
        if (Shape.Count > 0)
        {
            // numpy leaves room for the growing axis to be rewritten in place.
            long growing = IsFortranOrder ? Shape[^1] : Shape[0];
            text.Append(' ', GrowthDigits - growing.ToString(CultureInfo.InvariantCulture).Length);
        }

        int start = Magic.Length + 4;
        int padding = Alignment - ((start + text.Length + 1) % Alignment);
        text.Append(' ', padding).Append('\n');
        byte[] bytes = new byte[start + text.Length];
        Magic.CopyTo(bytes);
        bytes[6] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), (ushort)text.Length);
        Encoding.Latin1.GetBytes(text.ToString(), bytes.AsSpan(start));
        return bytes;
    }

    /// <summary>Reads a head and leaves the stream at the first byte of the data.</summary>
    /// <param name="stream">At the start of the array.</param>
    /// <param name="path">File, for errors.</param>
    /// <param name="place">Place in it, for errors.</param>
    /// <exception cref="DatasetFormatException">These are no npy bytes of version 1, 2 or 3.</exception>
    public static NpyHeader Read(Stream stream, string path, string place)
    {
        Span<byte> start = stackalloc byte[8];
        if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.StartsWith(Magic))
        {
            throw new DatasetFormatException(path, place, "not a npy array (its first six bytes are not \\x93NUMPY).");
        }

        int version = start[6];
        Span<byte> lengthBytes = stackalloc byte[version == 1 ? 2 : 4];
        if (version is < 1 or > 3 || stream.ReadAtLeast(lengthBytes, lengthBytes.Length, throwOnEndOfStream: false) < lengthBytes.Length)
        {
            throw new DatasetFormatException(path, place, $"npy version {version}.{start[7]} came; versions 1 to 3 are read.");
        }

        uint length = version == 1
            ? BinaryPrimitives.ReadUInt16LittleEndian(lengthBytes)
            : BinaryPrimitives.ReadUInt32LittleEndian(lengthBytes);
        byte[] text = new byte[Math.Min(length, LongestHeader)];
        if (length > LongestHeader || stream.ReadAtLeast(text, text.Length, throwOnEndOfStream: false) < text.Length)
        {
            throw new DatasetFormatException(path, place, "the npy head is cut off.");
        }

        return Parse(version == 3 ? Encoding.UTF8.GetString(text) : Encoding.Latin1.GetString(text), path, place);
    }

    private static NpyHeader Parse(string text, string path, string place)
    {
        Match descr = DescrPattern().Match(text);
        Match order = OrderPattern().Match(text);
        Match shape = ShapePattern().Match(text);
        if (!descr.Success || !order.Success || !shape.Success)
        {
            throw new DatasetFormatException(path, place, $"the npy head is not understood: {text.Trim()}");
        }

        string[] digits = shape.Groups["shape"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        long[] extent = new long[digits.Length];
        for (int i = 0; i < extent.Length; i++)
        {
            if (!long.TryParse(digits[i].TrimEnd('L'), NumberStyles.None, CultureInfo.InvariantCulture, out extent[i]))
            {
                throw new DatasetFormatException(path, place, $"the npy head is not understood: {text.Trim()}");
            }
        }

        return new NpyHeader(descr.Groups["descr"].Value, order.Groups["order"].Value == "True", extent);
    }

    [GeneratedRegex(@"^[<>|=]?(?<kind>[biufSU])(?<size>\d+)$")]
    private static partial Regex TypePattern();

    [GeneratedRegex(@"'descr':\s*u?'(?<descr>[^']*)'")]
    private static partial Regex DescrPattern();

    [GeneratedRegex(@"'fortran_order':\s*(?<order>True|False)")]
    private static partial Regex OrderPattern();

    [GeneratedRegex(@"'shape':\s*\((?<shape>[\d,\sL]*)\)")]
    private static partial Regex ShapePattern();
}
