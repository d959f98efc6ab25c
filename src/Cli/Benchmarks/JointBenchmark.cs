using Disentangle.Datasets;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Joints;

namespace Disentangle.Cli.Benchmarks;

/// <summary>Builds the exact tables of a joint distribution and draws from it on several threads.</summary>
internal static class JointBenchmark
{
    private const int Block = 4096;
    private const int BlocksPerThread = 1024;

    internal static Repeats[] Run(DatasetDefinition dataset, string expression, int threads, int repeats)
    {
        FactorSpace factors = dataset.Factors;
        JointDistribution joint = JointDistribution.Parse(expression, factors);
        Sample(joint, threads);
        string what = $"{dataset.Name}, largest table {joint.Blocks.Max(b => b.Probabilities.Count):N0} cells";
        return
        [
            Repeats.Measure($"{what}: built", "joints/1000 s", 1000, repeats, () => JointDistribution.Parse(expression, factors)),
            Repeats.Measure(
                $"{what}: drawn by {threads} thread(s)", "vectors/s", (double)threads * BlocksPerThread * Block, repeats, () => Sample(joint, threads)),
        ];
    }

    private static void Sample(JointDistribution joint, int threads)
    {
        Thread[] all = [.. Enumerable.Range(0, threads).Select(t => new Thread(() =>
        {
            int[] classes = new int[Block * joint.Factors.Dimension];
            for (long b = 0; b < BlocksPerThread; b++)
            {
                joint.Sample(seed: 0, ((t * (long)BlocksPerThread) + b) * Block, Block, classes);
            }
        }))];
        Array.ForEach(all, t => t.Start());
        Array.ForEach(all, t => t.Join());
    }
}
