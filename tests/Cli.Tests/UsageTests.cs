namespace Disentangle.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("dsprite", "Did you mean 'dsprites'?")]
    [InlineData("cars", "dsprites")]
    public void UnknownDataset_EndsWithUsageAndNamesTheNearest(string name, string expected)
    {
        using TemporaryFolder folder = new();
        CliResult result = CliProcess.Run("generate", name, "-o", folder["x.h5"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Error);
        Assert.Empty(folder.Names);
    }

    [Theory]
    [InlineData("train dsprites --model beta-vea", "beta-vae")]
    [InlineData("train dsprites --model beta-vae --set bata=4", "beta")]
    [InlineData("train dsprites --model beta-vae --set learning-rate=fast", "learning-rate")]
    [InlineData("train dsprites --model beta-vae --set beta", "KEY=VALUE")]
    [InlineData("train dsprites --model beta-vae --batch 0", "at least 1")]
    [InlineData("trian dsprites", "train")]
    [InlineData("generate dsprites --joint band(scale,posZ;sigma=0.2) --count 5", "posX")]
    [InlineData("generate dsprites --joint band(scale,posX;sigma=0) --count 5", "sigma")]
    [InlineData("generate dsprites --joint band(scale,posX;sigma=0.2)", "--count")]
    [InlineData("generate dsprites --count 5 --grid", "--grid")]
    [InlineData("generate dsprites --count -1", "at least 1")]
    [InlineData("generate dsprites --count many", "'many'")]
    [InlineData("generate dsprites --count 5 --shard 8/7", "8/7")]
    [InlineData("generate nowhere.yaml", "nowhere.yaml")]
    public void BadArguments_EndWithUsageNameTheCureAndWriteNothing(string command, string expected)
    {
        using TemporaryFolder folder = new();
        CliResult result = CliProcess.Run([.. command.Split(' '), "-o", folder["out.h5"]]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Error);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.Empty(folder.Names);
    }

    [Theory]
    [InlineData("generte")]
    [InlineData("generate")]
    [InlineData("list dataset")]
    [InlineData("evaluate")]
    [InlineData("evaluate here --metrics mog")]
    [InlineData("bench")]
    public void IncompleteOrMisspeltCommand_EndsWithUsage(string command)
    {
        CliResult result = CliProcess.Run(command.Split(' '));
        Assert.Equal(2, result.ExitCode);
        Assert.NotEmpty(result.Error);
    }

    [Fact]
    public void NoGraphicsDriver_EndsWithFailureAndNamesEachAttempt()
    {
        using TemporaryFolder folder = new();
        Dictionary<string, string> noDriver = new() { ["__EGL_VENDOR_LIBRARY_DIRS"] = "/nowhere", ["__EGL_VENDOR_LIBRARY_FILENAMES"] = "", ["DISPLAY"] = "" };
        CliResult result = CliProcess.Run(noDriver, "generate", "dsprites", "--count", "5", "-o", folder["x.h5"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("surfaceless", result.Error);
        Assert.Contains("device", result.Error);
        Assert.Contains("window", result.Error);
        Assert.Empty(folder.Names);
    }

    [Theory]
    [InlineData("datasets", "dsprites")]
    [InlineData("models", "beta-vae")]
    [InlineData("metrics", "mig")]
    [InlineData("joints", "band")]
    public void List_NamesWhatTheRegistryHolds(string what, string expected)
    {
        Assert.Contains(expected, CliProcess.Run("list", what).ShouldSucceed().Output);
        Assert.Contains(CliProcess.Run("list", what, "--json").ShouldSucceed().Json.EnumerateArray(), entry => entry.GetProperty("name").GetString() == expected);
    }

    [Fact]
    public void Doctor_FindsEveryRequiredPart()
    {
        CliResult result = CliProcess.Run("doctor", "--json").ShouldSucceed();
        Assert.All(result.Json.EnumerateArray(), finding => Assert.True(finding.GetProperty("found").GetBoolean() || !finding.GetProperty("required").GetBoolean()));
    }
}
