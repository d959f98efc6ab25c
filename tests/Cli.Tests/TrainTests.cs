using System.Text.Json;

namespace Disentangle.Cli.Tests;

public sealed class TrainTests
{
    private static readonly string[] Train =
    [
        "train", "dsprites", "--model", "beta-vae", "--steps", "60", "--batch", "16",
        "--set", "log-interval=1", "--set", "checkpoint-interval=10", "--seed", "3", "-o",
    ];

    [Fact]
    public void Killed_GoesOnWithTheSameLosses()
    {
        using TemporaryFolder folder = new();
        string checkpoints = Path.Combine(folder["killed"], "checkpoints");
        bool wasKilled = CliProcess.KillWhen(
            () => Directory.Exists(checkpoints) && Directory.EnumerateFiles(checkpoints, "*.safetensors").Any(), [.. Train, folder["killed"]]);
        Assert.True(wasKilled, "training ended before it could be killed");
        CliProcess.Run([.. Train, folder["killed"]]).ShouldSucceed();
        CliProcess.Run([.. Train, folder["whole"]]).ShouldSucceed();
        Assert.Equal(Losses(folder["whole"]), Losses(folder["killed"]));
    }

    [Fact]
    public void FinishedRun_HasPicturesReportMetricsAndWeights()
    {
        using TemporaryFolder folder = new();
        JsonElement trained = CliProcess.Run([.. Train, folder["run"], "--json"]).ShouldSucceed().Json;
        Assert.True(trained.GetProperty("is_complete").GetBoolean());
        Assert.True(File.Exists(trained.GetProperty("report").GetString()));

        JsonElement metrics = CliProcess.Run("evaluate", folder["run"], "--samples", "500", "--json").ShouldSucceed().Json;
        Assert.InRange(metrics.GetProperty("mig").GetDouble(), 0, 1);
        Assert.Equal(6, metrics.GetProperty("nmi_top1").GetArrayLength());

        CliProcess.Run("traverse", folder["run"], "-o", folder["t.png"]).ShouldSucceed();
        CliProcess.Run("traverse", folder["run"], "-o", folder["t.gif"]).ShouldSucceed();
        CliProcess.Run("export", folder["run"], "-o", folder["w.safetensors"]).ShouldSucceed();
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(folder["t.png"])[..4]);
        Assert.Equal("GIF89a"u8.ToArray(), File.ReadAllBytes(folder["t.gif"])[..6]);
        Assert.True(new FileInfo(folder["w.safetensors"]).Length > 100_000);
    }

    [Fact]
    public void AFileOfTheSameImages_TrainsToo()
    {
        using TemporaryFolder folder = new();
        CliProcess.Run("generate", "triangle", "-o", folder["t.h5"]).ShouldSucceed();
        CliProcess.Run("train", folder["t.h5"], "--model", "vae", "--steps", "5", "--batch", "8", "-o", folder["run"]).ShouldSucceed();
        Assert.True(File.Exists(Path.Combine(folder["run"], "report.html")));

        CliProcess.Run("generate", "triangle", "--count", "50", "-o", folder["t.h5"]).ShouldSucceed();
        CliResult replaced = CliProcess.Run("evaluate", folder["run"]);
        Assert.Equal(1, replaced.ExitCode);
        Assert.Contains("content_sha256", replaced.Error);
    }

    [Fact]
    public void AFolderOfAnotherRun_IsRefusedAndKept()
    {
        using TemporaryFolder folder = new();
        string[] small = ["train", "triangle", "--model", "vae", "--steps", "2", "--batch", "4", "-o", folder["run"]];
        CliProcess.Run(small).ShouldSucceed();
        string config = File.ReadAllText(Path.Combine(folder["run"], "config.yaml"));
        CliResult refused = CliProcess.Run([.. small, "--set", "latents=3"]);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("latents", refused.Error);
        Assert.Equal(config, File.ReadAllText(Path.Combine(folder["run"], "config.yaml")));
    }

    [Fact]
    public void Demo_WithFewSteps_WritesEveryFileAndGoesOnWhenRunAgain()
    {
        using TemporaryFolder folder = new();
        for (int run = 0; run < 2; run++)
        {
            JsonElement demo = CliProcess.Run("demo", "--steps", "30", "-o", folder.Root, "--json").ShouldSucceed().Json;
            Assert.All(["dataset", "sheet", "traversal", "report"], key => Assert.True(File.Exists(demo.GetProperty(key).GetString()), key));
            Assert.True(demo.GetProperty("rendering_images_per_second").GetDouble() > 0);
            Assert.True(demo.GetProperty("training_images_per_second").GetDouble() > 0);
            Assert.True(demo.GetProperty("last_loss").GetDouble() < demo.GetProperty("first_loss").GetDouble());
        }
    }

    private static (long Step, double Loss)[] Losses(string run) =>
    [
        .. File.ReadLines(Path.Combine(run, "metrics.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(line => (line.GetProperty("step").GetInt64(), line.GetProperty("loss").GetDouble())),
    ];
}
