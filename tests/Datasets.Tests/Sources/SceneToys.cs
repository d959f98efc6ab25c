using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Sources;

/// <summary>A data set without a GPU that shows everything a scene row can hold: each image is a hash of the row's exact bits.</summary>
internal sealed class SceneToys : DatasetDefinition
{
    public override string Name => "scene-toys";

    public override string Summary => "toy";

    public override string Source => "made for tests";

    public override FactorSpace Factors { get; } = new(
        new Factor("kind", [1, 2, 3]),
        new Factor("size", [7.5]) { IsContinuous = true },
        Factor.Linear("x", -1, 2, 5) with { IsContinuous = true },
        Factor.Linear("y", 0.3, 0, 4) with { IsContinuous = true });

    public override IReadOnlyList<NuisanceVariable> Nuisance { get; } =
        [new NuisanceVariable("hue", 0, 1), new NuisanceVariable("crop", 2, 9, IsWhole: true)];

    public override ImageFormat Format { get; } = new(2, 3, 3, 255);

    public override FileLayout Layout => FileLayout.Shapes3d;

    public override int RendererVersion => 1;

    /// <summary>The joint distribution of recipes that name none; null for the usual one.</summary>
    public JointDistribution? Joint { get; init; }

    public override JointDistribution DefaultJoint => Joint ?? base.DefaultJoint;

    public override IObservationRenderer CreateRenderer(RenderThread thread, Drawing drawing) => new Renderer();

    public override PixelChannels Channels => PixelChannels.All;

    internal sealed class Renderer : IObservationRenderer
    {
        private const int Width = 6;
        private const int Bytes = 18;

        public void Render(ReadOnlySpan<double> scenes, Span<byte> images)
        {
            for (int i = 0; i < scenes.Length / Width; i++)
            {
                byte[] hash = SHA256.HashData(MemoryMarshal.AsBytes(scenes.Slice(i * Width, Width)));
                hash.AsSpan(0, Bytes).CopyTo(images[(i * Bytes)..]);
            }
        }

        public void Render(ReadOnlySpan<double> scenes, Span<byte> images, SceneLabels labels)
        {
            Render(scenes, images);
            for (int p = 0; p < images.Length / 3; p++)
            {
                byte red = images[3 * p];
                Fill(labels.Instances, p, (byte)(red % 3));
                Fill(labels.Parts, p, (byte)(red % 7));
                Fill(labels.Depths, p, red == 0 ? float.PositiveInfinity : red / 7f);
                for (int c = 0; c < 3; c++)
                {
                    Fill(labels.Normals, (3 * p) + c, (byte)~images[(3 * p) + c]);
                }
            }

            static void Fill<T>(Span<T> target, int i, T value)
            {
                if (!target.IsEmpty)
                {
                    target[i] = value;
                }
            }
        }

        public void Dispose()
        {
        }
    }
}
