using System.Text.Json;
using System.Text.Json.Nodes;

namespace Disentangle.Datasets.Files.Attributes;

/// <summary>Attributes as one JSON document, for archives, which have no attributes of their own. Tables become nested arrays.</summary>
internal static class JsonAttributeMap
{
    /// <summary>Writes them.</summary>
    public static string Write(IEnumerable<FileAttribute> attributes)
    {
        JsonObject document = [];
        foreach (FileAttribute attribute in attributes)
        {
            document[attribute.Name] = attribute.Value switch
            {
                string text => JsonValue.Create(text),
                string[] texts => Nest(texts, attribute.Shape),
                long[] numbers => Nest(numbers, attribute.Shape),
                double[] numbers => Nest(numbers, attribute.Shape),
                _ => throw new NotSupportedException($"Attribute {attribute.Name} has the type {attribute.Value.GetType().Name}."),
            };
        }

        return document.ToJsonString();
    }

    /// <summary>Reads them.</summary>
    /// <exception cref="JsonException">The text is no JSON object.</exception>
    public static StoredAttributes Read(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        Dictionary<string, object> values = [];
        foreach (JsonProperty property in document.RootElement.EnumerateObject())
        {
            List<JsonElement> leaves = [];
            Flatten(property.Value, leaves);
            values[property.Name] = leaves switch
            {
                [{ ValueKind: JsonValueKind.String }, ..] => leaves.Select(e => e.GetString() ?? "").ToArray(),
                _ when leaves.All(e => e.TryGetInt64(out _)) => leaves.Select(e => e.GetInt64()).ToArray(),
                _ => leaves.Select(e => e.GetDouble()).ToArray(),
            };
        }

        return new StoredAttributes(values);
    }

    private static JsonNode Nest<T>(ReadOnlySpan<T> values, ReadOnlySpan<long> shape)
    {
        if (shape.IsEmpty)
        {
            return JsonValue.Create(values[0])!;
        }

        JsonArray array = [];
        int stride = values.Length / Math.Max(1, (int)shape[0]);
        for (int i = 0; i < shape[0]; i++)
        {
            array.Add(Nest(values.Slice(i * stride, stride), shape[1..]));
        }

        return array;
    }

    private static void Flatten(JsonElement element, List<JsonElement> leaves)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            leaves.Add(element);
            return;
        }

        foreach (JsonElement child in element.EnumerateArray())
        {
            Flatten(child, leaves);
        }
    }
}
