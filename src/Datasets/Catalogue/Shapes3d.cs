using Disentangle.Datasets.Files;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// 3D Shapes: a cube, cylinder, sphere or capsule in a room, 64 × 64 RGB; 480,000 combinations of the hues of floor, walls and object, its
/// scale and shape, and the camera's place around it.
/// </summary>
/// <remarks>
/// Burgess and Kim, "3D Shapes Dataset", 2018, <see href="https://github.com/google-deepmind/3d-shapes"/>. The originals' renderer was never
/// published; geometry, light and resampling are measured on published images.
/// </remarks>
public sealed class Shapes3d : DatasetDefinition
{
    /// <summary>Creates the definition.</summary>
    public Shapes3d()
    {
        double[] hues = [.. Enumerable.Range(0, 10).Select(k => k / 10.0)];
        Factors = new FactorSpace(
            new Factor("floor_hue", hues) { IsCyclic = true, IsContinuous = true },
            new Factor("wall_hue", hues) { IsCyclic = true, IsContinuous = true },
            new Factor("object_hue", hues) { IsCyclic = true, IsContinuous = true },
            Factor.Linear("scale", 0.75, 1.25, 8) with { IsContinuous = true },
            new Factor("shape", [0, 1, 2, 3]) { ClassNames = ["cube", "cylinder", "sphere", "capsule"] },
            Factor.Linear("orientation", -30, 30, 15) with { Unit = "deg", IsContinuous = true });
    }

    /// <inheritdoc/>
    public override string Name => "shapes3d";

    /// <inheritdoc/>
    public override string Summary => "solid in a room: hues of floor, walls and object, scale, shape, orientation";

    /// <inheritdoc/>
    public override string Source => "Burgess and Kim 2018, https://github.com/google-deepmind/3d-shapes";

    /// <inheritdoc/>
    public override FactorSpace Factors { get; }

    /// <inheritdoc/>
    public override ImageFormat Format { get; } = new(RoomRenderer.Side, RoomRenderer.Side, Channels: 3, Maximum: 255);

    /// <inheritdoc/>
    public override FileLayout Layout => FileLayout.Shapes3d;

    /// <inheritdoc/>
    public override int RendererVersion => 1;

    /// <inheritdoc/>
    public override bool HasAnySize => true;

    /// <inheritdoc/>
    public override bool HasQualities => true;

    /// <inheritdoc/>
    public override PixelChannels Channels => PixelChannels.All;

    /// <inheritdoc/>
    public override IObservationRenderer CreateRenderer(RenderThread thread, Drawing drawing) => new RoomObservationRenderer(this, drawing, thread);

    internal RoomInstance Place(ReadOnlySpan<double> coordinates) => new(
        Factors.Factors[0].ValueAt(coordinates[0]),
        Factors.Factors[1].ValueAt(coordinates[1]),
        Factors.Factors[2].ValueAt(coordinates[2]),
        Factors.Factors[3].ValueAt(coordinates[3]),
        (RoomShape)coordinates[4],
        Factors.Factors[5].ValueAt(coordinates[5]) * (Math.PI / 180));
}
