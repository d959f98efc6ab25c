using Disentangle.Learning.Models;

namespace Disentangle.Learning.Pictures;

/// <summary>
/// One observation's code with one latent at a time moved through a range, the others held: what each latent has learned to mean.
/// </summary>
public sealed partial class LatentTraversal
{
    private readonly ILatentModel _model;
    private readonly LatentTraversalOptions _options;
    private readonly ImageBatch _observation;
    private readonly float[] _code;
    private readonly int[] _latents;

    /// <summary>Encodes the images and orders the latents by importance.</summary>
    /// <param name="model">Encoder and decoder.</param>
    /// <param name="images">
    /// Bytes, shape [N, H, W, C], N ≥ 1: one is the observation, all together give KL and quantiles; some hundreds are enough.
    /// </param>
    /// <param name="options">What to show.</param>
    /// <exception cref="ArgumentException">The bytes are not a whole number of images.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public LatentTraversal(ILatentModel model, ReadOnlySpan<byte> images, LatentTraversalOptions? options = null)
    {
        options ??= new LatentTraversalOptions();
        ImageBatch batch = new(images, model.Format);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Columns, 2, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumLatents, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Observation, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(options.Observation, batch.Count, nameof(options));
        Posterior posterior = model.Encode(images);
        int size = model.Format.ByteCount;
        _model = model;
        _options = options;
        _observation = new ImageBatch(images.Slice(options.Observation * size, size), model.Format);
        _code = posterior.Mean[(options.Observation * model.LatentSize)..((options.Observation + 1) * model.LatentSize)];
        Statistics = new LatentStatistics(posterior);
        _latents = [.. Statistics.ByImportance.Take(options.MaximumLatents)];
    }

    /// <summary>Importance and values of each latent over the given images.</summary>
    public LatentStatistics Statistics { get; }

    /// <summary>The latents shown, the most important first.</summary>
    public IReadOnlyList<int> Latents => _latents;

    /// <summary>The values that a latent takes from the first column to the last, evenly spaced.</summary>
    public IReadOnlyList<double> ValuesOf(int latent)
    {
        (double low, double high) = _options.Range.Of(Statistics, latent);
        return [.. Enumerable.Range(0, _options.Columns).Select(k => low + ((high - low) * k / (_options.Columns - 1)))];
    }

    // Decodes the observation's code once per value with one latent replaced.
    private ImageBatch Decode(int latent, IReadOnlyList<double> values)
    {
        float[] codes = new float[values.Count * _code.Length];
        for (int k = 0; k < values.Count; k++)
        {
            _code.CopyTo(codes, k * _code.Length);
            codes[(k * _code.Length) + latent] = (float)values[k];
        }

        return ImageBatch.FromIntensities(_model.Decode(codes), _model.Format);
    }

    private string ImportanceOf(int latent) => (Statistics.MeanKl, Statistics.IsActive(latent)) switch
    {
        (_, false) => "inactive",
        ({ } kl, _) => $"KL {kl[latent]:0.00}",
        _ => $"var {Statistics.Variance[latent]:0.00}",
    };
}
