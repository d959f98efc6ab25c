namespace Disentangle.Cli.Tests;

public sealed class GenerateTests
{
    private static readonly string[] Banded = ["generate", "dsprites", "--joint", "band(scale,posX;sigma=0.2)", "--seed", "7", "--count", "3000"];

    [Theory]
    [InlineData(".h5")]
    [InlineData(".npz")]
    public void Threads_DoNotChangeAByte(string extension)
    {
        using TemporaryFolder folder = new();
        CliProcess.Run([.. Banded, "--threads", "1", "-o", folder["one" + extension]]).ShouldSucceed();
        CliProcess.Run([.. Banded, "--threads", "2", "-o", folder["two" + extension]]).ShouldSucceed();
        Assert.Equal(folder.Sha256Of("one" + extension), folder.Sha256Of("two" + extension));
    }

    [Fact]
    public void SevenMergedShards_AreTheFileMadeInOnePiece()
    {
        using TemporaryFolder folder = new();
        CliProcess.Run([.. Banded, "-o", folder["one.h5"]]).ShouldSucceed();
        string[] shards = [.. Enumerable.Range(1, 7).Select(i => folder[$"shard{i}.h5"])];
        for (int i = 0; i < shards.Length; i++)
        {
            CliProcess.Run([.. Banded, "--shard", $"{i + 1}/7", "-o", shards[i]]).ShouldSucceed();
        }

        CliProcess.Run(["merge", .. shards, "-o", folder["merged.h5"]]).ShouldSucceed();
        Assert.Equal(folder.Sha256Of("one.h5"), folder.Sha256Of("merged.h5"));
    }

    [Fact]
    public void Killed_GoesOnAndEndsWithTheSameBytes()
    {
        using TemporaryFolder folder = new();
        string[] command = ["generate", "dsprites", "--count", "200000", "-o"];
        bool wasKilled = CliProcess.KillWhen(() => folder.Names.Any(name => new FileInfo(folder[name]).Length > 2_000_000), [.. command, folder["killed.h5"]]);
        Assert.True(wasKilled, "the export ended before it could be killed");
        Assert.DoesNotContain("killed.h5", folder.Names);

        CliResult resumed = CliProcess.Run([.. command, folder["killed.h5"], "--json"]).ShouldSucceed();
        Assert.True(resumed.Json.GetProperty("resumed").GetInt64() > 0, "nothing was taken over from the killed export");
        CliProcess.Run([.. command, folder["whole.h5"]]).ShouldSucceed();
        Assert.Equal(folder.Sha256Of("whole.h5"), folder.Sha256Of("killed.h5"));
        Assert.Equal(["killed.h5", "whole.h5"], folder.Names);
    }

    [Fact]
    public void GeneratedFile_VerifiesReproducesAndStatesItsInformation()
    {
        using TemporaryFolder folder = new();
        CliProcess.Run([.. Banded, "-o", folder["a.h5"]]).ShouldSucceed();
        CliProcess.Run("verify", folder["a.h5"]).ShouldSucceed();
        CliProcess.Run("reproduce", folder["a.h5"], "-o", folder["b.h5"]).ShouldSucceed();
        Assert.Equal(folder.Sha256Of("a.h5"), folder.Sha256Of("b.h5"));

        string inspected = CliProcess.Run("inspect", folder["a.h5"]).ShouldSucceed().Output;
        Assert.Contains("band(scale,posX;sigma=0.2)", inspected);
        Assert.Contains("entropy", inspected, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Verify_OfADamagedFile_FailsAndNamesTheImage()
    {
        using TemporaryFolder folder = new();
        CliProcess.Run("generate", "triangle", "-o", folder["a.h5"]).ShouldSucceed();
        byte[] bytes = File.ReadAllBytes(folder["a.h5"]);
        File.WriteAllBytes(folder["short.h5"], bytes[..(bytes.Length / 2)]);
        CliResult result = CliProcess.Run("verify", folder["short.h5"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("short.h5", result.Error);
    }

    [Fact]
    public void Render_DrawsExactlyTheClassesThatCame()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["f.csv"], "color,shape,scale,orientation,posX,posY\n0,0,5,0,0,0\n0,1,5,0,0,0\n0,2,5,0,0,0\n");
        CliProcess.Run("render", "dsprites", "--factors", folder["f.csv"], "-o", folder["f.npz"]).ShouldSucceed();
        CliProcess.Run("render", "dsprites", "--factors", folder["f.csv"], "-o", folder["f.png"]).ShouldSucceed();
        using Datasets.Files.Numpy.NpzFile file = Datasets.Files.Numpy.NpzFile.Open(folder["f.npz"]);
        byte[] pixels = file.Read("imgs").ToArray<byte>();

        // Areas of the largest square, ellipse and heart of dSprites.
        int[] areas = [.. Enumerable.Range(0, 3).Select(i => pixels[(i * 4096)..((i + 1) * 4096)].Sum(p => p))];
        Assert.Equal([400, 288, 222], areas);
        Assert.Equal([0L, 0, 5, 0, 0, 0], file.Read("labels").ToArray<long>()[..6]);
    }

    [Theory]
    [InlineData("0,3,0,0,0,0", "shape")]
    [InlineData("0,0,0,0,0", "6")]
    [InlineData("0,0,zero,0,0,0", "zero")]
    public void Render_OfClassesOutOfRange_EndsWithUsage(string row, string expected)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["f.csv"], row + "\n");
        CliResult result = CliProcess.Run("render", "dsprites", "--factors", folder["f.csv"], "-o", folder["f.npz"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(expected, result.Error);
        Assert.Equal(["f.csv"], folder.Names);
    }
}
