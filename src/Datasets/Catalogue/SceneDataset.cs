using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>A data set whose images are a <see cref="SceneSource"/>; it only says which numbers a combination stands for.</summary>
public abstract class SceneDataset : DatasetDefinition
{
    /// <summary>The scene.</summary>
    public abstract SceneSource Scene { get; }

    /// <summary>S: a pixel's colour is the mean over S × S positions.</summary>
    public virtual int SamplesPerAxis => 2;

    /// <inheritdoc/>
    public override bool HasAnySize => true;

    /// <inheritdoc/>
    public override PixelChannels Channels => PixelChannels.All;

    /// <inheritdoc/>
    public override IObservationRenderer CreateRenderer(RenderThread thread, Drawing drawing) => new SceneObservationRenderer(this, drawing, thread);

    /// <summary>The scene's parameters for one scene row.</summary>
    /// <param name="scene">F coordinates, each inside its factor, then M nuisance values.</param>
    /// <param name="parameters">Receives the parameters in the scene's order.</param>
    protected internal abstract void Place(ReadOnlySpan<double> scene, Span<float> parameters);
}
