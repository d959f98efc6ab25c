using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>The sprite of one combination.</summary>
/// <param name="coordinates">Coordinates, shape [F], each inside its factor.</param>
internal delegate SpriteInstance SpritePlacement(ReadOnlySpan<double> coordinates);

/// <summary>Draws data sets of one sprite an image; a data set only says where the sprite stands.</summary>
internal sealed class SpriteObservationRenderer(DatasetDefinition dataset, Drawing drawing, SpritePlacement place, RenderThread thread)
    : InstanceObservationRenderer<SpriteInstance>(dataset, drawing)
{
    private readonly SpriteRenderer _renderer = new(thread);

    public override void Dispose() => _renderer.Dispose();

    protected override SpriteInstance Place(ReadOnlySpan<double> scene) => place(scene);

    protected override void Draw(ReadOnlySpan<SpriteInstance> instances, Span<byte> images, SceneLabels labels) => _renderer.Render(instances, images);
}
