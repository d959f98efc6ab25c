namespace Disentangle.Datasets.Ambiguity;

/// <summary>Splits runs of images with equal hashes into groups of equal bytes.</summary>
/// <param name="imageBytes">Bytes of one image.</param>
internal sealed class ImageComparison(int imageBytes)
{
    // One image for each different one of the current run: one, unless the hash has collided. Buffers are used again in the next run.
    private readonly List<byte[]> _different = [];
    private readonly List<(int Image, int Rank)> _run = [];
    private readonly List<int> _ranks = [];
    private readonly List<int> _starts = [0];
    private int _differentCount;

    /// <summary>Adds the next image of the current run, ranks ascending.</summary>
    public void Add(int rank, ReadOnlySpan<byte> image)
    {
        int same = 0;
        while (same < _differentCount && !image.SequenceEqual(_different[same]))
        {
            same++;
        }

        if (same == _differentCount)
        {
            Keep(image);
        }

        _run.Add((same, rank));
    }

    /// <summary>Ends the current run.</summary>
    public void EndRun()
    {
        for (int image = 0; image < _differentCount; image++)
        {
            int before = _ranks.Count;
            foreach ((int member, int rank) in _run)
            {
                if (member == image)
                {
                    _ranks.Add(rank);
                }
            }

            if (_ranks.Count - before > 1)
            {
                _starts.Add(_ranks.Count);
            }
            else
            {
                _ranks.RemoveAt(before);
            }
        }

        _run.Clear();
        _differentCount = 0;
    }

    /// <summary>All groups of at least two.</summary>
    public ImageGroups ToGroups(SupportImages images) => new(images.Dataset, images.Joint, [.. _ranks], [.. _starts]);

    private void Keep(ReadOnlySpan<byte> image)
    {
        if (_different.Count == _differentCount)
        {
            _different.Add(new byte[imageBytes]);
        }

        image.CopyTo(_different[_differentCount++]);
    }
}
