using System.Collections.Concurrent;
using Disentangle.Render.Contexts;
using Disentangle.Render.Interop;
using Disentangle.Render.Objects;
using Silk.NET.OpenGL;

namespace Disentangle.Render;

/// <summary>
/// A thread that owns an OpenGL 3.3 core context (or newer) without a screen. All GL calls run on it, one work item after the other.
/// Several may live at the same time; nothing is shared between them.
/// </summary>
public sealed class RenderThread : IDisposable
{
    private readonly BlockingCollection<Action<GL>> _work = [];
    private readonly DebugLog _debugLog = new();
    private readonly Thread _thread;
    private GL? _gl;

    private RenderThread(IReadOnlyList<(string Kind, Func<IGraphicsContext> Create)> ways)
    {
        TaskCompletionSource<GraphicsDriver> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _thread = new Thread(() => Run(ways, started)) { IsBackground = true, Name = "Disentangle render" };
        _thread.Start();
        Driver = started.Task.GetAwaiter().GetResult();
    }

    /// <summary>The driver behind the context.</summary>
    public GraphicsDriver Driver { get; }

    /// <summary>GL names that exist on this thread's context: 0 after every object was disposed and one more work item began.</summary>
    public int LiveObjects => Deletions.Live;

    internal DeletionQueue Deletions { get; } = new();

    internal GraphicsFeatures Features { get; private set; } = new(0, false, false);

    internal bool IsCurrent => Thread.CurrentThread == _thread;

    /// <summary>Starts the thread and makes its context: on a graphics card where there is one, else on the processor.</summary>
    /// <returns>The running thread; dispose it to end it.</returns>
    /// <exception cref="GraphicsUnavailableException">No context could be made; the message lists every attempt and the cure.</exception>
    public static RenderThread Start() => Start(ContextFactory.Default);

    /// <summary>Runs <paramref name="work"/> on the render thread and waits for it.</summary>
    /// <param name="work">GL calls; what it throws is thrown here with its stack.</param>
    /// <exception cref="GraphicsErrorException">The driver reported an error.</exception>
    /// <exception cref="ObjectDisposedException">The thread has ended.</exception>
    public void Invoke(Action<GL> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Invoke(gl =>
        {
            work(gl);
            return true;
        });
    }

    /// <summary>Runs <paramref name="work"/> on the render thread, waits for it and returns its result.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="work">GL calls; what it throws is thrown here with its stack.</param>
    /// <returns>What <paramref name="work"/> returned.</returns>
    /// <exception cref="GraphicsErrorException">The driver reported an error.</exception>
    /// <exception cref="ObjectDisposedException">The thread has ended.</exception>
    public T Invoke<T>(Func<GL, T> work) => Post(work).GetAwaiter().GetResult();

    /// <summary>Ends the thread after the work that is already queued; remaining GL objects go with the context.</summary>
    public void Dispose()
    {
        if (IsCurrent)
        {
            throw new InvalidOperationException("The render thread cannot wait for its own end; dispose it from another thread.");
        }

        _work.CompleteAdding();
        _thread.Join();
    }

    internal static RenderThread Start(IReadOnlyList<(string Kind, Func<IGraphicsContext> Create)> ways) => new(ways);

    /// <summary>Queues <paramref name="work"/> without waiting; on the render thread itself it runs at once.</summary>
    internal Task<T> Post<T>(Func<GL, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (IsCurrent)
        {
            Execute(_gl!, work, done);
            return done.Task;
        }

        try
        {
            _work.Add(gl => Execute(gl, work, done));
        }
        catch (InvalidOperationException)
        {
            throw new ObjectDisposedException(nameof(RenderThread), "The render thread has ended.");
        }

        return done.Task;
    }

    internal void AssertCurrent()
    {
        if (!IsCurrent)
        {
            throw new InvalidOperationException("GL objects are made on the render thread: call this inside RenderThread.Invoke.");
        }
    }

    private void Run(IReadOnlyList<(string Kind, Func<IGraphicsContext> Create)> ways, TaskCompletionSource<GraphicsDriver> started)
    {
        IGraphicsContext context;
        GL gl;
        try
        {
            context = ContextFactory.Create(ways);
            gl = GL.GetApi(context.GetProcAddress);
            started.SetResult(Open(gl, context.Kind));
        }
        catch (Exception exception)
        {
            started.SetException(exception);
            return;
        }

        foreach (Action<GL> item in _work.GetConsumingEnumerable())
        {
            Deletions.Drain(gl);
            item(gl);
        }

        Deletions.Drain(gl);
        gl.Dispose();
        context.Dispose();
    }

    private GraphicsDriver Open(GL gl, string kind)
    {
        _gl = gl;
        Features = GraphicsFeatures.Query(gl);
#if DEBUG
        if (Features.HasDebug)
        {
            _debugLog.Attach(gl);
        }
#endif

        // Both would make a pixel depend on where in the target it lies, or change its value.
        gl.Disable(EnableCap.Dither);
        gl.Disable(EnableCap.FramebufferSrgb);
        gl.PixelStore(PixelStoreParameter.PackAlignment, 1);
        gl.PixelStore(PixelStoreParameter.UnpackAlignment, 1);
        return new GraphicsDriver(
            gl.GetStringS(StringName.Renderer), gl.GetStringS(StringName.Version), gl.GetStringS(StringName.Vendor), kind);
    }

    private void Execute<T>(GL gl, Func<GL, T> work, TaskCompletionSource<T> done)
    {
        try
        {
            T result = work(gl);
            ThrowOnError(gl);
            done.SetResult(result);
        }
        catch (Exception exception)
        {
            // Errors that the failed work left behind must not be blamed on the next item.
            _ = TakeErrors(gl);
            _ = _debugLog.Take();
            done.SetException(exception);
        }
    }

    private void ThrowOnError(GL gl)
    {
        string errors = TakeErrors(gl);
        if (errors.Length > 0)
        {
            throw new GraphicsErrorException(errors, _debugLog.Take());
        }
    }

    private static string TakeErrors(GL gl)
    {
        List<string> codes = [];

        // A lost context answers every call with an error: do not ask for ever.
        for (GLEnum code = gl.GetError(); code != GLEnum.NoError && codes.Count < 8; code = gl.GetError())
        {
            codes.Add($"{(ErrorCode)code}");
        }

        return string.Join(", ", codes);
    }
}
