using System.Diagnostics;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Objects;

/// <summary>
/// Owns one GL name. It is made on the render thread and may be disposed anywhere: the name then waits in the render
/// thread's queue, because a GL name can only be deleted where its context is current.
/// </summary>
internal sealed class GlObject : IDisposable
{
    private readonly RenderThread _thread;
    private int _disposed;

    private GlObject(RenderThread thread, GlObjectKind kind, uint name, string label)
    {
        _thread = thread;
        Kind = kind;
        Name = name;
        Label = label;
        thread.Deletions.Created();
    }

    ~GlObject()
    {
        // Only a forgotten Dispose comes here: loud in Debug builds, mended in Release.
        Debug.Fail($"GL {Kind} {Name} ({Label}) was never disposed.");
        Dispose();
    }

    public GlObjectKind Kind { get; }

    public uint Name { get; }

    /// <summary>What <see cref="ApplyLabel"/> tells the driver.</summary>
    public string Label { get; }

    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="kind">What to make.</param>
    /// <param name="label">A name for the driver's messages.</param>
    public static GlObject Create(RenderThread thread, GL gl, GlObjectKind kind, string label)
    {
        thread.AssertCurrent();
        uint name = kind switch
        {
            GlObjectKind.Buffer => gl.GenBuffer(),
            GlObjectKind.Texture => gl.GenTexture(),
            GlObjectKind.Framebuffer => gl.GenFramebuffer(),
            GlObjectKind.VertexArray => gl.GenVertexArray(),
            GlObjectKind.Program => gl.CreateProgram(),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of GL object."),
        };
        return new GlObject(thread, kind, name, label);
    }

    /// <summary>Tells the driver the label. Call it after the first bind: a name is not an object before that.</summary>
    public void ApplyLabel(GL gl)
    {
        if (!_thread.Features.HasDebug)
        {
            return;
        }

        ObjectIdentifier identifier = Kind switch
        {
            GlObjectKind.Buffer => ObjectIdentifier.Buffer,
            GlObjectKind.Texture => ObjectIdentifier.Texture,
            GlObjectKind.Framebuffer => ObjectIdentifier.Framebuffer,
            GlObjectKind.VertexArray => ObjectIdentifier.VertexArray,
            _ => ObjectIdentifier.Program,
        };
        gl.ObjectLabel(identifier, Name, (uint)Label.Length, Label);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _thread.Deletions.Enqueue(Kind, Name);
        }

        GC.SuppressFinalize(this);
    }
}
