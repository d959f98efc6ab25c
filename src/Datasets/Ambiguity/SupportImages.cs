using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Ambiguity;

/// <summary>
/// The images of all combinations that a joint distribution can produce, drawn when they are asked for. A combination is known by its
/// rank, its place among them in the grid's row-major order. One thread at a time may use an instance.
/// </summary>
public sealed class SupportImages : IDisposable
{
    /// <summary>Most combinations whose images can be compared, 2^24.</summary>
    public const long LargestCount = 1L << 24;

    private const int BatchBytes = 16 << 20;
    private const int LargestBatch = 4096;

    private readonly DatasetDefinition _dataset;
    private readonly Lazy<IObservationRenderer> _renderer;
    private readonly int[] _classes;
    private readonly double[] _scenes;
    private readonly byte[] _images;

    /// <summary>Prepares the images.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="joint">A joint distribution of its factors.</param>
    /// <param name="createRenderer">Creates a renderer of the data set at the first image; this object disposes it.</param>
    /// <exception cref="ArgumentException">
    /// The images show more than the classes of the factors (nuisance variables, or factors drawn between their classes), or the joint
    /// distribution has more than <see cref="LargestCount"/> combinations.
    /// </exception>
    public SupportImages(DatasetDefinition dataset, JointDistribution joint, Func<IObservationRenderer> createRenderer)
    {
        ThrowIfMoreThanClasses(dataset, joint);
        if (joint.SupportCount > LargestCount)
        {
            throw new ArgumentException(
                $"{joint.Expression} on {dataset.Name} can produce {joint.SupportCount:N0} combinations; the images of up to {LargestCount:N0} "
                + "can be compared. Choose a joint distribution with a smaller support.",
                nameof(joint));
        }

        _dataset = dataset;
        _renderer = new Lazy<IObservationRenderer>(createRenderer);
        Joint = joint;
        BatchSize = Math.Clamp(BatchBytes / ImageBytes, 1, LargestBatch);
        _classes = new int[joint.Factors.Dimension];
        _scenes = new double[BatchSize * dataset.SceneWidth];
        _images = new byte[BatchSize * ImageBytes];
    }

    /// <summary>Name of the data set.</summary>
    public string Dataset => _dataset.Name;

    /// <summary>The joint distribution.</summary>
    public JointDistribution Joint { get; }

    /// <summary>Number of combinations N.</summary>
    public int Count => (int)Joint.SupportCount;

    /// <summary>Bytes of one image.</summary>
    internal int ImageBytes => _dataset.Format.ByteCount;

    /// <summary>Most images that are drawn at once.</summary>
    internal int BatchSize { get; }

    /// <summary>Draws the images of some combinations.</summary>
    /// <param name="ranks">At most <see cref="BatchSize"/> ranks in [0, N).</param>
    /// <returns>Their bytes, image after image; overwritten by the next call.</returns>
    internal ReadOnlySpan<byte> Render(ReadOnlySpan<int> ranks)
    {
        int width = _dataset.SceneWidth;
        for (int i = 0; i < ranks.Length; i++)
        {
            Joint.SupportCell(ranks[i], _classes);
            _dataset.WriteScene(_classes, seed: 0, index: 0, _scenes.AsSpan(i * width, width));
        }

        Span<byte> images = _images.AsSpan(0, ranks.Length * ImageBytes);
        _renderer.Value.Render(_scenes.AsSpan(0, ranks.Length * width), images);
        return images;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_renderer.IsValueCreated)
        {
            _renderer.Value.Dispose();
        }
    }

    private static void ThrowIfMoreThanClasses(DatasetDefinition dataset, JointDistribution joint)
    {
        if (dataset.Nuisance.Count > 0)
        {
            throw new ArgumentException(
                $"Images of {dataset.Name} also show {string.Join(", ", dataset.Nuisance.Select(n => n.Name))}, which no class states: a combination "
                + "has more than one image, so that equal images of two combinations cannot be listed.",
                nameof(dataset));
        }

        if (joint.Terms.OfType<ContinuousFactors>().FirstOrDefault() is { } continuous)
        {
            throw new ArgumentException(
                $"{continuous.Expression} draws factors between their classes: a combination has more than one image. Leave the term out to compare "
                + "the images of the grid.",
                nameof(joint));
        }
    }
}
