using Disentangle.Datasets;
using Disentangle.Learning.Checkpoints;
using Disentangle.Learning.Models;
using Disentangle.Learning.Runs;
using Disentangle.Learning.Tests.Support;
using Disentangle.Learning.Training;
using TorchSharp;

namespace Disentangle.Learning.Tests.Training;

public sealed class TrainerTests : TorchTest
{
    private readonly TemporaryFolder _folder = new();

    private static readonly TrainingSettings Settings = new()
    {
        Model = new BetaVaeSettings(),
        Steps = 20,
        Batch = 8,
        LearningRate = 1e-3,
        Latents = 3,
        Threads = 1,
        Device = "cpu",
        LogInterval = 2,
        CheckpointInterval = 8,
    };

    public override void Dispose()
    {
        _folder.Dispose();
        base.Dispose();
    }

    private RunFolder Run(string name, TrainingSettings? settings = null) =>
        RunFolder.CreateOrContinue(_folder[name], new RunConfiguration("squares", SquareSource.Small, settings ?? Settings));

    private static TrainingResult Train(RunFolder run, Action<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        using SquareSource source = new(SquareSource.Small);
        return new Trainer(run, source, progress).Run(cancellation);
    }

    // All that is not a timing.
    private static IEnumerable<string> Losses(RunFolder run) =>
        File.ReadLines(run.MetricsPath).Select(line =>
            line[..line.IndexOf(',', StringComparison.Ordinal)] + line[line.IndexOf(",\"loss\"", StringComparison.Ordinal)..]);

    [Fact]
    public void Run_ToTheEnd_WritesMetricsCheckpointsAndProgress()
    {
        RunFolder run = Run("a");
        List<TrainingProgress> progress = [];
        TrainingResult result = Train(run, progress.Add);

        Assert.Equal((0L, 20L, true), (result.FirstStep, result.Step, result.IsComplete));
        Assert.Equal(progress[^1].Losses, result.Losses);
        Assert.Equal(Enumerable.Range(1, 20).Select(i => (long)i), progress.Select(p => p.Step));
        IReadOnlyList<MetricsLine> lines = MetricsLog.Read(run.MetricsPath);
        Assert.Equal([2, 4, 6, 8, 10, 12, 14, 16, 18, 20], lines.Select(line => line.Step));
        Assert.Equal(lines.Select(line => line.Losses.Loss), progress.Where(p => p.Step % 2 == 0).Select(p => p.Losses.Loss));
        Assert.Equal([16, 20], run.Checkpoints.Steps);
        Assert.Equal(run.Checkpoints.PathOf(20), result.Checkpoint);
        Assert.Equal(progress[16..].Average(p => (double)p.Losses.Loss), TrainingMarks.ReadFrom(result.Checkpoint).MeanLoss, 4);
        Assert.True(run.IsStarted);
    }

    [Fact]
    public void Run_OverTheStream_ReadsBatchKAtKTimesB()
    {
        using SquareSource source = new(SquareSource.Small);
        new Trainer(Run("a"), source).Run();

        // The reader may be up to two batches ahead when training ends.
        Assert.Equal(Enumerable.Range(0, 160).Select(i => (long)i), source.Read.Take(160));
        Assert.InRange(source.Read.Count, 160, 160 + 16);
    }

    [Fact]
    public void Run_AfterACancellation_ContinuesBitForBit()
    {
        RunFolder whole = Run("whole");
        Train(whole);
        RunFolder parts = Run("parts");
        using CancellationTokenSource cancellation = new();
        TrainingResult first = Train(parts, p => CancelAt(p, 11, cancellation), cancellation.Token);
        Assert.Equal((11L, false), (first.Step, first.IsComplete));
        Assert.Equal(11, parts.Checkpoints.Newest);

        TrainingResult second = Train(Run("parts"));

        Assert.Equal((11L, 20L, true), (second.FirstStep, second.Step, second.IsComplete));
        Assert.Equal(Losses(whole), Losses(parts));
        AssertSameTensors(whole.Checkpoints.PathOf(20), parts.Checkpoints.PathOf(20));
    }

    [Fact]
    public void Run_AfterAKillPastTheCheckpoint_RedoesTheStepsBitForBit()
    {
        RunFolder whole = Run("whole");
        Train(whole);
        RunFolder killed = Run("killed");
        Train(killed);

        // As kill -9 leaves it in step 13: the checkpoint of 8, a half-written one, metrics up to 12 and a torn line.
        using (CancellationTokenSource cancellation = new())
        {
            RunFolder early = Run("early");
            Train(early, p => CancelAt(p, 8, cancellation), cancellation.Token);
            foreach (long step in killed.Checkpoints.Steps)
            {
                File.Delete(killed.Checkpoints.PathOf(step));
            }

            File.Copy(early.Checkpoints.PathOf(8), killed.Checkpoints.PathOf(8));
        }

        File.WriteAllText(killed.Checkpoints.PathOf(16) + ".tmp", "torn");
        string[] lines = File.ReadAllLines(killed.MetricsPath);
        File.WriteAllText(killed.MetricsPath, string.Join('\n', lines[..6]) + "\n" + lines[6][..20]);

        TrainingResult result = Train(Run("killed"));

        Assert.Equal((8L, 20L), (result.FirstStep, result.Step));
        Assert.Equal(Losses(whole), Losses(killed));
        AssertSameTensors(whole.Checkpoints.PathOf(20), killed.Checkpoints.PathOf(20));
        Assert.Empty(Directory.EnumerateFiles(killed.Checkpoints.Path, "*.tmp"));
    }

