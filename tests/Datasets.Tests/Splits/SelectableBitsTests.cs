using Disentangle.Datasets.Splits;

namespace Disentangle.Datasets.Tests.Splits;

public sealed class SelectableBitsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(99)]
    [InlineData(100)]
    public void Select_OfBitsOfAnyDensity_CountsThroughTheMembers(int percent)
    {
        System.Random random = new(percent);
        ulong[] words = new ulong[50];
        List<long> members = [];
        for (int i = 0; i < words.Length * 64; i++)
        {
            // Runs of empty and full words come at both ends of the range of densities.
            if (random.Next(100) < percent && (i / 64) % 7 != 3)
            {
                words[i / 64] |= 1UL << (i % 64);
                members.Add(i);
            }
        }

        SelectableBits bits = new(words);
        Assert.Equal(members.Count, bits.Count);
        Assert.Equal(members, Enumerable.Range(0, bits.Count).Select(bits.Select));
    }
}
