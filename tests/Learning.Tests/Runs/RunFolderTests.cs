using Disentangle.Datasets;
using Disentangle.Learning.Models;
using Disentangle.Learning.Runs;
using Disentangle.Learning.Training;

namespace Disentangle.Learning.Tests.Runs;

public sealed class RunFolderTests
{
    private static readonly RunConfiguration Configuration = new(
        "{\"dataset\": \"dsprites\", \"seed\": 1}",
        new ImageFormat(64, 64, 1, 1),
        new TrainingSettings { Model = new BetaVaeSettings { Beta = 1.0 / 3 }, Steps = 500, Threads = 2, Device = "cpu" });

    [Theory]
    [InlineData("{\"dataset\": \"dsprites\", \"seed\": 1}")]
    [InlineData("dataset: triangle\njoint:\n  # comment\n  kind: gaussian\n")]
    [InlineData("")]
    [InlineData("  0x12: 'quoted' \"and\" more #\tend ")]
    public void Open_OfACreatedRun_ReadsTheSameConfiguration(string data)
    {
        using TemporaryFolder folder = new();
        RunConfiguration configuration = Configuration with { Data = data };
        RunFolder.CreateOrContinue(folder["run"], configuration);
        RunFolder run = RunFolder.Open(folder["run"]);
        Assert.Equal(configuration, run.Configuration);
        Assert.False(run.IsStarted);
    }

