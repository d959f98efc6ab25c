using Disentangle.Datasets.Files;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>A data set whose images are drawn in another size or quality than its own; all else is the same.</summary>
internal sealed class DrawnDataset(DatasetDefinition original, Drawing drawing) : DatasetDefinition
{
    /// <summary>The data set as the catalogue has it.</summary>
    public DatasetDefinition Original => original;

    public override string Name => original.Name;

    public override string Summary => original.Summary;

    public override string Source => original.Source;

    public override string Title => original.Title;

    public override string Note => original.Note;

    public override string FileName => original.FileName;

    public override FactorSpace Factors => original.Factors;

    public override IReadOnlyList<NuisanceVariable> Nuisance => original.Nuisance;

    public override ImageFormat Format { get; } = original.Format with { Width = drawing.Width, Height = drawing.Height };

    public override FileLayout Layout => original.Layout;

    public override int RendererVersion => original.RendererVersion;

    public override string? Missing => original.Missing;

    public override JointDistribution DefaultJoint => original.DefaultJoint;

    public override bool HasEveryCombination => original.HasEveryCombination;

    public override bool HasAnySize => original.HasAnySize;

    public override bool HasQualities => original.HasQualities;

    public override PixelChannels Channels => original.Channels;

    public override Drawing Drawing => drawing;

    public override IObservationRenderer CreateRenderer(RenderThread thread, Drawing drawing) => original.CreateRenderer(thread, drawing);
}
