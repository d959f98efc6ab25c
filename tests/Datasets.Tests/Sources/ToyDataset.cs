using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Sources;

/// <summary>A data set of 2 × 3 RGB images without a GPU: each byte is a function of the image's classes and the byte's place.</summary>
internal sealed class ToyDataset : DatasetDefinition
{
    public override string Name => "toy";

    public override string Summary => "toy";

    public override string Source => "made for tests";

    public override FactorSpace Factors { get; } = Spaces.Of(3, 4, 5);

    public override ImageFormat Format { get; } = new(2, 3, 3, 255);

    public override FileLayout Layout => FileLayout.Shapes3d;

    public override int RendererVersion => 1;

    /// <summary>The joint distribution of recipes that name none; null for the usual one.</summary>
    public JointDistribution? Joint { get; init; }

    public override JointDistribution DefaultJoint => Joint ?? base.DefaultJoint;

    public override IObservationRenderer CreateRenderer(RenderThread thread, Drawing drawing) => new Renderer(this);

    public Renderer CreateRenderer() => new(this);

    internal sealed class Renderer(ToyDataset dataset) : IObservationRenderer
    {
        /// <summary>How many images were drawn.</summary>
        public int Drawn { get; private set; }

        public bool IsDisposed { get; private set; }

        public void Render(ReadOnlySpan<double> scenes, Span<byte> images)
        {
            int[] classes = Array.ConvertAll(scenes.ToArray(), c => (int)c);
            int bytes = dataset.Format.ByteCount, width = dataset.Factors.Dimension;
            for (int i = 0; i < images.Length; i++)
            {
                long index = dataset.Factors.IndexOf(classes.AsSpan(i / bytes * width, width));
                images[i] = (byte)((index * 7) + (i % bytes * 3));
            }

            Drawn += images.Length / bytes;
        }

        public void Dispose() => IsDisposed = true;
    }
}
