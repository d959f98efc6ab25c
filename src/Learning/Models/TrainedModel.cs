using Disentangle.Datasets;
using Disentangle.Learning.Checkpoints;
using Disentangle.Learning.Networks;
using Disentangle.Learning.Runs;
using Disentangle.Learning.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Disentangle.Learning.Models;

/// <summary>A network with fixed weights, as plain numbers.</summary>
public sealed class TrainedModel : ILatentModel, IDisposable
{
    private const int Batch = 256;

    private readonly VariationalAutoencoder _network;
    private readonly Device _device;

    private TrainedModel(VariationalAutoencoder network, ImageFormat format, Device device, long step)
    {
        _network = network;
        _device = device;
        Format = format;
        Step = step;
    }

    /// <inheritdoc/>
    public ImageFormat Format { get; }

    /// <inheritdoc/>
    public int LatentSize => _network.LatentSize;

    /// <summary>Training steps behind the weights.</summary>
    public long Step { get; }

    /// <summary>Loads the newest checkpoint of a run.</summary>
    /// <exception cref="RunFolderException">The run has no checkpoint yet.</exception>
    /// <exception cref="SafetensorsFormatException">The checkpoint is damaged.</exception>
    public static TrainedModel Load(RunFolder run) => Load(
        run,
        run.Checkpoints.Newest
            ?? throw new RunFolderException(run.FolderPath, "the run has no checkpoint yet; train it with 'disentangle train'."));

    /// <summary>Loads the checkpoint of one step.</summary>
    /// <exception cref="SafetensorsFormatException">The checkpoint is damaged.</exception>
    /// <exception cref="FileNotFoundException">The run keeps no checkpoint of this step.</exception>
    public static TrainedModel Load(RunFolder run, long step)
    {
        TrainingSettings settings = run.Configuration.Settings;
        string path = run.Checkpoints.PathOf(step);
        SafetensorsFile file = SafetensorsFile.Read(path);
        set_num_threads(settings.Threads);
        Device device = new(cuda.is_available() ? settings.Device : "cpu");
        VariationalAutoencoder network = VariationalAutoencoder.Convolutional(run.Configuration.Format, settings.Latents);
        try
        {
            network.to(device);
            ModuleState.Write(network, file, path);
            return new TrainedModel(network, run.Configuration.Format, device, step);
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Not a whole number of images.</exception>
    public Posterior Encode(ReadOnlySpan<byte> images)
    {
        int count = Count(images.Length, Format.ByteCount, nameof(images));
        float[] mean = new float[count * LatentSize];
        float[] logVariance = new float[count * LatentSize];
        for (int first = 0; first < count; first += Batch)
        {
            using DisposeScope scope = NewDisposeScope();
            using IDisposable gradients = no_grad();
            int size = Math.Min(Batch, count - first);
            byte[] part = images.Slice(first * Format.ByteCount, size * Format.ByteCount).ToArray();
            (Tensor means, Tensor logVariances) = _network.Encode(Pixels.ToIntensities(part, Format, _device));
            means.contiguous().cpu().data<float>().ToArray().CopyTo(mean, first * LatentSize);
            logVariances.contiguous().cpu().data<float>().ToArray().CopyTo(logVariance, first * LatentSize);
        }

        return new Posterior(mean, logVariance, LatentSize);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Not a whole number of latent vectors.</exception>
    public float[] Decode(ReadOnlySpan<float> latents)
    {
        int count = Count(latents.Length, LatentSize, nameof(latents));
        float[] intensities = new float[count * Format.ByteCount];
        for (int first = 0; first < count; first += Batch)
        {
            using DisposeScope scope = NewDisposeScope();
            using IDisposable gradients = no_grad();
            int size = Math.Min(Batch, count - first);
            Tensor part = tensor(latents.Slice(first * LatentSize, size * LatentSize).ToArray(), [size, LatentSize]).to(_device);
            Pixels.FromLogits(_network.Decode(part)).CopyTo(intensities, first * Format.ByteCount);
        }

        return intensities;
    }

    /// <summary>Frees the weights.</summary>
    public void Dispose() => _network.Dispose();

    private static int Count(int length, int unit, string parameter) =>
        length > 0 && length % unit == 0
            ? length / unit
            : throw new ArgumentException($"{length} values came; N × {unit} are needed, N ≥ 1.", parameter);
}
