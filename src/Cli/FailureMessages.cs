using Disentangle.Datasets.Files.Export;
using Disentangle.Datasets.Recipes;
using Disentangle.Learning.Metrics;
using Disentangle.Learning.Runs;

namespace Disentangle.Cli;

/// <summary>The one place that knows which exceptions are the user's input (exit code 2) and how each is told.</summary>
internal static class FailureMessages
{
    /// <summary>Whether the command line, a recipe or a name asked for something that cannot be.</summary>
    internal static bool IsUsage(Exception exception) => exception
        is UsageException
        or ArgumentException
        or FormatException
        or RendererVersionException
        or RunFolderException
        or PartialExportException
        or MetricUndefinedException
        or FileNotFoundException
        or DirectoryNotFoundException;

    /// <summary>One line that says what happened and, where the cause knows it, what to do.</summary>
    internal static string Describe(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions.Count: 1 } one => Describe(one.InnerExceptions[0]),
        TypeInitializationException { InnerException: { } inner } => Describe(inner),
        FileNotFoundException { FileName: { } file } => $"there is no file {file}.",
        UnauthorizedAccessException or IOException or ArgumentException or FormatException or InvalidOperationException
            or NotSupportedException or DllNotFoundException => WithoutParameterName(exception.Message),
        _ when exception.GetType().Namespace?.StartsWith(nameof(Disentangle), StringComparison.Ordinal) == true => exception.Message,
        _ => $"{exception.GetType().Name}: {exception.Message} (DISENTANGLE_TRACE=1 shows where)",
    };

    // .NET appends "(Parameter 'name')" and "Actual value was ..." to argument errors; both speak of code, not of the input.
    private static string WithoutParameterName(string message)
    {
        int end = message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
