using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>The sprite of one combination.</summary>
/// <param name="coordinates">Coordinates, shape [F], each inside its factor.</param>
internal delegate SpriteInstance SpritePlacement(ReadOnlySpan<double> coordinates);

/// <summary>Draws data sets of one sprite an image; a data set only says where the sprite stands.</summary>
internal sealed class SpriteObservationRenderer(DatasetDefinition dataset, SpritePlacement place, RenderThread thread) : IObservationRenderer
{
    private readonly SpriteRenderer _renderer = new(thread);
    private SpriteInstance[] _instances = [];

    public void Render(ReadOnlySpan<double> scenes, Span<byte> images)
    {
        int count = SceneRows.Count(dataset, scenes, images);
        if (_instances.Length < count)
        {
            _instances = new SpriteInstance[count];
        }

        for (int i = 0; i < count; i++)
        {
            _instances[i] = place(SceneRows.Row(dataset, scenes, i));
        }

        _renderer.Render(_instances.AsSpan(0, count), images);
    }

    public void Dispose() => _renderer.Dispose();
}
