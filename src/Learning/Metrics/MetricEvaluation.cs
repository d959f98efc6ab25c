using System.Text.Json.Nodes;

namespace Disentangle.Learning.Metrics;

/// <summary>The results of several metrics on one sample.</summary>
/// <param name="FactorNames">Names of the factors, shape [F]; the order of all arrays over factors.</param>
/// <param name="LatentSize">Number of latents D.</param>
/// <param name="Results">One result per metric, in the order asked for.</param>
public sealed record MetricEvaluation(IReadOnlyList<string> FactorNames, int LatentSize, IReadOnlyList<MetricResult> Results)
{
    /// <summary>The result of type <typeparamref name="T"/>, or null where that metric was not evaluated.</summary>
    public T? Find<T>()
        where T : MetricResult => Results.OfType<T>().FirstOrDefault();

    /// <summary>
    /// One object with the metrics' names as keys, the factor names under <c>factors</c>, and estimator, settings, sample count
    /// and seconds of each metric under <c>details</c>.
    /// </summary>
    public JsonObject ToJson()
    {
        JsonObject document = new()
        {
            ["factors"] = new JsonArray([.. FactorNames.Select(name => (JsonNode)name)]),
            ["latent_size"] = LatentSize,
        };
        JsonObject details = [];
        foreach (MetricResult result in Results)
        {
            result.AddValues(document);
            details[result.Metric] = result.ToDetails();
        }

        document["details"] = details;
        return document;
    }
}
