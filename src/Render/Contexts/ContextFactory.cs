namespace Disentangle.Render.Contexts;

/// <summary>The ways to a context, in the order in which they are tried.</summary>
internal static class ContextFactory
{
    /// <summary>
    /// A graphics card first (drivers without the surfaceless platform offer their devices only), then EGL without any surface,
    /// then a device that renders on the processor, then a window that is never shown.
    /// </summary>
    public static IReadOnlyList<(string Kind, Func<IGraphicsContext> Create)> Default { get; } =
    [
        ("EGL device (graphics card)", () => EglContext.OnDevice(software: false)),
        ("EGL surfaceless", EglContext.Surfaceless),
        ("EGL device (software)", () => EglContext.OnDevice(software: true)),
        ("hidden window (GLFW)", () => new HiddenWindowContext()),
    ];

    /// <summary>Makes the first context that works and leaves it current on the calling thread.</summary>
    /// <exception cref="GraphicsUnavailableException">None works.</exception>
    public static IGraphicsContext Create(IReadOnlyList<(string Kind, Func<IGraphicsContext> Create)> ways)
    {
        List<ContextAttempt> failed = [];
        foreach ((string kind, Func<IGraphicsContext> create) in ways)
        {
            try
            {
                return create();
            }
            catch (Exception exception) when (exception is ContextException or DllNotFoundException or EntryPointNotFoundException)
            {
                failed.Add(new ContextAttempt(kind, OneLine(exception.Message)));
            }
        }

        throw new GraphicsUnavailableException(failed);
    }

    // The loader lists every path it tried, one a line; the first line names the library.
    private static string OneLine(string message) => message.Split('\n', 2)[0].Trim();
}
