using Disentangle.Learning.Objectives;
using Disentangle.Learning.Runs;

namespace Disentangle.Learning.Tests.Runs;

public sealed class MetricsLogTests
{
    private static MetricsLine Line(long step) =>
        new(step, step * 0.5, 128, new LossValues(10.25f + step, [("reconstruction", 10.1f), ("kl", 0.15f)], [0.1f, 0.05f]));

    private static void Append(string path, params long[] steps)
    {
        using MetricsLog log = MetricsLog.Open(path, steps[0] - 1);
        foreach (long step in steps)
        {
            log.Append(Line(step));
        }
    }

    [Fact]
    public void Append_OfALine_WritesOneJsonObject()
    {
        using TemporaryFolder folder = new();
        string path = folder["metrics.jsonl"];
        Append(path, 3);
        Assert.Equal(
            """{"step":3,"seconds":1.5,"images_per_second":128,"loss":13.25,"reconstruction":10.1,"kl":0.15,"kl_per_latent":[0.1,0.05]}""" + "\n",
            File.ReadAllText(path));
    }

    [Fact]
    public void Append_WhileOpen_IsReadableByOthersAtOnce()
    {
        using TemporaryFolder folder = new();
        string path = folder["metrics.jsonl"];
        using MetricsLog log = MetricsLog.Open(path, 0);
        log.Append(Line(1));
        MetricsLine read = Assert.Single(MetricsLog.Read(path));
        Assert.Equal((1L, 0.5, 11.25f, 0.15f), (read.Step, read.Seconds, read.Losses.Loss, read.Losses.Kl));
        Assert.Equal([0.1f, 0.05f], read.Losses.KlPerLatent);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 2)]
    [InlineData(5, 2)]
    [InlineData(6, 3)]
    [InlineData(100, 3)]
    public void Open_AtACheckpointsStep_DropsTheLinesAfterIt(long step, int kept)
    {
        using TemporaryFolder folder = new();
        string path = folder["metrics.jsonl"];
        Append(path, 2, 4, 6);
        File.AppendAllText(path, """{"step":8,"sec""");
        string[] lines = File.ReadAllLines(path);

        using (MetricsLog log = MetricsLog.Open(path, step))
        {
            Assert.Equal(kept, log.Seconds); // half a second a step, two steps a line
        }

        Assert.Equal(lines[..kept], File.ReadAllLines(path));
    }

    [Fact]
    public void Read_WhileTheLastLineIsBeingWritten_LeavesItOut()
    {
        using TemporaryFolder folder = new();
        string path = folder["metrics.jsonl"];
        Append(path, 1, 2);
        File.AppendAllText(path, """{"step":3,"lo""");
        Assert.Equal([1, 2], MetricsLog.Read(path).Select(line => line.Step));
    }

    [Fact]
    public void OpenAndRead_OfADamagedLine_QuoteItAndSayTheCure()
    {
        using TemporaryFolder folder = new();
        string path = folder["metrics.jsonl"];
        File.WriteAllText(path, "{\"epoch\":1}\n");
        foreach (Action use in (Action[])[() => MetricsLog.Read(path), () => MetricsLog.Open(path, 1).Dispose()])
        {
            string message = Assert.Throws<RunFolderException>(use).Message;
            Assert.Contains("epoch", message, StringComparison.Ordinal);
            Assert.Contains("Delete the line", message, StringComparison.Ordinal);
        }
    }
}
