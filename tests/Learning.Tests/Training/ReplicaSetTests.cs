using Disentangle.Datasets;
using Disentangle.Learning.Networks;
using Disentangle.Learning.Objectives;
using Disentangle.Learning.Tests.Support;
using Disentangle.Learning.Training;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Disentangle.Learning.Tests.Training;

public sealed class ReplicaSetTests : TorchTest
{
    private const int Batch = 13;
    private const int Latents = 3;

    private static readonly ImageFormat Format = SquareSource.Small;

    public static TheoryData<int, bool> Cases => new() { { 1, false }, { 2, false }, { 3, false }, { 2, true }, { 5, true }, { 16, true } };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Backward_OfAnyNumberOfWorkers_GivesTheGradientOfTheWholeBatch(int workers, bool isCoupled)
    {
        IObjective objective = isCoupled ? new Coupled() : new BetaVae(4);
        using VariationalAutoencoder whole = Model();
        Tensor bytes = Pixels.ToBytes(Images(), Format, CPU), noise = randn([Batch, Latents]);
        LossBreakdown losses = objective.Compute(whole.Sample(Pixels.ToIntensities(bytes, Format), noise));
        LossValues expected = losses.Read();
        losses.Loss.backward();

        using ReplicaSet replicas = new(Model, objective, Format, workers, tensorThreads: 1);
        LossValues values = replicas.Backward(bytes, noise);

        Assert.Equal(expected.Loss, values.Loss, 1e-5f * expected.Loss);
        AssertNear(expected.KlPerLatent.Select(v => (double)v), values.KlPerLatent, 1e-5);
        foreach (((string name, Parameter wanted), Parameter got) in whole.named_parameters().Zip(replicas.Master.parameters()))
        {
            float scale = Values(wanted.grad!.abs().max())[0];
            float difference = Values((wanted.grad! - got.grad!).abs().max())[0];
            Assert.True(difference <= 1e-5f * scale, $"{name}: {difference} of {scale}.");
        }
    }

    [Fact]
    public void Backward_Again_GivesTheSameBits()
    {
        Tensor bytes = Pixels.ToBytes(Images(), Format, CPU), noise = randn([Batch, Latents]);
        float[][] first = Gradients(), second = Gradients();
        Assert.Equal(first, second);

        float[][] Gradients()
        {
            using ReplicaSet replicas = new(Model, new Coupled(), Format, workers: 3, tensorThreads: 1);
            replicas.Backward(bytes, noise);
            return [.. replicas.Master.parameters().Select(p => Values(p.grad!))];
        }
    }

    [Fact]
    public void Backward_TwiceWithTheSameWeights_DoesNotAddUp()
    {
        Tensor bytes = Pixels.ToBytes(Images(), Format, CPU), noise = randn([Batch, Latents]);
        using ReplicaSet replicas = new(Model, new BetaVae(1), Format, workers: 2, tensorThreads: 1);
        replicas.Backward(bytes, noise);
        float[][] first = [.. replicas.Master.parameters().Select(p => Values(p.grad!))];
        replicas.Backward(bytes, noise);
        Assert.Equal(first, replicas.Master.parameters().Select(p => Values(p.grad!)));
    }

    [Fact]
    public void Backward_OfALossThatIsNotFinite_LeavesNoGradient()
    {
        using ReplicaSet replicas = new(Model, new BetaVae(1), Format, workers: 2, tensorThreads: 1);
        LossValues values = replicas.Backward(Pixels.ToBytes(Images(), Format, CPU), full([Batch, Latents], float.NaN));
        Assert.False(values.IsFinite);
        Assert.All(replicas.Master.parameters(), p => Assert.Null(p.grad));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Backward_WhoseWorkersFail_ThrowsWhatTheyThrewAndCanBeUsedAgain(int workers)
    {
        Failing objective = new();
        using ReplicaSet replicas = new(Model, objective, Format, workers, tensorThreads: 1);
        Tensor bytes = Pixels.ToBytes(Images(), Format, CPU), noise = randn([Batch, Latents]);
        Assert.Equal("reconstruction", Assert.Throws<InvalidOperationException>(() => replicas.Backward(bytes, noise)).Message);
        objective.IsWell = true;
        Assert.True(replicas.Backward(bytes, noise).IsFinite);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Backward_ManyTimes_KeepsNoTensor(int workers)
    {
        using ReplicaSet replicas = new(Model, new BetaVae(1), Format, workers, tensorThreads: 1);
        Step();
        Step();
        long before = Tensor.TotalCount;
        for (int i = 0; i < 20; i++)
        {
            Step();
        }

        Assert.Equal(before, Tensor.TotalCount);

        void Step()
        {
            using DisposeScope scope = NewDisposeScope();
            replicas.Backward(Pixels.ToBytes(Images(), Format, CPU), randn([Batch, Latents]));
        }
    }

    private static VariationalAutoencoder Model()
    {
        manual_seed(5);
        return VariationalAutoencoder.Convolutional(Format, Latents);
    }

    private static byte[] Images()
    {
        using SquareSource source = new(Format);
        return source.Images([.. Enumerable.Range(0, Batch).Select(i => (long)i)]);
    }

    /// <summary>A loss whose gradient by one posterior depends on all others: squared covariances of means, and of codes.</summary>
    private sealed class Coupled : IObjective
    {
        private readonly BetaVae _vae = new(0.5);

        public Tensor Reconstruct(Tensor logits, Tensor images) => _vae.Reconstruct(logits, images);

        public LossBreakdown Compute(Tensor reconstruction, PosteriorBatch posteriors)
        {
            LossBreakdown vae = _vae.Compute(reconstruction, posteriors);
            return vae with { Loss = vae.Loss + (Covariance(posteriors.Mean) * 20) + (Covariance(posteriors.Latents) * 5) };
        }

        private static Tensor Covariance(Tensor x)
        {
            Tensor centred = x - x.mean([0], keepdim: true);
            return centred.transpose(0, 1).matmul(centred).square().sum();
        }
    }

    private sealed class Failing : IObjective
    {
        private readonly BetaVae _vae = new(1);

        public bool IsWell { get; set; }

        public Tensor Reconstruct(Tensor logits, Tensor images) =>
            IsWell ? _vae.Reconstruct(logits, images) : throw new InvalidOperationException("reconstruction");

        public LossBreakdown Compute(Tensor reconstruction, PosteriorBatch posteriors) => _vae.Compute(reconstruction, posteriors);
    }
}
