using Disentangle.Render.Interop;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Sprites;

/// <summary>A <see cref="SpriteBatch"/> in the driver's memory.</summary>
internal sealed class SpriteBuffers : IDisposable
{
    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="capacity">Number of images.</param>
    public SpriteBuffers(RenderThread thread, GL gl, int capacity)
    {
        Convex = new InstanceBuffer<ConvexRecord>(thread, gl, "convex sprites", capacity, [true, true, true, true]);
        Ellipses = new InstanceBuffer<CurveRecord>(thread, gl, "ellipses", capacity, [true, false, false]);
        Hearts = new InstanceBuffer<CurveRecord>(thread, gl, "hearts", capacity, [true, false, false]);
    }

    public InstanceBuffer<ConvexRecord> Convex { get; }

    public InstanceBuffer<CurveRecord> Ellipses { get; }

    public InstanceBuffer<CurveRecord> Hearts { get; }

    public void Upload(GL gl, SpriteBatch batch)
    {
        Convex.Upload(gl, batch.Convex);
        Ellipses.Upload(gl, batch.Ellipses);
        Hearts.Upload(gl, batch.Hearts);
    }

    public void Dispose()
    {
        Convex.Dispose();
        Ellipses.Dispose();
        Hearts.Dispose();
    }
}
