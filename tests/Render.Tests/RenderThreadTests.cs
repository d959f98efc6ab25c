using Silk.NET.OpenGL;

namespace Disentangle.Render.Tests;

public sealed class RenderThreadTests
{
    [GlFact]
    public void Driver_OfAStartedThread_NamesItself()
    {
        using RenderThread thread = RenderThread.Start();

        Assert.NotEmpty(thread.Driver.Renderer);
        Assert.NotEmpty(thread.Driver.Vendor);
        Assert.Matches(@"^[3-9]\.\d", thread.Driver.Version);
        Assert.Contains(thread.Driver.ContextKind, (string[])["EGL device", "EGL surfaceless", "hidden window"]);
    }

    [GlFact]
    public void Invoke_OfWorkWithAResult_RunsItOnOneOtherThread()
    {
        using RenderThread thread = RenderThread.Start();

        int first = thread.Invoke(_ => Environment.CurrentManagedThreadId);
        int second = thread.Invoke(_ => Environment.CurrentManagedThreadId);

        Assert.Equal(first, second);
        Assert.NotEqual(Environment.CurrentManagedThreadId, first);
    }

    [GlFact]
    public void Invoke_OfWorkThatThrows_ThrowsTheSameWithItsStack()
    {
        using RenderThread thread = RenderThread.Start();

        InvalidDataException thrown = Assert.Throws<InvalidDataException>(() => thread.Invoke(_ => Fail()));

        Assert.Equal("on purpose", thrown.Message);
        Assert.Contains(nameof(Fail), thrown.StackTrace, StringComparison.Ordinal);
        Assert.Equal(7, thread.Invoke(_ => 7));
    }

    [GlFact]
    public void Invoke_InsideWork_RunsAtOnce()
    {
        using RenderThread thread = RenderThread.Start();

        Assert.Equal(5, thread.Invoke(_ => thread.Invoke(_ => 5)));
    }

    [GlFact]
    public void Invoke_OfAWrongGlCall_ThrowsItsErrorOnce()
    {
        using RenderThread thread = RenderThread.Start();

        GraphicsErrorException thrown = Assert.Throws<GraphicsErrorException>(() => thread.Invoke(gl => gl.Enable((EnableCap)1)));

        Assert.Equal("InvalidEnum", thrown.Code);
        thread.Invoke(gl => gl.Enable(EnableCap.ScissorTest));
    }

    [GlFact]
    public void Invoke_AfterWorkThatThrewAndLeftAGlError_IsNotBlamedForIt()
    {
        using RenderThread thread = RenderThread.Start();

        Assert.Throws<InvalidDataException>(() => thread.Invoke(gl =>
        {
            gl.Enable((EnableCap)1);
            Fail();
        }));

        thread.Invoke(gl => gl.Disable(EnableCap.Blend));
    }

    [GlFact]
    public void Invoke_AfterDispose_SaysThatTheThreadHasEnded()
    {
        RenderThread thread = RenderThread.Start();
        thread.Dispose();

        ObjectDisposedException thrown = Assert.Throws<ObjectDisposedException>(() => thread.Invoke(_ => 1));

        Assert.Contains("ended", thrown.Message, StringComparison.Ordinal);
    }

    [GlFact]
    public void Dispose_OnTheThreadItself_IsRefused()
    {
        using RenderThread thread = RenderThread.Start();

        Assert.Throws<InvalidOperationException>(() => thread.Invoke(_ => thread.Dispose()));
    }

    [GlFact]
    public void Dispose_Twice_IsAllowed()
    {
        RenderThread thread = RenderThread.Start();

        thread.Dispose();
        thread.Dispose();
    }

    private static void Fail() => throw new InvalidDataException("on purpose");
}
