using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Sources;

namespace Disentangle.Cli.Benchmarks;

/// <summary>Renders every combination of a data set and reads all pixels back.</summary>
internal static class RenderBenchmark
{
    private const int BatchSize = 4096;

    internal static Repeats Run(DatasetDefinition dataset, RenderQuality quality, int repeats)
    {
        using ObservationSourceFactory factory = new();
        using IObservationRenderer renderer = dataset.CreateRenderer(factory.Thread, quality);
        JointDistribution joint = dataset.DefaultJoint;
        int width = dataset.Factors.Dimension;
        int[] classes = new int[width];
        double[] scenes = new double[BatchSize * dataset.SceneWidth];
        byte[] images = new byte[BatchSize * dataset.Format.ByteCount];
        RenderRange(0, Math.Min(joint.SupportCount, 10 * BatchSize));
        return Repeats.Measure(
            $"{dataset.Name}{(quality == RenderQuality.Fast ? ", fast" : "")}, all {joint.SupportCount:N0} images drawn and read back", "images/s", joint.SupportCount, repeats, () => RenderRange(0, joint.SupportCount));

        void RenderRange(long first, long end)
        {
            for (; first < end; first += BatchSize)
            {
                int count = (int)Math.Min(BatchSize, end - first);
                for (int i = 0; i < count; i++)
                {
                    joint.SupportCell(first + i, classes);
                    dataset.WriteScene(classes, seed: 0, first + i, scenes.AsSpan(i * dataset.SceneWidth, dataset.SceneWidth));
                }

                renderer.Render(scenes.AsSpan(0, count * dataset.SceneWidth), images.AsSpan(0, count * dataset.Format.ByteCount));
            }
        }
    }
}
