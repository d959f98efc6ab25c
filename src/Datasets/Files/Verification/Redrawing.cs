using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Files.Verification;

/// <summary>Draws images of a file anew, from the recipe's classes, and compares them byte by byte.</summary>
internal sealed class Redrawing(DatasetFile file, ResolvedRecipe? recipe, VerificationOptions options) : IDisposable
{
    private const int BatchSize = 128;

    private readonly byte[] _stored = new byte[BatchSize * file.Format.ByteCount];
    private readonly byte[] _drawn = new byte[BatchSize * file.Format.ByteCount];
    private readonly int[] _storedClasses = new int[BatchSize * file.Factors.Dimension];
    private readonly int[] _classes = new int[file.Factors.Dimension];
    private readonly double[] _scenes = new double[BatchSize * (recipe?.Dataset ?? file.Dataset)?.SceneWidth ?? 0];
    private readonly PixelChannel[] _channels = [.. PixelChannel.In((recipe?.Recipe.Channels ?? PixelChannels.None) & file.Channels)];
    private readonly ChannelBuffers _drawnChannels = new((recipe?.Recipe.Channels ?? PixelChannels.None) & file.Channels, file.Format, BatchSize);
    private IObservationRenderer? _renderer;

    /// <summary>Images drawn so far.</summary>
    public long Drawn { get; private set; }

    // A public original has no recipe, but its labels are its classes; that is enough where images show nothing else.
    private bool CanDraw => options.CreateRenderer is not null && (recipe is not null || file.Dataset is { Nuisance.Count: 0 });

    /// <summary>The first image from <paramref name="first"/> to <paramref name="last"/> that differs; null where none does or nothing can be drawn.</summary>
    public long? FirstDifference(long first, long last)
    {
        for (long start = first; CanDraw && start <= last; start += BatchSize)
        {
            long[] indices = [.. Enumerable.Range(0, (int)Math.Min(BatchSize, last - start + 1)).Select(i => start + i)];
            if (FirstDifference(indices) is { } different)
            {
                return different;
            }
        }

        return null;
    }

    /// <summary>Compares evenly spread images and adds the first difference, if any.</summary>
    public void CompareProbes(int probes, List<Finding> findings, CancellationToken cancellation)
    {
        if (!CanDraw || findings.Any(f => f.FirstIndex is not null))
        {
            return;
        }

        long count = Math.Min(probes, file.Count);
        for (long start = 0; start < count; start += BatchSize)
        {
            cancellation.ThrowIfCancellationRequested();
            long[] indices = [.. Enumerable.Range(0, (int)Math.Min(BatchSize, count - start)).Select(i => (start + i) * file.Count / count)];
            if (FirstDifference(indices) is { } different)
            {
                findings.Add(new Finding($"Image {different} is not the one that its classes give when drawn anew.", different, different));
                return;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _renderer?.Dispose();

    private long? FirstDifference(ReadOnlySpan<long> indices)
    {
        int width = file.Factors.Dimension;
        int bytes = file.Format.ByteCount;
        Span<byte> stored = _stored.AsSpan(0, indices.Length * bytes);
        Span<byte> drawn = _drawn.AsSpan(0, indices.Length * bytes);
        int sceneWidth = _scenes.Length / BatchSize;
        file.Read(indices, stored, _storedClasses.AsSpan(0, indices.Length * width));
        for (int i = 0; i < indices.Length; i++)
        {
            Span<double> scene = _scenes.AsSpan(i * sceneWidth, sceneWidth);
            if (recipe is null)
            {
                file.Dataset!.WriteScene(_storedClasses.AsSpan(i * width, width), seed: 0, indices[i], scene);
            }
            else
            {
                recipe.SceneOf(file.FirstIndex + indices[i], _classes, scene);
            }
        }

        _renderer ??= options.CreateRenderer!();
        _renderer.Render(_scenes.AsSpan(0, indices.Length * sceneWidth), drawn, _drawnChannels.Labels(indices.Length));
        Drawn += indices.Length;
        int common = stored.CommonPrefixLength(drawn) / bytes;
        for (int i = 0; i < common; i++)
        {
            if (!HasChannels(indices[i], i))
            {
                return indices[i];
            }
        }

        return common == indices.Length ? null : indices[common];
    }

    private bool HasChannels(long row, int i)
    {
        return Array.TrueForAll(_channels, channel =>
        {
            byte[] stored = new byte[ChannelBuffers.BytesPerImage(channel, file.Format)];
            file.ReadChannel(channel, row, stored);
            return _drawnChannels.Of(channel, i).SequenceEqual(stored);
        });
    }
}
