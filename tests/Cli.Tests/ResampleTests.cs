using Disentangle.Datasets.Files.Numpy;

namespace Disentangle.Cli.Tests;

public sealed class ResampleTests
{
    [Fact]
    public void Resample_WritesWhatItsRecipesGiveAndGoesOnWhereItStopped()
    {
        using TemporaryFolder folder = new();
        string[] command = ["resample", "dsprites", "--holdout", "300", "--count", "2000", "--seed", "5", "-o", folder["sets"]];
        CliResult result = CliProcess.Run([.. command, "--json"]).ShouldSucceed();
        Assert.Equal([300, 2000, 2000], result.Json.GetProperty("sets").EnumerateArray().Select(s => s.GetProperty("count").GetInt32()));
        Assert.Equal("scale", result.Json.GetProperty("mutual_information")[0].GetProperty("first").GetString());

        string[] names = ["test", "train_correlated", "train_independent"];
        using NpzFile indices = NpzFile.Open(folder[Path.Combine("sets", "indices.npz")]);
        long[] test = indices.Read("test").ToArray<long>();
        Assert.Equal(300, test.Distinct().Count());
        Assert.Empty(test.Intersect(indices.Read("train_correlated").ToArray<long>()));
        Assert.Empty(test.Intersect(indices.Read("train_independent").ToArray<long>()));
        foreach (string name in names)
        {
            CliProcess.Run("generate", folder[Path.Combine("sets", name + ".yaml")], "-o", folder[name + ".h5"]).ShouldSucceed();
            Assert.Equal(folder.Sha256Of(name + ".h5"), folder.Sha256Of(Path.Combine("sets", name + ".h5")));
        }

        File.Delete(folder[Path.Combine("sets", "train_correlated.h5")]);
        string again = CliProcess.Run(command).ShouldSucceed().Output;
        Assert.Contains("test.h5 is there already", again);
        Assert.Contains("train_independent.h5 is there already", again);
        Assert.Equal(folder.Sha256Of("train_correlated.h5"), folder.Sha256Of(Path.Combine("sets", "train_correlated.h5")));
    }

    [Fact]
    public void Resample_OfAFile_DrawsTheSameImagesAsTheDataSet()
    {
        using TemporaryFolder folder = new();
        string[] settings = ["--joint", "band(posX,posY;sigma=0.2)", "--holdout", "50", "--count", "400"];
        CliProcess.Run("generate", "triangle", "-o", folder["triangle.h5"]).ShouldSucceed();
        CliProcess.Run(["resample", "triangle", .. settings, "-o", folder["drawn"]]).ShouldSucceed();
        CliProcess.Run(["resample", folder["triangle.h5"], .. settings, "-o", folder["read"]]).ShouldSucceed();
        foreach (string name in (string[])["test", "train_correlated", "train_independent"])
        {
            Assert.Equal(ContentOf(folder, Path.Combine("drawn", name + ".h5")), ContentOf(folder, Path.Combine("read", name + ".h5")));
        }
    }

    private static string? ContentOf(TemporaryFolder folder, string name)
    {
        using Datasets.Files.DatasetFile file = Datasets.Files.DatasetFile.Open(folder[name]);
        return file.ContentSha256;
    }
}
