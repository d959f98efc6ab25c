using Disentangle.Datasets.Files.Compression;

namespace Disentangle.Datasets.Files.Export;

/// <summary>A few hundred images on their way from the renderer to the file, with the buffers that they need; used again and again.</summary>
internal sealed class ExportBatch
{
    private readonly ExportPlan _plan;
    private readonly ZlibEncoder _encoder;
    private readonly byte[] _images;
    private readonly int[] _classes;
    private readonly double[] _scenes;
    private readonly byte[] _compressed;
    private readonly int[] _sizes;

    /// <summary>Makes buffers for up to <paramref name="capacity"/> images.</summary>
    public ExportBatch(ExportPlan plan, int capacity)
    {
        int bytes = plan.Format.ByteCount;
        _plan = plan;
        _encoder = new ZlibEncoder(plan.Level, plan.Format.Width * plan.Format.Channels);
        _images = new byte[capacity * bytes];
        _classes = new int[capacity * plan.Dimension];
        _scenes = new double[capacity * plan.Recipe.Dataset.SceneWidth];
        _compressed = new byte[capacity * ZlibEncoder.Bound(bytes)];
        _sizes = new int[capacity];
        Capacity = capacity;
    }

    /// <summary>Most images.</summary>
    public int Capacity { get; }

    /// <summary>Index of the first image.</summary>
    public long First { get; private set; }

    /// <summary>Number of images N.</summary>
    public int Count { get; private set; }

    /// <summary>Images, shape [N, H, W, C]; the renderer fills them.</summary>
    public Span<byte> Images => _images.AsSpan(0, Count * _plan.Format.ByteCount);

    /// <summary>Scene rows, shape [N, F + M].</summary>
    public ReadOnlySpan<double> Scenes => _scenes.AsSpan(0, Count * _plan.Recipe.Dataset.SceneWidth);

    /// <summary>Takes the observations from <paramref name="first"/> on and fills their classes and scene rows.</summary>
    public void Start(long first, int count)
    {
        First = first;
        Count = count;
        _plan.Recipe.ScenesOf(
            first, count, _classes.AsSpan(0, count * _plan.Dimension), _scenes.AsSpan(0, count * _plan.Recipe.Dataset.SceneWidth));
    }

    /// <summary>One image.</summary>
    public ReadOnlySpan<byte> ImageOf(int i) => _images.AsSpan(i * _plan.Format.ByteCount, _plan.Format.ByteCount);

    /// <summary>One row of classes.</summary>
    public Span<int> ClassesOf(int i) => _classes.AsSpan(i * _plan.Dimension, _plan.Dimension);

    /// <summary>One scene row.</summary>
    public Span<double> SceneOf(int i) => _scenes.AsSpan(i * _plan.Recipe.Dataset.SceneWidth, _plan.Recipe.Dataset.SceneWidth);

    /// <summary>One compressed image.</summary>
    public ReadOnlySpan<byte> CompressedOf(int i) => _compressed.AsSpan(i * ZlibEncoder.Bound(_plan.Format.ByteCount), _sizes[i]);

    /// <summary>Compresses the images, as HDF5 chunks or as parts of one archive member.</summary>
    public void Compress()
    {
        int bound = ZlibEncoder.Bound(_plan.Format.ByteCount);
        bool isArchive = _plan.Container == FileContainer.Npz;
        for (int i = 0; i < Count; i++)
        {
            Span<byte> target = _compressed.AsSpan(i * bound, bound);
            _sizes[i] = isArchive ? _encoder.EncodePart(ImageOf(i), target) : _encoder.EncodeZlib(ImageOf(i), target);
        }
    }
}
