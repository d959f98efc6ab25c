using Disentangle.Datasets;
using Disentangle.Learning.Models;
using Disentangle.Learning.Training;

namespace Disentangle.Learning.Tests.Training;

public sealed class TrainingSettingsTests
{
    [Fact]
    public void Defaults_AreThoseOfTheStudy()
    {
        TrainingSettings settings = TrainingSettings.For("beta-vae");
        Assert.Equal((300_000L, 64, 1e-4, 10), (settings.Steps, settings.Batch, settings.LearningRate, settings.Latents));
        Assert.Equal((0.9, 0.999, 1e-8), (settings.AdamBeta1, settings.AdamBeta2, settings.AdamEpsilon));
        Assert.Equal(4, Assert.IsType<BetaVaeSettings>(settings.Model).Beta);
    }

    [Theory]
    [InlineData("batch", "128")]
    [InlineData("learning-rate", "0.0005")]
    [InlineData("learning-rate", "1E-05")]
    [InlineData("adam-beta1", "0")]
    [InlineData("steps", "5000000000")]
    [InlineData("seed", "18446744073709551615")]
    [InlineData("beta", "16")]
    [InlineData("beta", "0")]
    [InlineData("device", "cpu")]
    [InlineData("keep-checkpoints", "7")]
    [InlineData("kernels", "plain")]
    [InlineData("precision", "bfloat16")]
    public void With_AValueInRange_ChangesThatSettingAlone(string key, string value)
    {
        TrainingSettings before = new();
        Dictionary<string, string> expected = before.ToPairs().ToDictionary();
        expected[key] = value;
        Assert.Equal(expected, before.With(key, value).ToPairs().ToDictionary());
        Assert.Equal(new TrainingSettings(), before);
    }

    [Theory]
    [InlineData("batch", "0", "a whole number, at least 1, at most 65536")]
    [InlineData("batch", "1.5", "a whole number, at least 1")]
    [InlineData("batch", "many", "'many'")]
    [InlineData("learning-rate", "0", "above 0, at most 1")]
    [InlineData("learning-rate", "0,001", "a number")]
    [InlineData("learning-rate", "NaN", "a number")]
    [InlineData("adam-beta2", "1", "below 1")]
    [InlineData("beta", "-1", "at least 0")]
    [InlineData("beta", "Infinity", "at least 0")]
    [InlineData("device", "gpu", "one of auto, cpu, cuda")]
    [InlineData("steps", "9999999999999999999999", "a whole number")]
    public void With_AValueOutsideItsRange_NamesKeyValueAndWhatIsAllowed(string key, string value, string expected)
    {
        SettingException e = Assert.Throws<SettingException>(() => new TrainingSettings().With(key, value));
        Assert.Equal(key, e.Key);
        Assert.Contains($"'{key}' is '{value}'", e.Message, StringComparison.Ordinal);
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("learning-rte", "learning-rate")]
    [InlineData("LearningRate", "learning-rate")]
    [InlineData("latent", "latents")]
    [InlineData("bta", "beta")]
    public void With_AnUnknownKey_SuggestsTheNearest(string key, string nearest) =>
        Assert.Equal(nearest, Assert.Throws<UnknownNameException>(() => new TrainingSettings().With(key, "1")).Nearest);

    [Fact]
    public void With_ASettingOfAnotherModel_IsUnknown() =>
        Assert.Contains(
            "setting of vae 'beta'",
            Assert.Throws<UnknownNameException>(() => TrainingSettings.For("vae").With("beta", "4")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void With_AnUnknownModel_SuggestsTheNearest() =>
        Assert.Equal("beta-vae", Assert.Throws<UnknownNameException>(() => new TrainingSettings().With("model", "betavae")).Nearest);

    [Fact]
    public void FromPairs_InAnyOrder_ReadsBackWhatToPairsWrote()
    {
        TrainingSettings settings = new()
        {
            Model = new BetaVaeSettings { Beta = 1.0 / 3 },
            LearningRate = 0.1 + 0.2,
            Steps = 17,
            Seed = ulong.MaxValue,
            Threads = 3,
            Device = "cpu",
        };
        Assert.Equal(settings, TrainingSettings.FromPairs(settings.ToPairs()));
        Assert.Equal(settings, TrainingSettings.FromPairs(settings.ToPairs().Reverse()));
    }

    [Fact]
    public void Resolve_OfOpenSettings_MakesThemDefinite()
    {
        TrainingSettings resolved = new TrainingSettings().Resolve();
        Assert.InRange(resolved.Threads, 1, Environment.ProcessorCount);
        Assert.Contains(resolved.Device, (string[])["cpu", "cuda"]);
        Assert.Equal(resolved, resolved.Resolve());
    }

    [Fact]
    public void Resolve_WhenContinuing_KeepsThreadsAndDeviceOfTheRun()
    {
        TrainingSettings earlier = new() { Threads = 7, Device = "cpu" };
        Assert.Equal(earlier, new TrainingSettings().Resolve(earlier));
        Assert.Equal(3, new TrainingSettings { Threads = 3 }.Resolve(earlier).Threads);
    }

    [Fact]
    public void Resolve_OfCuda_NeedsADevice()
    {
        TrainingSettings settings = new() { Device = "cuda" };
        if (TorchSharp.torch.cuda.is_available())
        {
            Assert.Equal("cuda", settings.Resolve().Device);
        }
        else
        {
            Assert.Contains("no CUDA device", Assert.Throws<SettingException>(() => settings.Resolve()).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Resolve_OfAnInitialiserOutsideTheRange_Throws()
    {
        Assert.Equal("batch", Assert.Throws<SettingException>(() => new TrainingSettings { Batch = 0 }.Resolve()).Key);
        TrainingSettings notANumber = new() { Model = new BetaVaeSettings { Beta = double.NaN } };
        Assert.Equal("beta", Assert.Throws<SettingException>(() => notANumber.Resolve()).Key);
    }

    [Fact]
    public void Descriptions_OfEveryModel_HaveASummaryAndADefaultInRange()
    {
        foreach (ModelDefinition model in ModelCatalogue.All)
        {
            TrainingSettings settings = TrainingSettings.For(model.Name);
            Assert.All(settings.Descriptions, setting => Assert.NotEmpty(setting.Summary));
            Assert.Equal(settings.Descriptions.Count, settings.Descriptions.DistinctBy(setting => setting.Key).Count());
            settings.Resolve();
        }
    }
}
