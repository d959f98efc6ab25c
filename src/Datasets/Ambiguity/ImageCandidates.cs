using System.IO.Hashing;

namespace Disentangle.Datasets.Ambiguity;

/// <summary>
/// The combinations whose image has the same 128-bit hash as another one's. Only <see cref="Compare"/>, which draws them again and
/// compares every byte, tells whether the images are the same.
/// </summary>
public sealed class ImageCandidates
{
    private readonly SupportImages _images;

    // Run r of equal hashes: ranks starts[r] to starts[r + 1] − 1, ascending. N can be 2^24, so there is no object per run.
    private readonly int[] _ranks;
    private readonly int[] _starts;

    private ImageCandidates(SupportImages images, int[] ranks, int[] starts)
    {
        _images = images;
        _ranks = ranks;
        _starts = starts;
    }

    /// <summary>Number of combinations that are drawn again to be compared.</summary>
    public int Count => _ranks.Length;

    /// <summary>Draws and hashes every image.</summary>
    /// <param name="images">The images.</param>
    /// <param name="progress">Called with the number of images drawn so far.</param>
    /// <param name="cancellation">Stops between two batches.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImageCandidates Find(SupportImages images, Action<long>? progress = null, CancellationToken cancellation = default) =>
        Find(images, image => XxHash128.HashToUInt128(image), progress, cancellation);

    /// <summary>Finds candidates with another hash; a weak one costs time and changes no result.</summary>
    internal static ImageCandidates Find(
        SupportImages images, ImageHash hash, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        UInt128[] hashes = new UInt128[images.Count];
        int[] ranks = [.. Enumerable.Range(0, images.Count)];
        for (int first = 0; first < ranks.Length; first += images.BatchSize)
        {
            cancellation.ThrowIfCancellationRequested();
            int count = Math.Min(images.BatchSize, ranks.Length - first);
            ReadOnlySpan<byte> pixels = images.Render(ranks.AsSpan(first, count));
            for (int i = 0; i < count; i++)
            {
                hashes[first + i] = hash(pixels.Slice(i * images.ImageBytes, images.ImageBytes));
            }

            progress?.Invoke(first + count);
        }

        Array.Sort(hashes, ranks);
        return OfSorted(images, hashes, ranks);
    }

    /// <summary>Draws the candidates again and groups those whose bytes are the same.</summary>
    /// <param name="progress">Called with the number of candidates drawn so far.</param>
    /// <param name="cancellation">Stops between two batches.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ImageGroups Compare(Action<long>? progress = null, CancellationToken cancellation = default)
    {
        ImageComparison comparison = new(_images.ImageBytes);
        int run = 0;
        for (int first = 0; first < _ranks.Length; first += _images.BatchSize)
        {
            cancellation.ThrowIfCancellationRequested();
            int end = Math.Min(first + _images.BatchSize, _ranks.Length);
            ReadOnlySpan<byte> pixels = _images.Render(_ranks.AsSpan(first..end));
            for (int i = first; i < end; i++)
            {
                comparison.Add(_ranks[i], pixels.Slice((i - first) * _images.ImageBytes, _images.ImageBytes));
                if (i + 1 == _starts[run + 1])
                {
                    comparison.EndRun();
                    run++;
                }
            }

            progress?.Invoke(end);
        }

        return comparison.ToGroups(_images);
    }

    private static ImageCandidates OfSorted(SupportImages images, UInt128[] hashes, int[] ranks)
    {
        List<int> starts = [0];
        int kept = 0;
        for (int start = 0, end; start < hashes.Length; start = end)
        {
            end = start + 1;
            while (end < hashes.Length && hashes[end] == hashes[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                // The kept ranks never overtake the read ones, so they share the array.
                ranks.AsSpan(start, end - start).Sort();
                Array.Copy(ranks, start, ranks, kept, end - start);
                kept += end - start;
                starts.Add(kept);
            }
        }

        return new ImageCandidates(images, ranks[..kept], [.. starts]);
    }
}
