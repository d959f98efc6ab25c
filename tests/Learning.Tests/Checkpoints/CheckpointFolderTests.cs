using Disentangle.Learning.Checkpoints;

namespace Disentangle.Learning.Tests.Checkpoints;

public sealed class CheckpointFolderTests
{
    private static void Add(CheckpointFolder folder, long step, double meanLoss) =>
        new SafetensorsFile([], new TrainingMarks(step, meanLoss).ToMetadata()).Write(folder.PathOf(step));

    [Fact]
    public void Steps_OfAFolderWithOtherFiles_AreThoseOfCheckpointsInOrder()
    {
        using TemporaryFolder temporary = new();
        CheckpointFolder folder = new(temporary.Root);
        Add(folder, 1_000, 2);
        Add(folder, 20, 3);
        Add(folder, 3_000_000_000, 4);
        File.WriteAllText(temporary["step-best.safetensors"], "");
        File.WriteAllText(temporary["step-000000030.safetensors.tmp"], "");
        Assert.Equal([20, 1_000, 3_000_000_000], folder.Steps);
        Assert.Equal(3_000_000_000, folder.Newest);
        Assert.EndsWith("step-000000020.safetensors", folder.PathOf(20), StringComparison.Ordinal);
    }

    [Fact]
    public void Newest_OfAFolderThatIsNotThere_IsNull()
    {
        CheckpointFolder folder = new(Path.Combine(Path.GetTempPath(), "disentangle-no-such-folder"));
        Assert.Null(folder.Newest);
        Assert.Null(folder.Best);
    }

    [Fact]
    public void Prune_OfMany_KeepsTheNewestAndTheBest()
    {
        using TemporaryFolder temporary = new();
        CheckpointFolder folder = new(temporary.Root);
        double[] losses = [9, 5, 7, 5, 8, 6];
        for (int i = 0; i < losses.Length; i++)
        {
            Add(folder, 10 * (i + 1), losses[i]);
        }

        File.WriteAllText(temporary["step-000000070.safetensors.tmp"], "torn");
        folder.Prune(keep: 2);
        Assert.Equal([20, 50, 60], folder.Steps);
        Assert.Equal(20, folder.Best);
        Assert.Equal(3, Directory.EnumerateFiles(temporary.Root).Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => folder.Prune(0));
    }

    [Fact]
    public void TrainingMarks_OfAFile_AreThoseWritten()
    {
        using TemporaryFolder temporary = new();
        CheckpointFolder folder = new(temporary.Root);
        Add(folder, 123, 1.0 / 3);
        Assert.Equal(new TrainingMarks(123, 1.0 / 3), TrainingMarks.ReadFrom(folder.PathOf(123)));
    }

    [Fact]
    public void TrainingMarks_OfPlainWeights_SaysTheyAreNoCheckpoint()
    {
        using TemporaryFolder temporary = new();
        string path = temporary["a.safetensors"];
        new SafetensorsFile([]).Write(path);
        Assert.Contains("no disentangle-checkpoint", Assert.Throws<SafetensorsFormatException>(
            () => TrainingMarks.ReadFrom(path)).Message, StringComparison.Ordinal);
    }
}
