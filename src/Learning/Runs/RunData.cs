using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Learning.Runs;

/// <summary>The data that a run learns from, in words that its <c>config.yaml</c> keeps, and the sources that they stand for.</summary>
public abstract record RunData
{
    // Evaluation never sees the draws of training: its stream has a seed of its own.
    private protected const ulong EvaluationSeed = 0x5EED_0FE7A1;

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <exception cref="FormatException">The text is neither a recipe nor a file.</exception>
    public static RunData Parse(string text) =>
        text.StartsWith(FileData.Beginning, StringComparison.Ordinal) ? FileData.FromText(text) : new RenderedData(Recipe.Parse(text, "config.yaml, data"));

    /// <summary>The words for <see cref="RunConfiguration.Data"/>.</summary>
    public abstract string ToText();

    /// <summary>Opens the endless training stream.</summary>
    public abstract IObservationSource OpenTraining(ObservationSourceFactory factory);

    /// <summary>
    /// Opens observations to score and to show. Rendered data are drawn from the data set's own joint distribution, whatever joint the run
    /// trains on (Träuble et al., arXiv:2006.07886, section 3); of a file all observations serve.
    /// </summary>
    public abstract IObservationSource OpenEvaluation(ObservationSourceFactory factory);
}
