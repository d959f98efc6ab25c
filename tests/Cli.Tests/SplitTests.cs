using Disentangle.Datasets.Files.Numpy;

namespace Disentangle.Cli.Tests;

public sealed class SplitTests
{
    [Fact]
    public void Split_OfACatalogueDataSet_WritesThePartsThatGenerateDraws()
    {
        using TemporaryFolder folder = new();
        CliResult result = CliProcess.Run("split", "triangle", "--split", "train=0.8,test=0.2 over posX seed=2", "-o", folder["s.npz"], "--json").ShouldSucceed();
        Assert.Equal(32, result.Json.GetProperty("units").GetInt64());
        Assert.Equal([832, 192], result.Json.GetProperty("parts").EnumerateArray().Select(p => p.GetProperty("combinations").GetInt32()));
        Assert.Equal(26, result.Json.GetProperty("parts")[1].GetProperty("missing_classes").GetProperty("posX").GetArrayLength());

        CliProcess.Run("generate", "triangle", "--split", "train=0.8,test=0.2 over posX seed=2", "--part", "test", "-o", folder["test.npz"]).ShouldSucceed();
        using NpzFile split = NpzFile.Open(folder["s.npz"]), test = NpzFile.Open(folder["test.npz"]);
        long[] classes = test.Read("latents_classes").ToArray<long>();
        Assert.Equal(split.Read("test").ToArray<long>(), classes.Chunk(3).Select(c => (((c[0] * 32) + c[1]) * 32) + c[2]));
        Assert.Equal([32L, 32, 32], split.Read("factor_sizes").ToArray<long>());
    }

    [Theory]
    [InlineData("split triangle --split test=5 -o out.npy", "split writes .npz")]
    [InlineData("split triangle -o out.npz", "give --split")]
    [InlineData("split triangle --split test=2000 -o out.npz", "2000 of 1024 combinations")]
    [InlineData("generate triangle --split test=5 -o out.npz", "--part")]
    [InlineData("generate triangle --split test=5 --part tset -o out.npz", "Did you mean 'test'?")]
    [InlineData("generate nowhere.h5 -o out.npz", "there is no file")]
    [InlineData("resample triangle -o out", "give --joint, --holdout and --count")]
    [InlineData("resample dsprites --holdout 0 -o out", "at least 1")]
    [InlineData("resample dsprites --holdout 737280 -o out", "part train would get none of 737280 combinations")]
    public void BadArguments_EndWithUsageAndNameTheCure(string command, string expected)
    {
        CliResult result = CliProcess.Run(command.Split(' '));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Error);
        Assert.False(Directory.Exists("out"));
    }
}
