using Disentangle.Learning.Tests.Support;
using Disentangle.Learning.Training;
using static TorchSharp.torch;

namespace Disentangle.Learning.Tests.Training;

public sealed class StepNoiseTests : TorchTest
{
    private static float[] Draw(ulong seed, long step, long count = 640) => Values(StepNoise.Normal(seed, step, [count], CPU));

    [Fact]
    public void Normal_OfTheSameSeedAndStep_IsTheSameWhateverWasDrawnBefore()
    {
        float[] first = Draw(3, 1000);
        _ = Draw(3, 999);
        _ = rand(17);
        Assert.Equal(first, Draw(3, 1000));
    }

    [Theory]
    [InlineData(3, 1, 3, 2)]
    [InlineData(3, 1, 4, 1)]
    [InlineData(3, 1, 4, 0)]
    [InlineData(0, 0, 1, 0)]
    public void Normal_OfAnotherSeedOrStep_IsUncorrelated(ulong seed, long step, ulong otherSeed, long otherStep)
    {
        float[] a = Draw(seed, step, 10_000), b = Draw(otherSeed, otherStep, 10_000);
        double correlation = a.Zip(b, (x, y) => (double)x * y).Average();
        Assert.InRange(correlation, -0.05, 0.05); // five standard deviations
    }

    [Fact]
    public void Normal_OverManySteps_HasTheMomentsOfTheUnitGaussian()
    {
        float[] values = [.. Enumerable.Range(0, 200).SelectMany(step => Draw(1, step, 1000))];
        Assert.InRange(values.Average(), -0.012, 0.012);
        Assert.InRange(values.Average(x => (double)x * x), 0.98, 1.02);
        Assert.InRange(values.Average(x => Math.Pow(x, 4)), 2.85, 3.15);
    }
}
