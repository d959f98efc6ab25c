namespace Disentangle.Render;

/// <summary>No OpenGL 3.3 core context could be made; the message has one line per attempt and the cure.</summary>
public sealed class GraphicsUnavailableException : Exception
{
    private const string Cure =
        "Install an OpenGL driver: on Debian `apt-get install libegl1 libgl1-mesa-dri` renders on the processor without a screen; " +
        "for a graphics card install its maker's driver with EGL support.";

    /// <summary>Builds the message from the attempts that were made.</summary>
    /// <param name="attempts">Each attempt, in order: what was tried and how it failed.</param>
    public GraphicsUnavailableException(IReadOnlyList<ContextAttempt> attempts)
        : base(Describe(attempts)) => Attempts = attempts;

    /// <summary>What was tried, in order, and how each failed.</summary>
    public IReadOnlyList<ContextAttempt> Attempts { get; }

    private static string Describe(IReadOnlyList<ContextAttempt> attempts)
    {
        ArgumentNullException.ThrowIfNull(attempts);
        IEnumerable<string> lines = attempts.Select(attempt => $"  {attempt.Kind}: {attempt.Error}");
        return string.Join('\n', ["No OpenGL 3.3 core context could be made.", .. lines, Cure]);
    }
}
