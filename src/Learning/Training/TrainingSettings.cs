using System.Globalization;
using Disentangle.Datasets;
using Disentangle.Learning.Models;

namespace Disentangle.Learning.Training;

/// <summary>
/// Everything that decides a training run besides its data. The same settings and data give the same weights, bit for bit, on one
/// machine.
/// </summary>
/// <remarks>Defaults are those of Locatello et al., arXiv:1811.12359, as far as that study has them.</remarks>
public sealed record TrainingSettings
{
    private const string Study = "Locatello et al., arXiv:1811.12359";

    /// <summary>The model and the weights of its loss terms; its key is <c>model</c>.</summary>
    public ModelSettings Model { get; init; } = new BetaVaeSettings();

    /// <summary>Gradient steps in total, at least 1.</summary>
    [Setting("gradient steps in total", Minimum = 1, Source = Study, MayChange = true)]
    public long Steps { get; init; } = 300_000;

    /// <summary>Images per step B, 1 to 65,536. Step k (from 0) sees the observations k·B to (k+1)·B − 1 of the source.</summary>
    [Setting("images per step", Minimum = 1, Maximum = 65_536, Source = Study)]
    public int Batch { get; init; } = 64;

    /// <summary>Step size of Adam, in (0, 1].</summary>
    [Setting("step size of Adam", Minimum = 0, MinimumIsOpen = true, Maximum = 1, Source = Study)]
    public double LearningRate { get; init; } = 1e-4;

    /// <summary>Decay of Adam's first moment, in [0, 1).</summary>
    [Setting("decay of Adam's first moment", Minimum = 0, Maximum = 1, MaximumIsOpen = true, Source = Study)]
    public double AdamBeta1 { get; init; } = 0.9;

    /// <summary>Decay of Adam's second moment, in [0, 1).</summary>
    [Setting("decay of Adam's second moment", Minimum = 0, Maximum = 1, MaximumIsOpen = true, Source = Study)]
    public double AdamBeta2 { get; init; } = 0.999;

    /// <summary>Adam's guard against division by zero, above 0.</summary>
    [Setting("Adam's guard against division by zero", Minimum = 0, MinimumIsOpen = true, Source = Study)]
    public double AdamEpsilon { get; init; } = 1e-8;

    /// <summary>Number of latents D, 1 to 1,024.</summary>
    [Setting("number of latents", Minimum = 1, Maximum = 1_024, Source = Study)]
    public int Latents { get; init; } = 10;

    /// <summary>Decides the initial weights and all noise, any value.</summary>
    [Setting("decides the initial weights and all noise", Minimum = 0)]
    public ulong Seed { get; init; }

    /// <summary>
    /// Workers that share each batch, 1 to 64; on the CPU only. Gradients are summed in their order, so that a number of them always gives the
    /// same bits, but another number gives others in the last places.
    /// </summary>
    [Setting("workers that share each batch", Minimum = 1, Maximum = 64)]
    public int Workers { get; init; } = 1;

    /// <summary>
    /// Threads of one tensor operation in each worker; 0 shares the physical cores among the workers. A resolved run holds the number, since sums depend on it in the
    /// last bit.
    /// </summary>
    [Setting("threads of one tensor operation in each worker, 0 to share the physical cores among them", Minimum = 0, Maximum = 1_024)]
    public int Threads { get; init; }

    /// <summary>Where tensors live: <c>auto</c> means CUDA where there is one, else the CPU.</summary>
    [Setting("where tensors live", Choices = ["auto", "cpu", "cuda"])]
    public string Device { get; init; } = "auto";

    /// <summary>
    /// <c>fused</c> computes runs of convolutions and the likelihood as one operator each where the tensor library has them, <c>plain</c>
    /// layer by layer; they differ in the last bits.
    /// </summary>
    [Setting("runs of layers as one operator, or each by itself", Choices = ["fused", "plain"])]
    public string Kernels { get; init; } = "fused";

    /// <summary>
    /// Type in which fused convolutions multiply; sums, weights and everything else are float32. <c>bfloat16</c> needs a processor that
    /// has it.
    /// </summary>
    [Setting("type in which fused convolutions multiply", Choices = ["float32", "bfloat16"])]
    public string Precision { get; init; } = "float32";

    /// <summary>Steps from one line of <c>metrics.jsonl</c> to the next, at least 1.</summary>
    [Setting("steps from one line of metrics.jsonl to the next", Minimum = 1, MayChange = true)]
    public long LogInterval { get; init; } = 50;

    /// <summary>Steps from one checkpoint to the next, at least 1; the last step always saves one.</summary>
    [Setting("steps from one checkpoint to the next", Minimum = 1, MayChange = true)]
    public long CheckpointInterval { get; init; } = 1_000;

