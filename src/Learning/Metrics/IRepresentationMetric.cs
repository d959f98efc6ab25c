namespace Disentangle.Learning.Metrics;

/// <summary>A score of how well codes separate the factors that made the observations.</summary>
public interface IRepresentationMetric
{
    /// <summary>Name on the command line, lower-case.</summary>
    string Name { get; }

    /// <summary>One line for listings.</summary>
    string Summary { get; }

    /// <summary>Where it was defined: paper and equation.</summary>
    string Source { get; }

    /// <summary>Computes the score.</summary>
    /// <exception cref="MetricUndefinedException">The sample gives the score no meaning; the message says why.</exception>
    MetricResult Evaluate(RepresentationSample sample);
}
