namespace Disentangle.Render.Contexts;

/// <summary>
/// An OpenGL context that is current on the thread that made it. It is made, used and disposed on that one thread.
/// </summary>
internal interface IGraphicsContext : IDisposable
{
    /// <summary>How the context was made.</summary>
    string Kind { get; }

    /// <summary>
    /// The address of a GL function, 0 if there is none. Dispatch libraries answer unknown names with a stub,
    /// so whether a feature exists is told by version and extension strings, never by this address.
    /// </summary>
    nint GetProcAddress(string name);
}
