using System.Buffers.Binary;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Ambiguity;

/// <summary>A data set without a GPU whose images are numbers: two combinations look the same where a function gives the same number.</summary>
internal sealed class CoincidentDataset(FactorSpace factors, Func<int[], int> imageOf) : DatasetDefinition
{
    public override string Name => "coincident";

    public override string Summary => "coincident";

    public override string Source => "made for tests";

    public override FactorSpace Factors { get; } = factors;

    public override IReadOnlyList<NuisanceVariable> Nuisance => Shows is { } name ? [new NuisanceVariable(name, 0, 1)] : [];

    public override ImageFormat Format { get; } = new(1, 4, 1, 255);

    public override FileLayout Layout => FileLayout.Dsprites;

    public override int RendererVersion => 1;

    /// <summary>Name of a nuisance variable, or null for none.</summary>
    public string? Shows { get; init; }

    public override IObservationRenderer CreateRenderer(RenderThread thread, Drawing drawing) => CreateRenderer();

    public IObservationRenderer CreateRenderer() => new Renderer(Factors.Dimension, imageOf);

    private sealed class Renderer(int width, Func<int[], int> imageOf) : IObservationRenderer
    {
        public void Render(ReadOnlySpan<double> scenes, Span<byte> images)
        {
            int[] classes = Array.ConvertAll(scenes.ToArray(), c => (int)c);
            for (int i = 0; i < classes.Length / width; i++)
            {
                BinaryPrimitives.WriteInt32LittleEndian(images[(4 * i)..], imageOf(classes[(i * width)..((i + 1) * width)]));
            }
        }

        public void Dispose()
        {
        }
    }
}
