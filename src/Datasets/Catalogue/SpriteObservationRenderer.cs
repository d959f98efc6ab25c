using Disentangle.Datasets.Catalogue.Sprites;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>The sprite of one combination.</summary>
/// <param name="coordinates">Coordinates, shape [F], each inside its factor.</param>
/// <returns>The sprite in an image of 64 × 64 pixels.</returns>
internal delegate SpriteInstance SpritePlacement(ReadOnlySpan<double> coordinates);

/// <summary>Draws data sets of one white sprite an image, in any size; a data set only says where the sprite stands.</summary>
internal sealed class SpriteObservationRenderer(DatasetDefinition dataset, Drawing drawing, SpritePlacement place, RenderThread thread)
    : InstanceObservationRenderer<SpriteInstance>(dataset, drawing)
{
    private readonly SpriteRenderer _renderer = new(thread, drawing.Width, drawing.Height);
    private readonly SpriteFrame _frame = new(drawing.Width, drawing.Height);

    public override void Dispose() => _renderer.Dispose();

    protected override SpriteInstance Place(ReadOnlySpan<double> scene) => _frame.Fit(place(scene));

    protected override void Draw(ReadOnlySpan<SpriteInstance> instances, Span<byte> images, SceneLabels labels)
    {
        SpriteLabels.Check(labels, images.Length);
        _renderer.Render(instances, images);
        SpriteLabels.Write(images, labels);
    }
}
