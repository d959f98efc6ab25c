namespace TorchSharp;

/// <summary>The stack of this thread's dispose scopes.</summary>
public sealed class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? _threadSingleton;

    private readonly Stack<DisposeScope> _scopes = new();

    private DisposeScopeManager()
    {
    }

    /// <summary>Counts of the calling thread.</summary>
    public static ThreadDisposeScopeStatistics Statistics => ThreadSingleton.Counts;

    internal static DisposeScopeManager ThreadSingleton => _threadSingleton ??= new DisposeScopeManager();

    internal ThreadDisposeScopeStatistics Counts { get; } = new();

    internal DisposeScope? Current => _scopes.TryPeek(out DisposeScope? scope) ? scope : null;

    internal DisposeScope New()
    {
        DisposeScope scope = new(this, Current);
        _scopes.Push(scope);
        return scope;
    }

    internal DisposeScope? Register(IDisposable disposable)
    {
        if (Current is not { } scope)
        {
            Counts.CreatedOutsideScopeCount++;
            return null;
        }

        Counts.CreatedInScopeCount++;
        scope.Include(disposable);
        return scope;
    }

    internal void Remove(DisposeScope scope)
    {
        if (Current == scope)
        {
            _scopes.Pop();
        }
        else if (_scopes.Contains(scope))
        {
            throw new InvalidOperationException(
                "Dispose scopes end in the reverse of the order in which they began: an inner one is still open.");
        }
    }
}
