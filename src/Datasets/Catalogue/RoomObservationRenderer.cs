using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>Draws <see cref="Shapes3d"/>.</summary>
internal sealed class RoomObservationRenderer(Shapes3d dataset, RenderThread thread, RoomQuality quality)
    : InstanceObservationRenderer<RoomInstance>(dataset)
{
    private readonly RoomRenderer _renderer = new(thread, quality);

    public override void Dispose() => _renderer.Dispose();

    protected override RoomInstance Place(ReadOnlySpan<double> scene) => dataset.Place(scene);

    protected override void Draw(ReadOnlySpan<RoomInstance> instances, Span<byte> images) => _renderer.Render(instances, images);
}
