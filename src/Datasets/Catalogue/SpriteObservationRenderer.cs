using Disentangle.Datasets.Catalogue.Sprites;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>The sprite of one combination.</summary>
/// <param name="coordinates">Coordinates, shape [F], each inside its factor.</param>
/// <returns>The sprite in an image of 64 × 64 pixels.</returns>
internal delegate SpriteInstance SpritePlacement(ReadOnlySpan<double> coordinates);

/// <summary>Draws data sets of one white sprite an image, in any size; a data set only says where the sprite stands.</summary>
internal sealed class SpriteObservationRenderer(
    DatasetDefinition dataset, SpritePlacement place, RenderThread thread, int width = SpriteRenderer.Side, int height = SpriteRenderer.Side)
    : InstanceObservationRenderer<SpriteInstance>(dataset, width * height)
{
    private readonly SpriteRenderer _renderer = new(thread, width, height);
    private readonly SpriteFrame _frame = new(width, height);

    /// <summary>Draws N images and labels of their pixels.</summary>
    /// <param name="scenes">Scene rows, shape [N, F + M].</param>
    /// <param name="images">Receives bytes 0 or 1, shape [N, H, W, 1].</param>
    /// <param name="labels">Instances (1 the sprite) and depths (1 the sprite) may be asked for.</param>
    /// <exception cref="ArgumentException">A span has another length, or a label is asked for that sprites do not have.</exception>
    public void Render(ReadOnlySpan<double> scenes, Span<byte> images, SceneLabels labels)
    {
        SpriteLabels.Check(labels, images.Length);
        Render(scenes, images);
        SpriteLabels.Write(images, labels);
    }

    public override void Dispose() => _renderer.Dispose();

    protected override SpriteInstance Place(ReadOnlySpan<double> scene) => _frame.Fit(place(scene));

    protected override void Draw(ReadOnlySpan<SpriteInstance> instances, Span<byte> images) => _renderer.Render(instances, images);
}
