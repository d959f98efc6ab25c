using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>Draws <see cref="Shapes3d"/>.</summary>
internal sealed class RoomObservationRenderer(Shapes3d dataset, Drawing drawing, RenderThread thread)
    : InstanceObservationRenderer<RoomInstance>(dataset, drawing)
{
    private readonly RoomRenderer _renderer =
        new(thread, drawing.Quality == RenderQuality.Fast ? RoomQuality.Fast : RoomQuality.Faithful, drawing.Width, drawing.Height);

    public override void Dispose() => _renderer.Dispose();

    protected override RoomInstance Place(ReadOnlySpan<double> scene) => dataset.Place(scene);

    protected override void Draw(ReadOnlySpan<RoomInstance> instances, Span<byte> images, SceneLabels labels) =>
        _renderer.Render(instances, images, labels);
}
