using System.Text.Json;

namespace Disentangle.Cli.Tests;

public sealed class InspectTests
{
    private const string Band = "band(scale,posX;sigma=0.2)";

    [Fact]
    public void Dataset_ShowsTheSameNumbersAsTextAndAsJson()
    {
        JsonElement json = CliProcess.Run("inspect", "dsprites", "--joint", " band( scale , posX ;sigma = 0.20 )", "--json").ShouldSucceed().Json;
        Assert.Equal(Band, json.GetProperty("joint").GetString());
        Assert.Equal(737_280, json.GetProperty("combination_count").GetInt64());
        JsonElement pair = Assert.Single(json.GetProperty("pairs").EnumerateArray());
        double[] table = [.. pair.GetProperty("table").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(p => p.GetDouble())];
        Assert.Equal((6 * 32, 1.0), (table.Length, Math.Round(table.Sum(), 14)));
        Assert.All(json.GetProperty("marginals").EnumerateArray(), m => Assert.Equal(1, m.GetProperty("probabilities").EnumerateArray().Sum(p => p.GetDouble()), 1e-14));

        string text = CliProcess.Run("inspect", "dsprites", "--joint", Band, "--tables").ShouldSucceed().Output;
        Assert.Contains($"joint              {Band}", text);
        Assert.Contains("737,280 of 737,280 combinations", text);
        Assert.Contains($"{json.GetProperty("entropy_nats").GetDouble():R} nats", text);
        Assert.Contains($"{pair.GetProperty("mutual_information_nats").GetDouble():0.000000000}", text);
        Assert.Contains("6 × 32 probabilities; -o FILE.png shows them", text);
    }

    [Fact]
    public void SmallPair_IsPrintedAsATable()
    {
        string text = CliProcess.Run("inspect", "dsprites", "--joint", "band(shape,scale;sigma=0.2)", "--tables").ShouldSucceed().Output;
        Assert.Contains("shape \\ scale", text);
        Assert.Contains("heart", text);
    }

    [Fact]
    public void Picture_OfADatasetAndOfAFile_IsAPng()
    {
        using TemporaryFolder folder = new();
        CliProcess.Run("generate", "dsprites", "--joint", Band, "--seed", "7", "--count", "40", "-o", folder["a.h5"]).ShouldSucceed();
        CliProcess.Run("inspect", "dsprites", "--joint", Band, "--seed", "7", "-o", folder["set.png"]).ShouldSucceed();
        CliProcess.Run("inspect", folder["a.h5"], "-o", folder["file.png"], "--json").ShouldSucceed();
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(folder["set.png"])[..4]);
        Assert.Equal(folder.Sha256Of("set.png"), folder.Sha256Of("file.png"));
    }

    [Fact]
    public void Picture_WithoutGraphics_LacksTheSamplesAndSaysSo()
    {
        using TemporaryFolder folder = new();
        Dictionary<string, string> noDriver = new() { ["__EGL_VENDOR_LIBRARY_DIRS"] = "/nowhere", ["__EGL_VENDOR_LIBRARY_FILENAMES"] = "", ["DISPLAY"] = "" };
        CliResult result = CliProcess.Run(noDriver, "inspect", "triangle", "-o", folder["a.png"]).ShouldSucceed();
        Assert.Contains("samples are left out", result.Output);
        Assert.Equal(["a.png"], folder.Names);
    }

    [Theory]
    [InlineData("inspect dsprite", "Did you mean 'dsprites'?")]
    [InlineData("inspect dsprites -o joint.jpg", "joint.jpg")]
    [InlineData("inspect dsprites --counts", "--counts")]
    [InlineData("inspect nowhere.h5", "nowhere.h5")]
    [InlineData("inspect nowhere.h5 --joint independent", "--joint")]
    [InlineData("inspect nowhere.h5 --seed 3", "--seed")]
    public void BadArguments_EndWithUsageAndNameTheCure(string command, string expected)
    {
        CliResult result = CliProcess.Run(command.Split(' '));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Error);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }
}
