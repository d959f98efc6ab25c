using System.Runtime.InteropServices;
using System.Text;

namespace Silk.NET.OpenGL;

public sealed unsafe partial class GL
{
    private nint _debugMessageControl;
    private nint _debugMessageInsert;
    private nint _objectLabel;
    private nint _getObjectLabel;
    private nint _pushDebugGroup;
    private nint _popDebugGroup;
    private nint _debugMessageCallback;

    public void DebugMessageControl(DebugSource source, DebugType type, DebugSeverity severity, uint count, uint* ids, bool enabled) =>
        ((delegate* unmanaged<DebugSource, DebugType, DebugSeverity, uint, uint*, byte, void>)
            Entry(ref _debugMessageControl, "glDebugMessageControl"))(
            source, type, severity, count, ids, Bool(enabled));

    public void DebugMessageInsert(DebugSource source, DebugType type, uint id, DebugSeverity severity, uint length, byte* buf) =>
        ((delegate* unmanaged<DebugSource, DebugType, uint, DebugSeverity, uint, byte*, void>)
            Entry(ref _debugMessageInsert, "glDebugMessageInsert"))(
            source, type, id, severity, length, buf);

    public void ObjectLabel(ObjectIdentifier identifier, uint name, uint length, byte* label) =>
        ((delegate* unmanaged<ObjectIdentifier, uint, uint, byte*, void>)Entry(ref _objectLabel, "glObjectLabel"))(
            identifier, name, length, label);

    public void GetObjectLabel(ObjectIdentifier identifier, uint name, uint bufSize, uint* length, byte* label) =>
        ((delegate* unmanaged<ObjectIdentifier, uint, uint, uint*, byte*, void>)Entry(ref _getObjectLabel, "glGetObjectLabel"))(
            identifier, name, bufSize, length, label);

    public void PushDebugGroup(DebugSource source, uint id, uint length, byte* message) =>
        ((delegate* unmanaged<DebugSource, uint, uint, byte*, void>)Entry(ref _pushDebugGroup, "glPushDebugGroup"))(
            source, id, length, message);

    public void PopDebugGroup() => ((delegate* unmanaged<void>)Entry(ref _popDebugGroup, "glPopDebugGroup"))();

    /// <remarks>The caller keeps <paramref name="callback"/> alive for as long as the driver may call it.</remarks>
    public void DebugMessageCallback(DebugProc? callback, void* userParam)
    {
        nint function = callback is null ? 0 : Marshal.GetFunctionPointerForDelegate(callback);
        ((delegate* unmanaged<nint, void*, void>)Entry(ref _debugMessageCallback, "glDebugMessageCallback"))(function, userParam);
    }

    public void DebugMessageInsert(DebugSource source, DebugType type, uint id, DebugSeverity severity, uint length, string buf)
    {
        using Utf8Text text = new(buf);
        DebugMessageInsert(source, type, id, severity, length, text.Pointer);
    }

    public void ObjectLabel(ObjectIdentifier identifier, uint name, uint length, string label)
    {
        using Utf8Text text = new(label);
        ObjectLabel(identifier, name, length, text.Pointer);
    }

    public void GetObjectLabel(ObjectIdentifier identifier, uint name, uint bufSize, out uint length, out string label)
    {
        byte[] buffer = new byte[bufSize];
        uint written = 0;
        fixed (byte* first = buffer)
        {
            GetObjectLabel(identifier, name, bufSize, &written, first);
        }

        length = written;
        label = Encoding.UTF8.GetString(buffer, 0, (int)written);
    }

    public void PushDebugGroup(DebugSource source, uint id, uint length, string message)
    {
        using Utf8Text text = new(message);
        PushDebugGroup(source, id, length, text.Pointer);
    }
}
