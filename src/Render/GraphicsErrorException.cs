namespace Disentangle.Render;

/// <summary>The driver reported an error during work on the render thread.</summary>
public sealed class GraphicsErrorException : Exception
{
    /// <param name="code">The name of the GL error, e.g. <c>InvalidOperation</c>.</param>
    /// <param name="messages">The driver's debug messages; empty where it sends none (they are on in Debug builds).</param>
    public GraphicsErrorException(string code, IReadOnlyList<string> messages)
        : base(Describe(code, messages))
    {
        Code = code;
        Messages = messages;
    }

    /// <summary>The name of the GL error.</summary>
    public string Code { get; }

    /// <summary>The driver's debug messages.</summary>
    public IReadOnlyList<string> Messages { get; }

    private static string Describe(string code, IReadOnlyList<string> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return messages.Count == 0 ? $"OpenGL error {code}." : $"OpenGL error {code}: {string.Join("; ", messages)}";
    }
}
