namespace TorchSharp.Modules;

/// <summary>What an optimizer remembers of one parameter.</summary>
public abstract class OptimizerState : IDisposable
{
    /// <summary>Copies the values of another state of the same kind and shape.</summary>
    public abstract void LoadStateDict(OptimizerState source);

    public abstract bool ApproximatelyEquals(OptimizerState other);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
