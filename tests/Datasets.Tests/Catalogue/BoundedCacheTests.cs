using Disentangle.Datasets.Catalogue;

namespace Disentangle.Datasets.Tests.Catalogue;

public sealed class BoundedCacheTests
{
    [Fact]
    public void Get_OfValuesThatFit_ReadsEachOnce()
    {
        List<int> read = [];
        BoundedCache cache = new(30, key => Read(read, key));
        foreach (int key in (int[])[1, 2, 3, 1, 2, 3])
        {
            Assert.Equal(key, cache.Get(key)[0]);
        }

        Assert.Equal([1, 2, 3], read);
        Assert.Equal(30, cache.Bytes);
    }

    [Fact]
    public void Get_BeyondTheLimit_DropsWhatWasUsedLongestAgo()
    {
        List<int> read = [];
        BoundedCache cache = new(20, key => Read(read, key));
        foreach (int key in (int[])[1, 2, 1, 3, 1, 2])
        {
            cache.Get(key);
            Assert.InRange(cache.Bytes, 10, 20);
        }

        Assert.Equal([1, 2, 3, 2], read);
    }

    [Fact]
    public void Get_AfterAFault_TriesAgain()
    {
        int attempts = 0;
        BoundedCache cache = new(20, _ => ++attempts == 1 ? throw new IOException("once") : new byte[10]);
        Assert.Throws<IOException>(() => cache.Get(5));
        Assert.Equal(0, cache.Bytes);
        Assert.Equal(10, cache.Get(5).Length);
    }

    [Fact]
    public void Get_FromManyThreads_KeepsTheLimitAndReadsRightValues()
    {
        BoundedCache cache = new(50, key => [.. Enumerable.Repeat((byte)key, 10)]);
        Parallel.For(0, 5000, i => Assert.All(cache.Get(i * 7 % 13), b => Assert.Equal(i * 7 % 13, b)));
        Assert.InRange(cache.Bytes, 10, 50);
    }

    private static byte[] Read(List<int> read, int key)
    {
        read.Add(key);
        return [.. Enumerable.Repeat((byte)key, 10)];
    }
}
