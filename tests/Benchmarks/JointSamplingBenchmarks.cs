using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Joints.Pairwise;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets;

namespace Disentangle.Benchmarks;

/// <summary>
/// Joint distributions over dSprites' 737,280 combinations: building them, and drawing factor classes one by one and many at once,
/// from independent factors and from one table of all combinations.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class JointSamplingBenchmarks
{
    private const int Count = 16_384;
    private static readonly FactorSpace Factors = new Dsprites().Factors;
    private readonly FactorSpace _factors = Factors;
    private readonly JointDistribution _independent = JointDistribution.Independent(Factors);
    private readonly JointDistribution _dense = BuildDense(Factors);
    private readonly int[] _classes = new int[Factors.Dimension];
    private readonly int[] _rows = new int[Count * Factors.Dimension];

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    [BenchmarkCategory("independent factors")]
    public int IndependentSingle() => DrawSingly(_independent);

    [Benchmark(OperationsPerInvoke = Count)]
    [BenchmarkCategory("independent factors")]
    public int IndependentBulk() => DrawInBulk(_independent);

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    [BenchmarkCategory("one table of 737,280 cells")]
    public int DenseSingle() => DrawSingly(_dense);

    [Benchmark(OperationsPerInvoke = Count)]
    [BenchmarkCategory("one table of 737,280 cells")]
    public int DenseBulk() => DrawInBulk(_dense);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("building")]
    public JointDistribution BuildOneBand() => new(_factors, [new GaussianBand(_factors, 2, 4, 0.2)]);

    /// <summary>A band for each of the 10 pairs of factors with several classes, and a restriction of all factors.</summary>
    [Benchmark]
    [BenchmarkCategory("building")]
    public JointDistribution BuildTenBandsAndAMask() => BuildDense(_factors);

    private static JointDistribution BuildDense(FactorSpace factors) => new(
        factors,
        [
            .. from i in Enumerable.Range(1, 5) from j in Enumerable.Range(1, 5) where i < j select new GaussianBand(factors, i, j, 0.2 + (0.1 * i)),
            new NotBothLast(factors),
        ]);

    private int DrawSingly(JointDistribution joint)
    {
        int sum = 0;
        for (int i = 0; i < Count; i++)
        {
            joint.Sample(seed: 1, i, _classes);
            sum += _classes[^1];
        }

        return sum;
    }

    private int DrawInBulk(JointDistribution joint)
    {
        joint.Sample(seed: 1, firstIndex: 0, Count, _rows);
        return _rows[^1];
    }

    private sealed class NotBothLast(FactorSpace factors) : MaskPotential(factors, 0, 1, 2, 3, 4, 5)
    {
        public override string Expression => "mask";

        public override bool Allows(ReadOnlySpan<int> classes) => classes[4] < 31 || classes[5] < 31;
    }
}
