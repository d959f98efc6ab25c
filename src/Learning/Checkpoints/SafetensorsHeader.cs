using System.Buffers;
using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Disentangle.Learning.Checkpoints;

/// <summary>The JSON header of a safetensors file, checked against the file's length.</summary>
internal sealed class SafetensorsHeader
{
    public const string MetadataKey = "__metadata__";
    private const int LengthBytes = 8;
    private const long MaximumLength = 100_000_000;

    private SafetensorsHeader(IReadOnlyList<Entry> entries, IReadOnlyDictionary<string, string> metadata)
    {
        Entries = entries;
        Metadata = metadata;
    }

    /// <summary>Entries in the order of their bytes.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Reads the header and leaves the stream at the first tensor's values.</summary>
    public static SafetensorsHeader Read(FileStream stream, string path)
    {
        Span<byte> lengthBytes = stackalloc byte[LengthBytes];
        if (stream.ReadAtLeast(lengthBytes, LengthBytes, throwOnEndOfStream: false) < LengthBytes)
        {
            throw new SafetensorsFormatException(path, $"has {stream.Length} bytes, too few for a safetensors file; it is truncated");
        }

        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(lengthBytes);
        if (length > MaximumLength)
        {
            throw new SafetensorsFormatException(path, $"is not a safetensors file: its header would have {length} bytes");
        }

        byte[] json = new byte[length];
        if (stream.ReadAtLeast(json, json.Length, throwOnEndOfStream: false) < json.Length)
        {
            throw new SafetensorsFormatException(
                path, $"is truncated: {stream.Length} bytes, the header alone needs {LengthBytes + json.Length}");
        }

        SafetensorsHeader header = Parse(json, path);
        header.ThrowIfNotContiguous(path, stream.Length - LengthBytes - json.Length);
        return header;
    }

    /// <summary>Length prefix and padded JSON for tensors that follow in this order.</summary>
    public static byte[] Encode(IReadOnlyList<TensorData> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        ArrayBufferWriter<byte> buffer = new();
        buffer.GetSpan(LengthBytes);
        buffer.Advance(LengthBytes);
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (metadata.Count > 0)
            {
                json.WriteStartObject(MetadataKey);
                foreach ((string key, string value) in metadata)
                {
                    json.WriteString(key, value);
                }

                json.WriteEndObject();
            }

            long offset = 0;
            foreach (TensorData tensor in tensors)
            {
                WriteEntry(json, tensor, offset);
                offset += tensor.Bytes.Length;
            }

            json.WriteEndObject();
        }

        int padding = -buffer.WrittenCount & (LengthBytes - 1);
        buffer.GetSpan(LengthBytes)[..padding].Fill((byte)' ');
        buffer.Advance(padding);
        byte[] bytes = buffer.WrittenSpan.ToArray();
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, (ulong)(bytes.Length - LengthBytes));
        return bytes;
    }

    private static void WriteEntry(Utf8JsonWriter json, TensorData tensor, long offset)
    {
        json.WriteStartObject(tensor.Name);
        json.WriteString("dtype", tensor.ElementType);
        json.WriteStartArray("shape");
        foreach (long size in tensor.Shape)
        {
            json.WriteNumberValue(size);
        }

        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(offset);
        json.WriteNumberValue(offset + tensor.Bytes.Length);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static SafetensorsHeader Parse(byte[] json, string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            Dictionary<string, string> metadata = [];
            List<Entry> entries = [];
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                if (property.NameEquals(MetadataKey))
                {
                    metadata = property.Value.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString() ?? "");
                    continue;
                }

                JsonElement offsets = property.Value.GetProperty("data_offsets");
                entries.Add(new Entry(
                    property.Name,
                    property.Value.GetProperty("dtype").GetString() ?? "",
                    [.. property.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())],
                    offsets[0].GetInt64(),
                    offsets[1].GetInt64()));
            }

            return new SafetensorsHeader([.. entries.OrderBy(entry => entry.Begin).ThenBy(entry => entry.End)], metadata);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException
            or ArgumentException or IndexOutOfRangeException)
        {
            throw new SafetensorsFormatException(path, $"is not a safetensors file: its header does not parse ({e.Message.TrimEnd('.')})");
        }
    }

    private void ThrowIfNotContiguous(string path, long dataLength)
    {
        long position = 0;
        foreach (Entry entry in Entries)
        {
            long expected = ByteCount(entry, path);
            if (entry.Begin != position || entry.End - entry.Begin != expected)
            {
                throw new SafetensorsFormatException(
                    path,
                    $"is damaged: tensor {entry.Name} claims the bytes {entry.Begin} to {entry.End}, but {expected} bytes from {position} are due");
            }

            position = entry.End;
        }

        if (position != dataLength)
        {
            string state = position > dataLength ? "truncated" : "damaged";
            throw new SafetensorsFormatException(path, $"is {state}: its tensors need {position} bytes of values, the file has {dataLength}");
        }
    }

    private static long ByteCount(Entry entry, string path)
    {
        try
        {
            return entry.Shape.Aggregate((long)TensorData.SizeOf(entry.ElementType), (product, size) => checked(product * size));
        }
        catch (Exception e) when (e is OverflowException or NotSupportedException)
        {
            throw new SafetensorsFormatException(path, $"cannot be read: tensor {entry.Name}: {e.Message.TrimEnd('.')}");
        }
    }

    internal sealed record Entry(string Name, string ElementType, IReadOnlyList<long> Shape, long Begin, long End);
}
