using Disentangle.Render.Objects;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Tests.Objects;

public sealed class GlObjectTests
{
    [GlFact]
    public void Dispose_OnAnotherThread_DeletesTheNameWithTheNextWork()
    {
        using RenderThread thread = RenderThread.Start();
        GlObject buffer = thread.Invoke(gl =>
        {
            GlObject created = GlObject.Create(thread, gl, GlObjectKind.Buffer, "test buffer");
            gl.BindBuffer(BufferTargetARB.ArrayBuffer, created.Name);
            return created;
        });
        Assert.Equal(1, thread.LiveObjects);
        Assert.True(thread.Invoke(gl => gl.IsBuffer(buffer.Name)));

        buffer.Dispose();
        buffer.Dispose();

        Assert.False(thread.Invoke(gl => gl.IsBuffer(buffer.Name)));
        Assert.Equal(0, thread.LiveObjects);
    }

    [GlFact]
    public void Create_OfEachKind_IsLabelledAndDeleted()
    {
        using RenderThread thread = RenderThread.Start();
        GlObject[] objects = thread.Invoke(gl =>
            Enum.GetValues<GlObjectKind>().Select(kind => GlObject.Create(thread, gl, kind, $"a {kind}")).ToArray());
        Assert.Equal(5, thread.LiveObjects);

        foreach (GlObject created in objects)
        {
            Assert.Equal($"a {created.Kind}", created.Label);
            created.Dispose();
        }

        thread.Invoke(_ => { });
        Assert.Equal(0, thread.LiveObjects);
    }

    [GlFact]
    public void ApplyLabel_OfABoundObject_IsWhatTheDriverAnswers()
    {
        using RenderThread thread = RenderThread.Start();
        if (!thread.Features.HasDebug)
        {
            return;
        }

        thread.Invoke(gl =>
        {
            using GlObject texture = GlObject.Create(thread, gl, GlObjectKind.Texture, "floor");
            gl.BindTexture(TextureTarget.Texture2D, texture.Name);
            texture.ApplyLabel(gl);
            gl.GetObjectLabel(ObjectIdentifier.Texture, texture.Name, 64, out _, out string label);
            Assert.Equal("floor", label);
        });
    }

    [GlFact]
    public void Create_OffTheRenderThread_IsRefused()
    {
        using RenderThread thread = RenderThread.Start();
        GL gl = thread.Invoke(functions => functions);

        Assert.Throws<InvalidOperationException>(() => GlObject.Create(thread, gl, GlObjectKind.Buffer, "nowhere"));
    }

    [GlFact]
    public void Renderer_OnceDisposed_LeavesNoObject()
    {
        using RenderThread thread = RenderThread.Start();
        SpriteRenderer renderer = new(thread);
        Assert.True(thread.LiveObjects > 0);

        renderer.Dispose();

        thread.Invoke(_ => { });
        Assert.Equal(0, thread.LiveObjects);
    }
}
