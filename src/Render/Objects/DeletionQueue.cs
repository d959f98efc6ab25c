using System.Collections.Concurrent;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Objects;

/// <summary>GL names whose owners were disposed, until the render thread deletes them. Any thread may enqueue.</summary>
internal sealed class DeletionQueue
{
    private readonly ConcurrentQueue<(GlObjectKind Kind, uint Name)> _names = new();
    private int _live;

    /// <summary>How many GL names exist: made and not yet deleted.</summary>
    public int Live => Volatile.Read(ref _live);

    public void Created() => Interlocked.Increment(ref _live);

    public void Enqueue(GlObjectKind kind, uint name) => _names.Enqueue((kind, name));

    /// <summary>Deletes all names in the queue; on the render thread only.</summary>
    public void Drain(GL gl)
    {
        while (_names.TryDequeue(out (GlObjectKind Kind, uint Name) next))
        {
            switch (next.Kind)
            {
                case GlObjectKind.Buffer:
                    gl.DeleteBuffer(next.Name);
                    break;
                case GlObjectKind.Texture:
                    gl.DeleteTexture(next.Name);
                    break;
                case GlObjectKind.Framebuffer:
                    gl.DeleteFramebuffer(next.Name);
                    break;
                case GlObjectKind.VertexArray:
                    gl.DeleteVertexArray(next.Name);
                    break;
                default:
                    gl.DeleteProgram(next.Name);
                    break;
            }

            Interlocked.Decrement(ref _live);
        }
    }
}
