using BenchmarkDotNet.Attributes;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Sources;

namespace Disentangle.Benchmarks;

/// <summary>Drawing and reading back dSprites images in batches of different size.</summary>
[MemoryDiagnoser]
public sealed class SpriteRenderingBenchmarks : IDisposable
{
    private const int Count = 8192;
    private readonly Dsprites _dataset = new();
    private readonly ObservationSourceFactory _factory = new();
    private IObservationRenderer? _renderer;
    private double[] _scenes = [];
    private byte[] _images = [];

    /// <summary>Images per call.</summary>
    [Params(64, 1024, 8192)]
    public int Batch { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _renderer = _dataset.CreateRenderer(_factory.Thread);
        int width = _dataset.Factors.Dimension;
        _scenes = new double[Count * width];
        _images = new byte[Batch * _dataset.Format.ByteCount];
        int[] classes = new int[width];
        long step = _dataset.Factors.Count / Count;
        for (int i = 0; i < Count; i++)
        {
            _dataset.Factors.ClassesOf(i * step, classes);
            _dataset.WriteScene(classes, seed: 0, i, _scenes.AsSpan(i * width, width));
        }
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _renderer?.Dispose();
        _factory.Dispose();
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void Render()
    {
        int width = _dataset.Factors.Dimension;
        for (int first = 0; first < Count; first += Batch)
        {
            _renderer!.Render(_scenes.AsSpan(first * width, Batch * width), _images);
        }
    }
}
