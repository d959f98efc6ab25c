using Disentangle.Datasets;
using Disentangle.Learning.Models;
using Disentangle.Learning.Runs;
using Disentangle.Learning.Tests.Support;
using Disentangle.Learning.Training;
using TorchSharp;

namespace Disentangle.Learning.Tests.Models;

public sealed class TrainedModelTests : TorchTest
{
    private static readonly ImageFormat Colour = new(16, 16, 3, 255);

    private static RunFolder Trained(TemporaryFolder folder)
    {
        TrainingSettings settings = new() { Steps = 3, Batch = 4, Latents = 3, Threads = 1, Device = "cpu" };
        RunFolder run = RunFolder.CreateOrContinue(folder["run"], new RunConfiguration("squares", Colour, settings));
        using SquareSource source = new(Colour);
        new Trainer(run, source).Run();
        return run;
    }

    [Fact]
    public void Encode_OfMoreThanOneBatch_EqualsEncodingOneByOne()
    {
        using TemporaryFolder folder = new();
        using SquareSource source = new(Colour);
        using TrainedModel model = TrainedModel.Load(Trained(folder));
        byte[] images = source.Images([.. Enumerable.Range(0, 300).Select(i => (long)i)]);
        Posterior all = model.Encode(images);
        Assert.Equal((300, 3, 3L), (all.Count, all.LatentSize, model.Step));
        foreach (int n in (int[])[0, 255, 256, 299])
        {
            Posterior one = model.Encode(images.AsSpan(n * Colour.ByteCount, Colour.ByteCount));
            AssertNear(all.Mean.Skip(n * 3).Take(3).Select(x => (double)x), one.Mean, 1e-5);
            AssertNear(all.LogVariance.Skip(n * 3).Take(3).Select(x => (double)x), one.LogVariance, 1e-5);
        }
    }

    [Fact]
    public void Decode_OfTheMeans_EqualsTheNetworksReconstruction()
    {
        using TemporaryFolder folder = new();
        using SquareSource source = new(Colour);
        RunFolder run = Trained(folder);
        using TrainedModel model = TrainedModel.Load(run);
        byte[] images = source.Images(0, 1);
        float[] decoded = model.Decode(model.Encode(images).Mean);
        Assert.All(decoded, value => Assert.InRange(value, 0, 1));

        using Learner learner = new(run.Configuration.Settings, Colour);
        learner.Load(run.Checkpoints.PathOf(3));
        float[] planar = [.. images.Select((_, i) =>
        {
            // From [N, C, H, W] order to the bytes' [N, H, W, C].
            int n = i / Colour.ByteCount, inImage = i % Colour.ByteCount, c = inImage / 256, pixel = inImage % 256;
            return images[(n * Colour.ByteCount) + (pixel * 3) + c] / 255f;
        })];
        float[] logits = Values(learner.Model.forward(torch.tensor(planar, [2, 3, 16, 16])));
        AssertNear(
            images.Select((_, i) =>
            {
                int n = i / Colour.ByteCount, inImage = i % Colour.ByteCount, pixel = inImage / 3, c = inImage % 3;
                return 1 / (1 + Math.Exp(-logits[(n * Colour.ByteCount) + (c * 256) + pixel]));
            }),
            decoded,
            1e-5);
    }

    [Fact]
    public void Load_OfARunWithoutACheckpoint_SaysSo()
    {
        using TemporaryFolder folder = new();
        RunFolder run = RunFolder.CreateOrContinue(folder["run"], new RunConfiguration("squares", Colour, new TrainingSettings()));
        Assert.Contains("no checkpoint yet", Assert.Throws<RunFolderException>(() => TrainedModel.Load(run)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EncodeAndDecode_OfAWrongLength_NameIt()
    {
        using TemporaryFolder folder = new();
        using TrainedModel model = TrainedModel.Load(Trained(folder));
        Assert.Contains("N × 768", Assert.Throws<ArgumentException>(() => model.Encode(new byte[767])).Message, StringComparison.Ordinal);
        Assert.Contains("N × 3", Assert.Throws<ArgumentException>(() => model.Decode(new float[4])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => model.Encode([]));
    }

    [Fact]
    public void Dispose_AfterUse_LeavesNoTensor()
    {
        using TemporaryFolder folder = new();
        RunFolder run = Trained(folder);
        long before = torch.Tensor.TotalCount;
        using (TrainedModel model = TrainedModel.Load(run))
        {
            model.Decode(model.Encode(new byte[Colour.ByteCount]).Mean);
        }

        Assert.Equal(before, torch.Tensor.TotalCount);
    }
}
