using BenchmarkDotNet.Attributes;
using Disentangle.Datasets;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Joints;

namespace Disentangle.Benchmarks;

/// <summary>Drawing factor classes of 1,024 dSprites observations: the cost of a dependence beside independent factors.</summary>
[MemoryDiagnoser]
public class JointSamplingBenchmarks
{
    private const int Count = 1024;
    private static readonly FactorSpace Factors = new Dsprites().Factors;
    private readonly JointDistribution _independent = JointDistribution.Independent(Factors);
    private readonly JointDistribution _band = JointDistribution.Parse("band(scale,posX;sigma=0.2)", Factors);
    private readonly int[] _classes = new int[Factors.Dimension];

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int Independent() => Sum(_independent);

    [Benchmark(OperationsPerInvoke = Count)]
    public int GaussianBand() => Sum(_band);

    private int Sum(JointDistribution joint)
    {
        int sum = 0;
        for (int i = 0; i < Count; i++)
        {
            joint.Sample(seed: 1, i, _classes);
            sum += _classes[^1];
        }

        return sum;
    }
}
