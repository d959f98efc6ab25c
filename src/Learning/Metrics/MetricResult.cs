using System.Text.Json.Nodes;

namespace Disentangle.Learning.Metrics;

/// <summary>The values of one metric on one sample, with how they were obtained.</summary>
/// <param name="Metric">Name of the metric in the catalogue.</param>
/// <param name="Estimator">The estimator and its settings, in words.</param>
/// <param name="SampleCount">Number of observations N.</param>
public abstract record MetricResult(string Metric, string Estimator, int SampleCount)
{
    /// <summary>Time that the computation took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>What a reader must know about these values, as sentences; empty where everything is as published.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The numbers that a table shows, the best known one first.</summary>
    public abstract IReadOnlyList<MetricValue> Headlines { get; }

    /// <summary>Adds the values under their snake_case keys to the object that <c>evaluate --json</c> prints.</summary>
    public abstract void AddValues(JsonObject document);

    /// <summary>Settings beyond the common ones for the <c>details</c> of this metric; none by default.</summary>
    protected virtual void AddSettings(JsonObject details)
    {
    }

    /// <summary>Estimator, settings, sample count, seconds and notes.</summary>
    public JsonObject ToDetails()
    {
        JsonObject details = new() { ["estimator"] = Estimator, ["sample_count"] = SampleCount, ["seconds"] = Duration.TotalSeconds };
        AddSettings(details);
        if (Notes.Count > 0)
        {
            details["notes"] = new JsonArray([.. Notes.Select(note => (JsonNode)note)]);
        }

        return details;
    }
}