    /// <summary>Number of newest checkpoints that are kept besides the best one, at least 1.</summary>
    [Setting("newest checkpoints that are kept besides the best", Minimum = 1, MayChange = true)]
    public int KeepCheckpoints { get; init; } = 2;

    /// <summary>All settings that these settings take: the trainer's, then the model's own.</summary>
    public IReadOnlyList<SettingDescription> Descriptions =>
        [.. SettingDescription.Of(typeof(TrainingSettings)), .. SettingDescription.Of(Model.GetType())];

    /// <summary>Default settings for a model of <see cref="ModelCatalogue"/>.</summary>
    /// <exception cref="UnknownNameException">There is no such model.</exception>
    public static TrainingSettings For(string model) => new() { Model = ModelCatalogue.Find(model).Defaults };

    /// <summary>
    /// Reads settings that <see cref="ToPairs"/> wrote; what is missing keeps its default. The order of the pairs does not matter.
    /// </summary>
    /// <exception cref="UnknownNameException">A key or the model is unknown.</exception>
    /// <exception cref="SettingException">A value is of the wrong type or outside its range.</exception>
    public static TrainingSettings FromPairs(IEnumerable<KeyValuePair<string, string>> pairs) =>
        pairs.OrderBy(pair => pair.Key == "model" ? 0 : 1)
            .Aggregate(new TrainingSettings(), (settings, pair) => settings.With(pair.Key, pair.Value));

    /// <summary>A copy with one setting changed.</summary>
    /// <param name="key">Key in kebab-case: <c>model</c>, or one of <see cref="Descriptions"/>. A new model starts from its own
    /// defaults.</param>
    /// <param name="value">Its text; numbers with a decimal point, whatever the culture.</param>
    /// <exception cref="UnknownNameException">The key is unknown to the trainer and to this model; the nearest is suggested.</exception>
    /// <exception cref="SettingException">The value is of the wrong type or outside its range.</exception>
    public TrainingSettings With(string key, string value)
    {
        if (key == "model")
        {
            return this with { Model = ModelCatalogue.Find(value).Defaults };
        }

        if (SettingDescription.Of(typeof(TrainingSettings)).FirstOrDefault(setting => setting.Key == key) is { } own)
        {
            TrainingSettings copy = this with { };
            own.Set(copy, value);
            return copy;
        }

        if (SettingDescription.Of(Model.GetType()).FirstOrDefault(setting => setting.Key == key) is { } ofModel)
        {
            ModelSettings copy = Model with { };
            ofModel.Set(copy, value);
            return this with { Model = copy };
        }

        throw new UnknownNameException($"setting of {Model.Name}", key, ["model", .. Descriptions.Select(setting => setting.Key)]);
    }

    /// <summary>All settings as text, in the order of <see cref="Descriptions"/> with <c>model</c> first.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ToPairs() =>
    [
        new("model", Model.Name),
        .. SettingDescription.Of(Model.GetType()).Select(setting => KeyValuePair.Create(setting.Key, setting.TextIn(Model))),
        .. SettingDescription.Of(typeof(TrainingSettings)).Select(setting => KeyValuePair.Create(setting.Key, setting.TextIn(this))),
    ];

    /// <summary>
    /// These settings with all ranges checked and nothing left to the machine: <see cref="Threads"/> and <see cref="Device"/> become
    /// definite.
    /// </summary>
    /// <param name="earlier">Settings of the run that is continued, whose threads and device are kept where these leave them open; null
    /// for this machine's.</param>
    /// <exception cref="SettingException">A value is outside its range, or there is no such device.</exception>
    public TrainingSettings Resolve(TrainingSettings? earlier = null)
    {
        foreach (SettingDescription setting in SettingDescription.Of(typeof(TrainingSettings)))
        {
            setting.Check(this);
        }

        foreach (SettingDescription setting in SettingDescription.Of(Model.GetType()))
        {
            setting.Check(Model);
        }

        bool hasCuda = TorchSharp.torch.cuda.is_available();
        string device = Device != "auto" ? Device : earlier?.Device ?? (hasCuda ? "cuda" : "cpu");
        if (device == "cuda" && !hasCuda)
        {
            throw new SettingException("device", device, "cpu or auto here: libtorch sees no CUDA device");
        }

        if (device == "cuda" && Workers > 1)
        {
            throw new SettingException("workers", Workers.ToString(CultureInfo.InvariantCulture), "1 on a GPU, which takes the whole batch at once");
        }

        int threads = Threads > 0 ? Threads : earlier?.Threads ?? Math.Max(1, PhysicalCores.Count() / Workers);
        return this with { Threads = threads, Device = device };
    }
}
