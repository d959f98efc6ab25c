using System.Runtime.ExceptionServices;
using static TorchSharp.torch;

namespace Disentangle.Learning.Training;

/// <summary>A thread of its own that does one piece of work at a time, with the same number of tensor threads for all of them.</summary>
internal sealed class WorkerThread : IDisposable
{
    private readonly SemaphoreSlim _given = new(0);
    private readonly SemaphoreSlim _done = new(0);
    private readonly Thread _thread;
    private Action? _work;
    private ExceptionDispatchInfo? _failure;

    /// <param name="name">Name of the thread.</param>
    /// <param name="tensorThreads">Threads of one tensor operation on it.</param>
    public WorkerThread(string name, int tensorThreads)
    {
        _thread = new Thread(() => Loop(tensorThreads)) { IsBackground = true, Name = name };
        _thread.Start();
    }

    /// <summary>Waits for the work of several threads, and throws what the first of them threw that failed.</summary>
    public static void WaitForAll(ReadOnlySpan<WorkerThread> threads)
    {
        ExceptionDispatchInfo? first = null;
        foreach (WorkerThread thread in threads)
        {
            thread._done.Wait();
            first ??= thread._failure;
            thread._failure = null;
        }

        first?.Throw();
    }

    /// <summary>Starts a piece of work; <see cref="WaitForAll"/> must follow.</summary>
    public void Start(Action work)
    {
        _work = work;
        _given.Release();
    }

    /// <summary>Ends the thread.</summary>
    public void Dispose()
    {
        _work = null;
        _given.Release();
        _thread.Join();
        _given.Dispose();
        _done.Dispose();
    }

    private void Loop(int tensorThreads)
    {
        set_num_threads(tensorThreads);
        for (_given.Wait(); _work is { } work; _given.Wait())
        {
            try
            {
                work();
            }
#pragma warning disable CA1031 // Not swallowed: thrown again on the thread that waits.
            catch (Exception e)
#pragma warning restore CA1031
            {
                _failure = ExceptionDispatchInfo.Capture(e);
            }

            _done.Release();
        }
    }
}
