using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Tests.Sources;

public sealed class ReadAheadTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(7, 0)]
    [InlineData(64, 1000)]
    public void Next_OfManyBatches_EqualsDirectReading(int batchSize, long first)
    {
        using RenderedObservationSource source = RenderedObservationSourceTests.Create(count: Recipe.Endless);
        using RenderedObservationSource direct = RenderedObservationSourceTests.Create(count: Recipe.Endless);
        using ReadAhead ahead = new(source, batchSize, first);
        byte[] images = new byte[batchSize * 18];
        int[] classes = new int[batchSize * 3];
        for (int k = 0; k < 50; k++)
        {
            ObservationBatch batch = ahead.Next();
            direct.Read(first + (k * batchSize), batchSize, images, classes);

            Assert.Equal(first + (k * batchSize), batch.First);
            Assert.Equal(batchSize, batch.Count);
            Assert.Equal(images, batch.Images);
            Assert.Equal(classes, batch.Classes);
        }
    }

    [Fact]
    public void Next_UsesTwoBuffersOnly_AndLeavesTheCurrentOneAlone()
    {
        using GatedSource source = new();
        using ReadAhead ahead = new(source, 4, 0);
        source.Gate.Release(2);
        ObservationBatch first = ahead.Next();
        source.WaitForReads(2);
        byte[] copy = [.. first.Images];

        // The reader has filled the second buffer and must wait: the first is in use.
        Assert.Equal(2, source.Reads);
        Assert.Equal(copy, first.Images);
        source.Gate.Release();
        ObservationBatch second = ahead.Next();
        Assert.NotSame(first, second);
        source.WaitForReads(3);
        source.Gate.Release();
        Assert.Same(first, ahead.Next());
        Assert.Equal(8, first.First);
    }

    [Fact]
    public void Next_WhileTheNextBatchIsBeingRead_ReturnsTheOneThatIsReady()
    {
        using GatedSource source = new();
        using ReadAhead ahead = new(source, 4, 0);
        source.Gate.Release();

        Assert.Equal(0, ahead.Next().First);
        source.WaitForReads(2);
        Assert.False(source.IsSecondReadDone);
        source.Gate.Release();
        Assert.Equal(4, ahead.Next().First);
        source.Gate.Release(2);
    }

    [Fact]
    public void Next_PastTheEndOfAFiniteSource_ThrowsOnlyThere()
    {
        using RenderedObservationSource source = RenderedObservationSourceTests.Create(count: 10);
        using ReadAhead ahead = new(source, 4, 0);
        Assert.Equal(0, ahead.Next().First);
        Assert.Equal(4, ahead.Next().First);
        Assert.Throws<ArgumentOutOfRangeException>(ahead.Next);
        Assert.Throws<ArgumentOutOfRangeException>(ahead.Next);
    }

    [Fact]
    public void Dispose_WithoutOrAfterFailures_ReturnsAndRefusesFurtherBatches()
    {
        using RenderedObservationSource source = RenderedObservationSourceTests.Create(count: 3);
        ReadAhead unused = new(source, 3, 0);
        unused.Dispose();
        unused.Dispose();
        ReadAhead failed = new(source, 4, 0);
        Assert.Throws<ArgumentOutOfRangeException>(failed.Next);
        failed.Dispose();
        Assert.Throws<ObjectDisposedException>(failed.Next);
    }

    [Fact]
    public void Constructor_OfBadNumbers_IsRefused()
    {
        using RenderedObservationSource source = RenderedObservationSourceTests.Create(count: 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadAhead(source, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadAhead(source, 1, -1));
    }

    /// <summary>A source whose every read waits for the test's permission.</summary>
    private sealed class GatedSource : IObservationSource
    {
        // Only bounds how long a broken reader can hang the test.
        private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
        private readonly RenderedObservationSource _source = RenderedObservationSourceTests.Create(count: Recipe.Endless);
        private int _reads;
        private int _done;

        public SemaphoreSlim Gate { get; } = new(0);

        public int Reads => Volatile.Read(ref _reads);

        public bool IsSecondReadDone => Volatile.Read(ref _done) >= 2;

        public FactorSpace Factors => _source.Factors;

        public ImageFormat Format => _source.Format;

        public long Count => _source.Count;

        public void Read(ReadOnlySpan<long> indices, Span<byte> images, Span<int> classes)
        {
            Interlocked.Increment(ref _reads);
            Assert.True(Gate.Wait(Patience), "the test gave no permission to read");
            _source.Read(indices, images, classes);
            Interlocked.Increment(ref _done);
        }

        public void WaitForReads(int count) => Assert.True(SpinWait.SpinUntil(() => Reads >= count, Patience), $"read {count} never began");

        public void Dispose() => _source.Dispose();
    }
}