    [Fact]
    public void Run_OfACompleteRun_DoesNothing()
    {
        RunFolder run = Run("a");
        Train(run);
        byte[] before = File.ReadAllBytes(run.Checkpoints.PathOf(20));
        TrainingResult again = Train(Run("a"));
        Assert.Equal((20L, 20L, true), (again.FirstStep, again.Step, again.IsComplete));
        Assert.Null(again.Losses);
        Assert.Equal(before, File.ReadAllBytes(run.Checkpoints.PathOf(20)));
        Assert.Equal(10, MetricsLog.Read(run.MetricsPath).Count);
    }

    [Fact]
    public void Run_WithMoreStepsThanBefore_EqualsTheLongRun()
    {
        RunFolder whole = Run("whole");
        Train(whole);
        Train(Run("longer", Settings with { Steps = 6 }));
        RunFolder longer = Run("longer");
        Assert.Equal(6, Train(longer).FirstStep);
        Assert.Equal(Losses(whole), Losses(longer));
        AssertSameTensors(whole.Checkpoints.PathOf(20), longer.Checkpoints.PathOf(20));
    }

    [Fact]
    public void Run_ThatDiverges_NamesTheStepAndKeepsEarlierCheckpoints()
    {
        TrainingSettings wild = Settings with { LearningRate = 1, CheckpointInterval = 1, Steps = 500 };
        RunFolder run = Run("a", wild);
        TrainingDivergedException e = Assert.Throws<TrainingDivergedException>(() => Train(run));
        Assert.Contains("learning-rate", e.Message, StringComparison.Ordinal);
        long newest = Assert.NotNull(run.Checkpoints.Newest);
        Assert.True(newest < e.Step, $"Checkpoint {newest}, failure at step {e.Step}.");
        Assert.All(
            SafetensorsFile.Read(run.Checkpoints.PathOf(newest)).Tensors,
            tensor => Assert.True(tensor.ElementType != "F32" || IsFinite(tensor)));
    }

    [Fact]
    public void Run_WithADamagedNewestCheckpoint_NamesItAndTheCure()
    {
        RunFolder run = Run("a");
        Train(run);
        string newest = run.Checkpoints.PathOf(20);
        File.WriteAllBytes(newest, File.ReadAllBytes(newest)[..^100]);
        SafetensorsFormatException e = Assert.Throws<SafetensorsFormatException>(() => Train(Run("a")));
        Assert.Contains("truncated", e.Message, StringComparison.Ordinal);
        Assert.Contains("Delete", e.Message, StringComparison.Ordinal);

        File.Delete(newest);
        Assert.Equal(16, Train(Run("a")).FirstStep);
    }

    [Fact]
    public void Run_WithADamagedOlderCheckpoint_NamesItBeforeTheFirstStep()
    {
        RunFolder run = Run("a");
        Train(run);
        string older = run.Checkpoints.PathOf(run.Checkpoints.Steps[0]);
        File.WriteAllBytes(older, File.ReadAllBytes(older)[..^100]);
        SafetensorsFormatException e = Assert.Throws<SafetensorsFormatException>(() => Train(Run("a")));
        Assert.Contains(Path.GetFileName(older), e.Message, StringComparison.Ordinal);
        Assert.Contains("Delete", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OfTwoTrainersInOneFolder_RefusesTheSecond()
    {
        RunFolder run = Run("a");
        RunFolderException? refusal = null;
        Train(run, p =>
        {
            if (p.Step == 5)
            {
                refusal = Assert.Throws<RunFolderException>(() => Train(run));
            }
        });
        Assert.Contains("another process is training", refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WhenItEnds_LeavesNoTensor()
    {
        RunFolder run = Run("a");
        long before = torch.Tensor.TotalCount;
        Train(run);
        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    [Fact]
    public void Constructor_OfASourceThatDoesNotFit_SaysWhy()
    {
        RunFolder run = Run("a");
        using SquareSource few = new(SquareSource.Small, count: 159);
        Assert.Contains("160 observations", Assert.Throws<ArgumentException>(() => new Trainer(run, few)).Message, StringComparison.Ordinal);
        using SquareSource colour = new(new ImageFormat(16, 16, 3, 255));
        Assert.Contains("16×16×3", Assert.Throws<ArgumentException>(() => new Trainer(run, colour)).Message, StringComparison.Ordinal);
        using SquareSource enough = new(SquareSource.Small, count: 160);
        Assert.NotNull(new Trainer(run, enough));
    }

    private static void CancelAt(TrainingProgress progress, long step, CancellationTokenSource cancellation)
    {
        if (progress.Step == step)
        {
            cancellation.Cancel();
        }
    }

    private static bool IsFinite(TensorData tensor) =>
        System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(tensor.Bytes).ToArray().All(float.IsFinite);

    private static void AssertSameTensors(string expected, string actual)
    {
        SafetensorsFile file = SafetensorsFile.Read(actual);
        Assert.All(SafetensorsFile.Read(expected).Tensors, tensor => Assert.Equal(tensor.Bytes, file.Find(tensor.Name)!.Bytes));
    }
}
