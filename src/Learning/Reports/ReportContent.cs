using Disentangle.Learning.Metrics;

namespace Disentangle.Learning.Reports;

/// <summary>Everything a report shows. Empty parts are left out of the page.</summary>
public sealed record ReportContent
{
    /// <summary>Title, for example <c>β-VAE on dsprites</c>.</summary>
    public required string Title { get; init; }

    /// <summary>One line below the title.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Figures at the top of the page: rates, durations, counts.</summary>
    public IReadOnlyList<ReportEntry> Speed { get; init; } = [];

    /// <summary>Settings of model, training and data.</summary>
    public IReadOnlyList<ReportEntry> Settings { get; init; } = [];

    /// <summary>Course of the training; null for none.</summary>
    public TrainingCurves? Curves { get; init; }

    /// <summary>Metrics; null for none.</summary>
    public MetricEvaluation? Evaluation { get; init; }

    /// <summary>Pictures in the order of the page.</summary>
    public IReadOnlyList<ReportPicture> Pictures { get; init; } = [];

    /// <summary>The recipe of the data, as text.</summary>
    public string Recipe { get; init; } = "";

    /// <summary>Version of the program that wrote the report.</summary>
    public required string Version { get; init; }
}
