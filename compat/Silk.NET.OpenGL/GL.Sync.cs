namespace Silk.NET.OpenGL;

public sealed unsafe partial class GL
{
    private nint _fenceSync;
    private nint _isSync;
    private nint _clientWaitSync;
    private nint _waitSync;
    private nint _deleteSync;

    public nint FenceSync(SyncCondition condition, SyncBehaviorFlags flags) =>
        ((delegate* unmanaged<SyncCondition, SyncBehaviorFlags, nint>)Entry(ref _fenceSync, "glFenceSync"))(condition, flags);

    public bool IsSync(nint sync) => ((delegate* unmanaged<nint, byte>)Entry(ref _isSync, "glIsSync"))(sync) != 0;

    public GLEnum ClientWaitSync(nint sync, SyncObjectMask flags, ulong timeout) =>
        ((delegate* unmanaged<nint, SyncObjectMask, ulong, GLEnum>)Entry(ref _clientWaitSync, "glClientWaitSync"))(sync, flags, timeout);

    public void WaitSync(nint sync, SyncBehaviorFlags flags, ulong timeout) =>
        ((delegate* unmanaged<nint, SyncBehaviorFlags, ulong, void>)Entry(ref _waitSync, "glWaitSync"))(sync, flags, timeout);

    public void DeleteSync(nint sync) => ((delegate* unmanaged<nint, void>)Entry(ref _deleteSync, "glDeleteSync"))(sync);
}
