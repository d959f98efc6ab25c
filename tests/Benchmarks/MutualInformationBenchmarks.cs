using BenchmarkDotNet.Attributes;
using Disentangle.Learning.Metrics;

namespace Disentangle.Benchmarks;

/// <summary>MIG and NMI of 10,000 observations with 10 latents and the factors of dSprites: cheap enough to run while training.</summary>
[MemoryDiagnoser]
public class MutualInformationBenchmarks
{
    private const int Count = 10_000, LatentSize = 10;
    private static readonly int[] Sizes = [1, 3, 6, 40, 32, 32];
    private RepresentationSample _sample = null!;

    [GlobalSetup]
    public void Setup()
    {
        Random random = new(1);
        int[] factors = [.. Enumerable.Range(0, Count * Sizes.Length).Select(i => random.Next(Sizes[i % Sizes.Length]))];
        double[] codes = [.. Enumerable.Range(0, Count * LatentSize).Select(_ => random.NextDouble())];
        _sample = new RepresentationSample(codes, LatentSize, factors, ["color", "shape", "scale", "orientation", "posX", "posY"], Sizes);
    }

    [Benchmark(Baseline = true)]
    public MetricResult MutualInformationGap() => new MutualInformationGap().Evaluate(_sample);

    [Benchmark]
    public MetricResult NormalizedMutualInformation() => new NormalizedMutualInformation().Evaluate(_sample);
}
