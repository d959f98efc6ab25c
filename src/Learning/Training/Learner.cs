using Disentangle.Datasets;
using Disentangle.Learning.Checkpoints;
using Disentangle.Learning.Networks;
using Disentangle.Learning.Objectives;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Disentangle.Learning.Training;

/// <summary>A model with its optimiser: takes one gradient step per batch, and saves and loads all that the next step depends on.</summary>
/// <remarks>
/// Not safe for concurrent use. Seeds torch's global generator when it is created, for the initial weights; steps do not use it.
/// </remarks>
public sealed class Learner : IDisposable
{
    private readonly ReplicaSet _replicas;
    private readonly Adam _optimizer;
    private readonly string[] _names;

    /// <summary>Creates the model with its initial weights.</summary>
    /// <param name="settings">Settings; they are resolved here.</param>
    /// <param name="format">Shape and range of the images.</param>
    /// <exception cref="SettingException">A setting is outside its range.</exception>
    /// <exception cref="NotSupportedException">The networks do not take this image size.</exception>
    public Learner(TrainingSettings settings, ImageFormat format)
    {
        Settings = settings.Resolve();
        Format = format;
        Device = new Device(Settings.Device);
        set_num_threads(Settings.Threads);
        KernelSwitches.Set(Settings);
        manual_seed(unchecked((long)Settings.Seed));
        _replicas = new ReplicaSet(CreateModel, Settings.Model.CreateObjective(), format, Settings.Workers, Settings.Threads);
        (string name, Parameter parameter)[] parameters = [.. Model.named_parameters()];
        _names = [.. parameters.Select(pair => pair.name)];
        _optimizer = optim.Adam(
            parameters.Select(pair => pair.parameter), Settings.LearningRate, Settings.AdamBeta1, Settings.AdamBeta2, Settings.AdamEpsilon);
    }

    /// <summary>The resolved settings.</summary>
    public TrainingSettings Settings { get; }

    /// <summary>Shape and range of the images.</summary>
    public ImageFormat Format { get; }

    /// <summary>Where the tensors live.</summary>
    public Device Device { get; }

    /// <summary>The model; its weights change with every step.</summary>
    public VariationalAutoencoder Model => _replicas.Master;

    /// <summary>How long the parts of the steps took.</summary>
    public StepTimes Times => _replicas.Times;

    /// <summary>Steps done.</summary>
    public long CompletedSteps { get; private set; }

    /// <summary>Takes one gradient step.</summary>
    /// <param name="images">Bytes, shape [N, H, W, C], N ≥ 1; not needed after the call.</param>
    /// <returns>The losses of this batch, before the update.</returns>
    /// <exception cref="TrainingDivergedException">The loss is NaN or infinite; the weights are as before the step.</exception>
    public LossValues Step(byte[] images)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor bytes = Pixels.ToBytes(images, Format, Device);
        Tensor noise = StepNoise.Normal(Settings.Seed, CompletedSteps, [bytes.shape[0], Settings.Latents], Device);
        LossValues values = _replicas.Backward(bytes, noise);
        if (!values.IsFinite)
        {
            throw new TrainingDivergedException(CompletedSteps + 1, values);
        }

        using (Times.Measure(StepPhase.Optimizer))
        {
            _optimizer.step();
        }

        CompletedSteps++;
        return values;
    }

    /// <summary>Writes weights, Adam's state and the step to one safetensors file, whole or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="meanLoss">Mean loss of the steps since the checkpoint before.</param>
    /// <exception cref="TrainingDivergedException">A weight is NaN or infinite; nothing is written.</exception>
    public void Save(string path, double meanLoss)
    {
        ThrowIfNotFinite();
        TrainingMarks marks = new(CompletedSteps, meanLoss);
        new SafetensorsFile([.. ModuleState.Read(Model), .. AdamMoments.Read(_optimizer, _names)], marks.ToMetadata()).Write(path);
    }

    /// <summary>Continues from a file that <see cref="Save"/> wrote: the next steps are, bit for bit, those that followed it.</summary>
    /// <exception cref="SafetensorsFormatException">The file is damaged, or belongs to another network.</exception>
    public void Load(string path)
    {
        SafetensorsFile file = SafetensorsFile.Read(path);
        TrainingMarks marks = TrainingMarks.Of(file.Metadata, path);
        ModuleState.Write(Model, file, path);
        AdamMoments.Write(_optimizer, _names, file, path);
        CompletedSteps = marks.Step;
    }

    /// <summary>Frees model and optimiser.</summary>
    public void Dispose()
    {
        _optimizer.Dispose();
        _replicas.Dispose();
    }

    private VariationalAutoencoder CreateModel()
    {
        VariationalAutoencoder model = VariationalAutoencoder.Convolutional(Format, Settings.Latents);
        model.to(Device);
        return model;
    }

    private void ThrowIfNotFinite()
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable gradients = no_grad();
        foreach ((string name, Parameter parameter) in Model.named_parameters())
        {
            if (!parameter.isfinite().all().item<bool>())
            {
                throw new TrainingDivergedException(CompletedSteps, $"the weights {name} are not finite after it");
            }
        }
    }
}
