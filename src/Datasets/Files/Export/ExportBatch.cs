using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Files.Export;

/// <summary>A few hundred images on their way from the renderer to the file, with the buffers that they need; used again and again.</summary>
internal sealed class ExportBatch
{
    private readonly ExportPlan _plan;
    private readonly int[] _classes;
    private readonly double[] _scenes;
    private readonly ChannelBuffers _channels;

    /// <summary>Makes buffers for up to <paramref name="capacity"/> images.</summary>
    public ExportBatch(ExportPlan plan, int capacity)
    {
        _plan = plan;
        _classes = new int[capacity * plan.Dimension];
        _scenes = new double[capacity * plan.Recipe.Dataset.SceneWidth];
        _channels = new ChannelBuffers(plan.Recipe.Recipe.Channels, plan.Format, capacity);
        Pixels = [.. plan.Planes.Select(p => new ExportPixels(p, plan.Level, p.Channel is null ? new byte[capacity * p.ByteCount] : _channels.Of(p.Channel)))];
        Capacity = capacity;
    }

    /// <summary>Most images.</summary>
    public int Capacity { get; }

    /// <summary>Index of the first image.</summary>
    public long First { get; private set; }

    /// <summary>Number of images N.</summary>
    public int Count { get; private set; }

    /// <summary>The images, then their channels, plane by plane.</summary>
    public IReadOnlyList<ExportPixels> Pixels { get; }

    /// <summary>Images, shape [N, H, W, C].</summary>
    public ReadOnlySpan<byte> Images => Pixels[0].First(Count);

    /// <summary>Takes the observations from <paramref name="first"/> on and fills their classes and scene rows.</summary>
    public void Start(long first, int count)
    {
        First = first;
        Count = count;
        _plan.Recipe.ScenesOf(
            first, count, _classes.AsSpan(0, count * _plan.Dimension), _scenes.AsSpan(0, count * _plan.Recipe.Dataset.SceneWidth));
    }

    /// <summary>Draws the images and their channels.</summary>
    public void Draw(IObservationRenderer renderer) => renderer.Render(
        _scenes.AsSpan(0, Count * _plan.Recipe.Dataset.SceneWidth), Pixels[0].First(Count), _channels.Labels(Count));

    /// <summary>One row of classes.</summary>
    public Span<int> ClassesOf(int i) => _classes.AsSpan(i * _plan.Dimension, _plan.Dimension);

    /// <summary>One scene row.</summary>
    public Span<double> SceneOf(int i) => _scenes.AsSpan(i * _plan.Recipe.Dataset.SceneWidth, _plan.Recipe.Dataset.SceneWidth);

    /// <summary>Compresses all planes.</summary>
    public void Compress()
    {
        foreach (ExportPixels pixels in Pixels)
        {
            pixels.Compress(Count, _plan.Container);
        }
    }
}
