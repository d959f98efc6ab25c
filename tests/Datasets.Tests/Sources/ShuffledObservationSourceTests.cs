using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Tests.Sources;

public sealed class ShuffledObservationSourceTests
{
    private static readonly FactorSpace Space = new ToyDataset().Factors;

    [Fact]
    public void Read_OfEachEpoch_HoldsEveryObservationOnceInAnotherOrder()
    {
        using ShuffledObservationSource source = Create(seed: 1);
        HashSet<string> orders = [];
        for (int epoch = 0; epoch < 5; epoch++)
        {
            int[] order = Order(source, epoch * 60L, 60);
            Assert.Equal(Enumerable.Range(0, 60), order.Order());
            Assert.True(orders.Add(string.Join(' ', order)));
        }

        using ShuffledObservationSource other = Create(seed: 2);
        Assert.NotEqual(Order(source, 0, 60), Order(other, 0, 60));
    }

    [Fact]
    public void Read_AcrossEpochsAndInAnyOrder_IsAFunctionOfTheIndex()
    {
        using ShuffledObservationSource source = Create(seed: 1);
        int[] whole = Order(source, 0, 240);
        using ShuffledObservationSource again = Create(seed: 1);
        for (int first = 233; first >= 0; first -= 7)
        {
            Assert.Equal(whole[first..(first + 7)], Order(again, first, 7));
        }
    }

    [Fact]
    public void Read_KeepsImagesWithTheirClasses()
    {
        using RenderedObservationSource plain = RenderedObservationSourceTests.Create(count: null);
        using ShuffledObservationSource shuffled = Create(seed: 9);
        (byte[] images, int[] classes) = RenderedObservationSourceTests.Read(shuffled, [3, 100]);
        long[] sources = [Space.IndexOf(classes.AsSpan(0, 3)), Space.IndexOf(classes.AsSpan(3, 3))];

        Assert.Equal(RenderedObservationSourceTests.Read(plain, sources).Images, images);
        Assert.Equal((plain.Format, long.MaxValue), (shuffled.Format, shuffled.Count));
    }

    [Fact]
    public void Constructor_OfAnEndlessSource_IsRefused()
    {
        using RenderedObservationSource endless = RenderedObservationSourceTests.Create(count: Recipe.Endless);
        Assert.Contains("endless", Assert.Throws<ArgumentException>(() => new ShuffledObservationSource(endless, 0)).Message, StringComparison.Ordinal);
    }

    private static ShuffledObservationSource Create(ulong seed) => new(RenderedObservationSourceTests.Create(count: null), seed);

    private static int[] Order(IObservationSource source, long first, int count)
    {
        int[] classes = new int[count * 3];
        source.Read(first, count, new byte[count * 18], classes);
        return [.. Enumerable.Range(0, count).Select(i => (int)Space.IndexOf(classes.AsSpan(i * 3, 3)))];
    }
}
