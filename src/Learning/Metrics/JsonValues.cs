using System.Text.Json.Nodes;

namespace Disentangle.Learning.Metrics;

/// <summary>Arrays of numbers as JSON, null where a number has no meaning.</summary>
internal static class JsonValues
{
    public static JsonArray Array(IEnumerable<double?> values) => new([.. values.Select(value => (JsonNode?)value)]);

    public static JsonArray Matrix(IReadOnlyList<IReadOnlyList<double?>> rows) => new([.. rows.Select(row => (JsonNode)Array(row))]);
}
