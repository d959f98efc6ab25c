using System.Runtime.InteropServices;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Interop;

/// <summary>
/// Collects the driver's error messages. The callback runs inside the driver, so it only stores: an exception thrown through
/// native frames would end the process. The delegate is kept in a field because the driver keeps a pointer to it.
/// </summary>
internal sealed unsafe class DebugLog
{
    private readonly DebugProc _callback;
    private readonly Lock _gate = new();
    private readonly List<string> _messages = [];

    public DebugLog() => _callback = Store;

    /// <summary>Asks the driver for messages, sent within the call that causes them.</summary>
    public void Attach(GL gl)
    {
        gl.Enable(EnableCap.DebugOutput);
        gl.Enable(EnableCap.DebugOutputSynchronous);
        gl.DebugMessageCallback(_callback, null);
    }

    /// <summary>The messages since the last call.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_gate)
        {
            string[] taken = [.. _messages];
            _messages.Clear();
            return taken;
        }
    }

    private void Store(GLEnum source, GLEnum type, int id, GLEnum severity, int length, nint message, nint userParam)
    {
        if (type == GLEnum.DebugTypeError)
        {
            lock (_gate)
            {
                _messages.Add(Marshal.PtrToStringUTF8(message, length).TrimEnd());
            }
        }
    }
}
