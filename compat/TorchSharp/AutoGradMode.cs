using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>Sets whether this thread records gradients, until it is disposed.</summary>
public sealed class AutoGradMode : IDisposable
{
    private readonly bool _before;

    public AutoGradMode(bool enabled)
    {
        _before = IsAutogradEnabled();
        Bridge.dt_set_grad_enabled(enabled ? 1 : 0);
    }

    public static bool IsAutogradEnabled() => Bridge.dt_grad_enabled() != 0;

    public void Dispose() => Bridge.dt_set_grad_enabled(_before ? 1 : 0);
}
