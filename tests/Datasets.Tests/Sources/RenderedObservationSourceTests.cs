using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Tests.Sources;

public sealed class RenderedObservationSourceTests
{
    private static readonly ToyDataset Dataset = new();

    [Theory]
    [InlineData(null)]
    [InlineData(60L)]
    [InlineData(Recipe.Endless)]
    public void Read_InAnyOrderAndBatchSize_GivesTheSameBytes(long? count)
    {
        using RenderedObservationSource source = Create(count);
        (byte[] images, int[] classes) = Read(source, [.. Enumerable.Range(0, 60).Select(i => (long)i)]);
        System.Random random = new(3);
        foreach (int batch in new[] { 1, 2, 7, 60 })
        {
            long[] indices = [.. Enumerable.Range(0, batch).Select(_ => random.NextInt64(60))];
            (byte[] someImages, int[] someClasses) = Read(source, indices);
            for (int i = 0; i < batch; i++)
            {
                int from = (int)indices[i];
                Assert.Equal(images[(from * 18)..((from + 1) * 18)], someImages[(i * 18)..((i + 1) * 18)]);
                Assert.Equal(classes[(from * 3)..((from + 1) * 3)], someClasses[(i * 3)..((i + 1) * 3)]);
            }
        }
    }

    [Fact]
    public void Read_OfAGrid_IsEveryCombinationInOrder()
    {
        using RenderedObservationSource source = Create(count: null);
        Assert.Equal(60, source.Count);
        (_, int[] classes) = Read(source, [.. Enumerable.Range(0, 60).Select(i => (long)i)]);
        Assert.Equal(Dataset.Factors.Rows().SelectMany(row => row), classes);
    }

    [Fact]
    public void Read_OfAnEndlessStream_IsTheDrawsOfTheJoint()
    {
        using RenderedObservationSource source = Create(count: Recipe.Endless);
        Assert.Equal(long.MaxValue, source.Count);
        long[] indices = [0, 11, 1L << 40, long.MaxValue - 1];
        (_, int[] classes) = Read(source, indices);
        int[] expected = new int[3];
        for (int i = 0; i < indices.Length; i++)
        {
            source.Recipe.Joint.Sample(5, indices[i], expected);
            Assert.Equal(expected, classes[(i * 3)..((i + 1) * 3)]);
        }
    }

    [Fact]
    public void Read_OfARange_IsThatOfItsIndices()
    {
        using RenderedObservationSource source = Create(count: 30);
        (byte[] images, int[] classes) = Read(source, [20, 21, 22, 23]);
        byte[] rangeImages = new byte[4 * 18];
        int[] rangeClasses = new int[4 * 3];
        source.Read(20, 4, rangeImages, rangeClasses);
        source.Read(20, 0, [], []);

        Assert.Equal(images, rangeImages);
        Assert.Equal(classes, rangeClasses);
    }

    [Fact]
    public void Read_OfIndicesOutside_IsRefusedBeforeAnythingIsDrawn()
    {
        ToyDataset.Renderer renderer = Dataset.CreateRenderer();
        using RenderedObservationSource source = new(new ResolvedRecipe(new Recipe { Dataset = "toy", Count = 10 }, Dataset), renderer);
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => Read(source, [0, 10]));
        Assert.Contains("Observation 10 was asked for; the source has observations 0 to 9", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Read(source, [-1]));
        Assert.Throws<ArgumentException>(() => source.Read([0L], new byte[17], new int[3]));
        Assert.Throws<ArgumentException>(() => source.Read([0L], new byte[18], new int[4]));
        Assert.Equal(0, renderer.Drawn);
    }

    [Fact]
    public void Dispose_DisposesTheRenderer()
    {
        ToyDataset.Renderer renderer = Dataset.CreateRenderer();
        new RenderedObservationSource(new ResolvedRecipe(new Recipe { Dataset = "toy" }, Dataset), renderer).Dispose();
        Assert.True(renderer.IsDisposed);
    }

    internal static RenderedObservationSource Create(long? count) =>
        new(new ResolvedRecipe(new Recipe { Dataset = "toy", Joint = "band(f0,f2;sigma=0.5)", Seed = 5, Count = count }, Dataset), Dataset.CreateRenderer());

    internal static (byte[] Images, int[] Classes) Read(IObservationSource source, long[] indices)
    {
        byte[] images = new byte[indices.Length * source.Format.ByteCount];
        int[] classes = new int[indices.Length * source.Factors.Dimension];
        source.Read(indices, images, classes);
        return (images, classes);
    }
}