    [Fact]
    public void CreateOrContinue_InANewFolder_WritesReadableYaml()
    {
        using TemporaryFolder folder = new();
        RunFolder.CreateOrContinue(folder["run"], Configuration);
        string text = File.ReadAllText(folder["run/config.yaml"]);
        Assert.StartsWith("version: 1\n", text, StringComparison.Ordinal);
        Assert.Contains("  model: beta-vae\n", text, StringComparison.Ordinal);
        Assert.Contains("  beta: 0.3333333333333333\n", text, StringComparison.Ordinal);
        Assert.Contains("  learning-rate: 0.0001\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void CreateOrContinue_OfTheSameConfiguration_KeepsWhatIsThere()
    {
        using TemporaryFolder folder = new();
        RunFolder.CreateOrContinue(folder.Root, Configuration);
        File.WriteAllText(folder["metrics.jsonl"], "kept");
        RunFolder.CreateOrContinue(folder.Root, Configuration);
        Assert.Equal("kept", File.ReadAllText(folder["metrics.jsonl"]));
    }

    [Fact]
    public void CreateOrContinue_WithMoreSteps_ContinuesWithThem()
    {
        using TemporaryFolder folder = new();
        RunFolder.CreateOrContinue(folder.Root, Configuration);
        RunFolder.CreateOrContinue(folder.Root, Configuration with { Settings = Configuration.Settings with { Steps = 900, LogInterval = 7 } });
        TrainingSettings settings = RunFolder.Open(folder.Root).Configuration.Settings;
        Assert.Equal((900L, 7L), (settings.Steps, settings.LogInterval));
    }

    [Fact]
    public void CreateOrContinue_WhileAnotherTrains_LeavesItsConfiguration()
    {
        using TemporaryFolder folder = new();
        RunFolder.CreateOrContinue(folder.Root, Configuration);
        using RunLock held = new(folder.Root);
        Assert.Throws<RunFolderException>(
            () => RunFolder.CreateOrContinue(folder.Root, Configuration with { Settings = Configuration.Settings with { Steps = 900 } }));
        Assert.Equal(Configuration.Settings.Steps, RunFolder.Open(folder.Root).Configuration.Settings.Steps);
    }

    [Fact]
    public void CreateOrContinue_WithOpenThreadsAndDevice_KeepsThoseOfTheRun()
    {
        using TemporaryFolder folder = new();
        RunFolder.CreateOrContinue(folder.Root, Configuration with { Settings = Configuration.Settings with { Threads = 9 } });
        TrainingSettings open = Configuration.Settings with { Threads = 0, Device = "auto" };
        RunFolder run = RunFolder.CreateOrContinue(folder.Root, Configuration with { Settings = open });
        Assert.Equal((9, "cpu"), (run.Configuration.Settings.Threads, run.Configuration.Settings.Device));
    }

    [Fact]
    public void CreateOrContinue_OfAnotherConfiguration_NamesEachDifferenceAndTheCure()
    {
        using TemporaryFolder folder = new();
        RunFolder.CreateOrContinue(folder.Root, Configuration);
        byte[] before = File.ReadAllBytes(folder["config.yaml"]);
        RunConfiguration other = new("another", new ImageFormat(64, 64, 3, 255), Configuration.Settings with { Model = new VaeSettings(), Batch = 32 });
        RunFolderException e = Assert.Throws<RunFolderException>(() => RunFolder.CreateOrContinue(folder.Root, other));
        string[] parts =
        [
            "model: beta-vae, not vae", "beta: 0.3333333333333333, not none", "batch: 64, not 32", "images: 64×64×1 {0,1}, not 64×64×3 0-255",
            ", not 'another'", "another output folder",
        ];
        foreach (string part in parts)
        {
            Assert.Contains(part, e.Message, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("learning-rate", e.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(folder["config.yaml"]));
    }

    [Fact]
    public void CreateOrContinue_InAFolderOfOtherFiles_Refuses()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["thesis.tex"], "");
        Assert.Contains("holds no run", Assert.Throws<RunFolderException>(
            () => RunFolder.CreateOrContinue(folder.Root, Configuration)).Message, StringComparison.Ordinal);
        Assert.Throws<RunFolderException>(() => RunFolder.CreateOrContinue(folder["thesis.tex"], Configuration));
        Assert.Equal([folder["thesis.tex"]], Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Fact]
    public void CreateOrContinue_OfASettingOutsideItsRange_WritesNothing()
    {
        using TemporaryFolder folder = new();
        RunConfiguration empty = Configuration with { Settings = Configuration.Settings with { Batch = 0 } };
        Assert.Throws<SettingException>(() => RunFolder.CreateOrContinue(folder["run"], empty));
        Assert.False(Directory.Exists(folder["run"]));
    }

    [Theory]
    [InlineData("version: 1", "version: 2", "version 2; this program reads version 1")]
    [InlineData("version: 1", "other: 1", "no 'version'")]
    [InlineData("  height: 64", "  height: tall", "'height' is 'tall'")]
    [InlineData("  maximum: 1", "  maximum: 256", "1 to 255")]
    [InlineData("  batch: 64", "  batch: -3", "'batch' is '-3'")]
    [InlineData("  batch: 64", "  bach: 64", "Did you mean 'batch'")]
    [InlineData("settings:", "settings: [", "line ")]
    public void Open_OfAChangedConfiguration_SaysWhere(string old, string changed, string expected)
    {
        using TemporaryFolder folder = new();
        RunFolder.CreateOrContinue(folder.Root, Configuration);
        string path = folder["config.yaml"];
        string text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, changed, StringComparison.Ordinal));
        RunFolderException e = Assert.Throws<RunFolderException>(() => RunFolder.Open(folder.Root));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        Assert.Equal(folder.Root, e.Folder);
    }

    [Fact]
    public void Open_OfAFolderWithoutARun_SaysHowToStartOne()
    {
        using TemporaryFolder folder = new();
        string message = Assert.Throws<RunFolderException>(() => RunFolder.Open(folder.Root)).Message;
        Assert.Contains("disentangle train", message, StringComparison.Ordinal);
    }

    [Fact]
    public void RunLock_HeldByAnother_SaysSoUntilItIsGivenBack()
    {
        using TemporaryFolder folder = new();
        using (RunLock held = new(folder.Root))
        {
            string refusal = Assert.Throws<RunFolderException>(() => new RunLock(folder.Root)).Message;
            Assert.Contains("another process is training", refusal, StringComparison.Ordinal);
        }

        new RunLock(folder.Root).Dispose();
        Assert.Empty(Directory.EnumerateFiles(folder.Root));
    }
}
