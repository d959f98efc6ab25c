namespace Disentangle.Render.Tests;

/// <summary>One render thread for all tests that only need some context. Tests in a collection run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SharedContext : ICollectionFixture<SharedContext.Context>
{
    public const string Name = "OpenGL";

    public sealed class Context : IDisposable
    {
        private readonly Lazy<RenderThread> _thread = new(RenderThread.Start);

        public RenderThread Thread => _thread.Value;

        public void Dispose()
        {
            if (_thread.IsValueCreated)
            {
                _thread.Value.Dispose();
            }
        }
    }
}
