using System.Runtime.InteropServices;
using Disentangle.Datasets;
using Disentangle.Learning.Checkpoints;
using Disentangle.Learning.Models;
using Disentangle.Learning.Objectives;
using Disentangle.Learning.Tests.Support;
using Disentangle.Learning.Training;
using TorchSharp;

namespace Disentangle.Learning.Tests.Training;

public sealed class LearnerTests : TorchTest
{
    private const int Batch = 16;

    private static readonly TrainingSettings Settings = new()
    {
        Model = new BetaVaeSettings { Beta = 2 },
        Batch = Batch,
        LearningRate = 1e-3,
        Latents = 4,
        Seed = 7,
        Threads = 1,
        Device = "cpu",
    };

    private static byte[] BatchOf(SquareSource source, long step) => source.Images([.. Enumerable.Range(0, Batch).Select(i => (step * Batch) + i)]);

    private static List<LossValues> Steps(Learner learner, SquareSource source, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => learner.Step(BatchOf(source, learner.CompletedSteps)))];

    private static IEnumerable<float> Weights(Learner learner) => learner.Model.state_dict().Values.SelectMany(Values);

    [Fact]
    public void Step_OnMovingSquares_LowersTheLossToAThird()
    {
        using SquareSource source = new(SquareSource.Small);
        using Learner learner = new(Settings, source.Format);
        List<LossValues> losses = Steps(learner, source, 400);
        Assert.Equal(16 * 16 * Math.Log(2), losses[0].Reconstruction, 3.0); // an untrained decoder says about ½ everywhere
        double last = losses[^20..].Average(values => values.Loss);
        Assert.True(last < losses[0].Loss / 3, $"The loss went from {losses[0].Loss} to {last}.");
        Assert.True(losses[^1].Kl > 1, $"The code holds {losses[^1].Kl} nats; some of the 64 places should be in it.");
    }

    [Fact]
    public void Step_WithFusedAndWithPlainKernels_GivesNearlyTheSameLosses()
    {
        using SquareSource source = new(SquareSource.Small);
        List<LossValues> With(string kernels)
        {
            using Learner learner = new(Settings with { Kernels = kernels }, source.Format);
            return Steps(learner, source, 10);
        }

        List<LossValues> plain = With("plain"), fused = With("fused");
        Assert.All(plain.Zip(fused), pair => Assert.Equal(pair.First.Loss, pair.Second.Loss, 1e-4 * pair.First.Loss));
    }

    [Fact]
    public void Step_OfAFirstUpdate_MovesEachWeightByTheLearningRateAtMost()
    {
        using SquareSource source = new(SquareSource.Small);
        using Learner learner = new(Settings, source.Format);
        float[] before = [.. Weights(learner)];
        learner.Step(BatchOf(source, 0));
        float[] moves = [.. Weights(learner).Zip(before, (after, old) => Math.Abs(after - old))];

        // Adam's first step is lr · g / (|g| + ε): the learning rate, unless a gradient is (nearly) zero.
        Assert.InRange(moves.Max(), 0.99e-3, 1.01e-3);
        int moved = moves.Count(move => move > 0), fully = moves.Count(move => move > 0.99e-3);
        Assert.True(fully > 0.8 * moved, $"{fully} of {moved} weights that moved did so by the learning rate.");
    }

    [Fact]
    public void Load_AfterTenSteps_ContinuesBitForBit()
    {
        using TemporaryFolder folder = new();
        using SquareSource source = new(SquareSource.Small);
        string path = folder["a.safetensors"];
        using Learner whole = new(Settings, source.Format);
        List<LossValues> expected = Steps(whole, source, 20);

        using (Learner first = new(Settings, source.Format))
        {
            Steps(first, source, 10);
            first.Save(path, meanLoss: 1);
        }

        using Learner second = new(Settings, source.Format);
        second.Load(path);
        torch.manual_seed(99); // nothing of the global generator may matter
        List<LossValues> resumed = Steps(second, source, 10);

        Assert.Equal(20, second.CompletedSteps);
        Assert.Equal(expected[10..].Select(values => values.Loss), resumed.Select(values => values.Loss));
        Assert.Equal(expected[10..].SelectMany(values => values.KlPerLatent), resumed.SelectMany(values => values.KlPerLatent));
        Assert.Equal(Weights(whole), Weights(second));
    }

    [Fact]
    public void Step_WithTheSameSeed_RepeatsAndWithAnotherDiffers()
    {
        using SquareSource source = new(SquareSource.Small);
        using Learner one = new(Settings, source.Format);
        float[] initial = [.. Weights(one)];
        float loss = Steps(one, source, 3)[^1].Loss;
        using Learner same = new(Settings, source.Format);
        Assert.Equal(loss, Steps(same, source, 3)[^1].Loss);
        using Learner other = new(Settings with { Seed = 8 }, source.Format);
        Assert.NotEqual(initial, Weights(other));
    }

    [Fact]
    public void Step_WithALossThatIsNotFinite_NamesTheStepAndKeepsTheWeights()
    {
        using SquareSource source = new(SquareSource.Small);
        using Learner learner = new(Settings, source.Format);
        Steps(learner, source, 2);
        using (IDisposable gradients = torch.no_grad())
        {
            learner.Model.state_dict()["decoder.0.bias"].fill_(float.NaN);
        }

        float[] before = Values(learner.Model.state_dict()["encoder.0.weight"]);
        TrainingDivergedException e = Assert.Throws<TrainingDivergedException>(() => learner.Step(BatchOf(source, 2)));
        Assert.Equal(3, e.Step);
        Assert.Contains("Step 3", e.Message, StringComparison.Ordinal);
        Assert.Contains("reconstruction NaN", e.Message, StringComparison.Ordinal);
        Assert.Equal(2, learner.CompletedSteps);
        Assert.Equal(before, Values(learner.Model.state_dict()["encoder.0.weight"]));
    }

    [Fact]
    public void Save_OfWeightsThatAreNotFinite_WritesNothing()
    {
        using TemporaryFolder folder = new();
        using Learner learner = new(Settings, SquareSource.Small);
        using (IDisposable gradients = torch.no_grad())
        {
            learner.Model.state_dict()["encoder.2.bias"].fill_(float.PositiveInfinity);
        }

        Assert.Contains("encoder.2.bias", Assert.Throws<TrainingDivergedException>(
            () => learner.Save(folder["a.safetensors"], 1)).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder.Root));
    }

    [Fact]
    public void Dispose_AfterTraining_LeavesNoTensor()
    {
        using SquareSource source = new(SquareSource.Small);
        long before = torch.Tensor.TotalCount;
        using (Learner learner = new(Settings, source.Format))
        {
            Steps(learner, source, 1);
            long afterOne = torch.Tensor.TotalCount;
            Steps(learner, source, 5);
            Assert.Equal(afterOne, torch.Tensor.TotalCount);
            Assert.True(afterOne > before);
        }

        Assert.Equal(before, torch.Tensor.TotalCount);
    }

    [Fact]
    public void Save_OfALearner_HoldsWeightsMomentsAndStepsByName()
    {
        using TemporaryFolder folder = new();
        using SquareSource source = new(SquareSource.Small);
        using Learner learner = new(Settings, source.Format);
        Steps(learner, source, 3);
        string path = folder["a.safetensors"];
        learner.Save(path, meanLoss: 12.5);

        SafetensorsFile file = SafetensorsFile.Read(path);
        Assert.Equal(new TrainingMarks(3, 12.5), TrainingMarks.ReadFrom(path));
        Assert.Equal(24 * 4, file.Tensors.Count);
        Assert.Equal([3L], MemoryMarshal.Cast<byte, long>(file.Find("optimizer.encoder.0.weight.step")!.Bytes).ToArray());
        Assert.Equal([32L, 1, 4, 4], file.Find("optimizer.encoder.0.weight.exp_avg_sq")!.Shape);
        Assert.Equal(
            Values(learner.Model.state_dict()["decoder.5.weight"]), MemoryMarshal.Cast<byte, float>(file.Find("decoder.5.weight")!.Bytes).ToArray());

        string exported = folder["weights.safetensors"];
        WeightsExport.Write(path, exported);
        SafetensorsFile weights = SafetensorsFile.Read(exported);
        Assert.Equal(learner.Model.state_dict().Keys, weights.Tensors.Select(tensor => tensor.Name));
        Assert.Equal(file.Find("encoder.9.weight")!.Bytes, weights.Find("encoder.9.weight")!.Bytes);
    }

    [Fact]
    public void Load_OfAnotherNetworkOrOfWeightsAlone_SaysSo()
    {
        using TemporaryFolder folder = new();
        string path = folder["a.safetensors"], weights = folder["weights.safetensors"];
        using (Learner learner = new(Settings with { Latents = 3 }, SquareSource.Small))
        {
            learner.Save(path, 1);
            WeightsExport.Write(path, weights);
        }

        using Learner other = new(Settings, SquareSource.Small);
        string another = Assert.Throws<SafetensorsFormatException>(() => other.Load(path)).Message;
        Assert.Contains("encoder.11.weight as F32 [6, 256]", another, StringComparison.Ordinal);
        string weightsAlone = Assert.Throws<SafetensorsFormatException>(() => other.Load(weights)).Message;
        Assert.Contains("no disentangle-checkpoint", weightsAlone, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_OfAnUnsupportedImageSize_NamesIt() =>
        Assert.Contains("28×28", Assert.Throws<NotSupportedException>(
            () => new Learner(Settings, new ImageFormat(28, 28, 1, 1))).Message, StringComparison.Ordinal);
}
