using Disentangle.Datasets;
using Disentangle.Learning.Networks;
using static TorchSharp.torch;

namespace Disentangle.Learning.Training;

/// <summary>Consecutive observations of a batch: what one worker learns from.</summary>
/// <param name="Images">Bytes of the whole batch, uint8, shape [N, H, W, C].</param>
/// <param name="BatchNoise">ε of the whole batch, shape [N, D]: the same however the batch is shared.</param>
/// <param name="Format">Shape and range of the images.</param>
/// <param name="First">First observation of the share.</param>
/// <param name="Count">Number of observations, at least 1.</param>
internal sealed record BatchShare(Tensor Images, Tensor BatchNoise, ImageFormat Format, long First, long Count)
{
    /// <summary>Part of the batch.</summary>
    public double Weight => (double)Count / Images.shape[0];

    /// <summary>Splits a batch into as many shares as there are workers, or observations where these are fewer; sizes differ by one at most.</summary>
    public static BatchShare[] Split(Tensor images, Tensor noise, ImageFormat format, int workers)
    {
        long count = images.shape[0], shares = Math.Min(workers, count);
        return [.. Enumerable.Range(0, (int)shares).Select(w => (First: count * w / shares, End: count * (w + 1) / shares))
            .Select(s => new BatchShare(images, noise, format, s.First, s.End - s.First))];
    }

    /// <summary>Intensities of the share, float32, shape [n, C, H, W].</summary>
    public Tensor Intensities() => Pixels.ToIntensities(Images.narrow(0, First, Count), Format);

    /// <summary>ε of the share, shape [n, D].</summary>
    public Tensor Noise() => BatchNoise.narrow(0, First, Count);
}
