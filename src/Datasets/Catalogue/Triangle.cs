using Disentangle.Datasets.Files;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// Triangle: a small binary triangle on 64 × 64 black pixels that points to the middle of the canvas, so that its orientation is a
/// function of its position; 1,024 combinations occur. As in the authors' construction, posX counts rows downwards and posY
/// columns to the right, and position (16, 16) is the middle.
/// </summary>
/// <remarks>
/// Wu et al., "DEFT: Distilling entangled factors by preventing information diffusion", Machine Learning 2022, arXiv:2102.03986,
/// section 5.4. There the sprite is turned with bilinear interpolation; here it is drawn at each angle with hard pixel-centre coverage.
/// All 32³ combinations can be drawn, those that do not point to the middle too, for interventions.
/// </remarks>
public sealed class Triangle : DatasetDefinition
{
    private const int Size = 32;

    // The sprite's middle pixel is row 15 + posX, column 15 + posY; a pixel's centre lies half a pixel after its edge.
    private const double FirstCentre = 15.5;

    /// <summary>Creates the definition.</summary>
    public Triangle()
    {
        Factors = new FactorSpace(
            new Factor("orientation", [.. Enumerable.Range(0, Size).Select(c => 2 * Math.PI * c / Size)]) { Unit = "rad", IsCyclic = true, IsContinuous = true },
            Factor.Linear("posX", 0, Size - 1, Size) with { Unit = "px", IsContinuous = true },
            Factor.Linear("posY", 0, Size - 1, Size) with { Unit = "px", IsContinuous = true });
        DefaultJoint = new JointDistribution(Factors, [new Pointing(Factors, orientation: 0, x: 1, y: 2)]);
    }

    /// <inheritdoc/>
    public override string Name => "triangle";

    /// <inheritdoc/>
    public override string Summary => "binary triangle that points to the middle: orientation is a function of position";

    /// <inheritdoc/>
    public override string Source => "Wu et al. 2022 (DEFT), section 5.4, https://arxiv.org/abs/2102.03986";

    /// <inheritdoc/>
    public override FactorSpace Factors { get; }

    /// <inheritdoc/>
    public override ImageFormat Format { get; } = new(SpriteRenderer.Side, SpriteRenderer.Side, Channels: 1, Maximum: 1);

    /// <inheritdoc/>
    public override FileLayout Layout => FileLayout.Dsprites;

    /// <inheritdoc/>
    public override int RendererVersion => 1;

    /// <summary>Position uniform, orientation determined by it.</summary>
    public override JointDistribution DefaultJoint { get; }

    /// <inheritdoc/>
    public override bool HasAnySize => true;

    /// <inheritdoc/>
    public override PixelChannels Channels => PixelChannels.Instance;

    /// <inheritdoc/>
    public override IObservationRenderer CreateRenderer(RenderThread thread, Drawing drawing) => new SpriteObservationRenderer(this, drawing, Place, thread);

    // At angle 0 the tip points right, which is the orientation of 90°: the direction is measured from the row axis.
    internal SpriteInstance Place(ReadOnlySpan<double> coordinates) => new(
        SpriteShape.Triangle,
        FirstCentre + coordinates[2],
        FirstCentre + coordinates[1],
        Scale: 1,
        Factors.Factors[0].ValueAt(coordinates[0]) - (Math.PI / 2));
}
