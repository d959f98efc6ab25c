using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Recipes;
using Disentangle.Render;

namespace Disentangle.Datasets.Sources;

/// <summary>Opens rendered sources on one render thread, which starts with the first of them.</summary>
public sealed class ObservationSourceFactory : IDisposable
{
    private readonly Lazy<RenderThread> _thread = new(RenderThread.Start);

    /// <summary>The thread that owns the GL context.</summary>
    /// <exception cref="GraphicsUnavailableException">No context can be created.</exception>
    public RenderThread Thread => _thread.Value;

    /// <summary>Creates a renderer of a data set; dispose it before this factory. A data set in files needs no graphics.</summary>
    /// <exception cref="GraphicsUnavailableException">No context can be created.</exception>
    public IObservationRenderer CreateRenderer(DatasetDefinition dataset) =>
        dataset is StoredDataset stored ? stored.CreateRenderer() : dataset.CreateRenderer(Thread);

    /// <summary>Opens the observations of a recipe; dispose them before this factory.</summary>
    /// <exception cref="GraphicsUnavailableException">No context can be created.</exception>
    public RenderedObservationSource Open(ResolvedRecipe recipe) => new(recipe, CreateRenderer(recipe.Dataset));

    /// <summary>Ends the render thread.</summary>
    public void Dispose()
    {
        if (_thread.IsValueCreated)
        {
            _thread.Value.Dispose();
        }
    }
}
