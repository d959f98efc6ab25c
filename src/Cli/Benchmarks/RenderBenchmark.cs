using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Random;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Cli.Benchmarks;

/// <summary>Renders every combination of a data set and reads all pixels back.</summary>
internal static class RenderBenchmark
{
    private const int BatchSize = 4096;

    /// <param name="recipe">Data set, size and quality.</param>
    /// <param name="images">Number of combinations, spread over the whole grid; 0 for all of them.</param>
    /// <param name="repeats">Times that they are drawn.</param>
    internal static Repeats Run(Recipe recipe, long images, int repeats)
    {
        DatasetDefinition dataset = new ResolvedRecipe(recipe).Dataset;
        using ObservationSourceFactory factory = new();
        using IObservationRenderer renderer = dataset.CreateRenderer(factory.Thread);
        JointDistribution joint = dataset.DefaultJoint;
        FeistelPermutation order = new(joint.SupportCount, seed: 0, epoch: 0);
        long total = images == 0 ? joint.SupportCount : Math.Min(images, joint.SupportCount);
        int width = dataset.Factors.Dimension;
        int[] classes = new int[width];
        double[] scenes = new double[BatchSize * dataset.SceneWidth];
        byte[] pixels = new byte[BatchSize * dataset.Format.ByteCount];
        RenderRange(0, Math.Min(total, 10 * BatchSize));
        return Repeats.Measure(
            $"{dataset.Name}{(dataset.HasQualities ? $", {dataset.Drawing.Quality}".ToLowerInvariant() : "")}, {dataset.Drawing.SizeText} px, {total:N0} images drawn and read back",
            "images/s",
            total,
            repeats,
            () => RenderRange(0, total));

        void RenderRange(long first, long end)
        {
            for (; first < end; first += BatchSize)
            {
                int count = (int)Math.Min(BatchSize, end - first);
                for (int i = 0; i < count; i++)
                {
                    joint.SupportCell(total == joint.SupportCount ? first + i : order[first + i], classes);
                    dataset.WriteScene(classes, seed: 0, first + i, scenes.AsSpan(i * dataset.SceneWidth, dataset.SceneWidth));
                }

                renderer.Render(scenes.AsSpan(0, count * dataset.SceneWidth), pixels.AsSpan(0, count * dataset.Format.ByteCount));
            }
        }
    }
}
