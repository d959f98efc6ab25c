using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Tests.Random;

public sealed class PhiloxWideTests
{
    private delegate int Kernel(ulong seed, RandomPurpose purpose, ulong firstIndex, uint block, Span<ulong> even, Span<ulong> odd);

    // Carries between the index's halves, and the last indices, are inside these ranges.
    private static readonly ulong[] FirstIndices = [0, 1, uint.MaxValue - 5UL, long.MaxValue - 520, 0xfedcba9876543210];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(511)]
    [InlineData(513)]
    public void Fill_OfAnyLength_GivesTheNumbersOfTheStreams(int length)
    {
        foreach (ulong first in FirstIndices)
        {
            ulong[] even = new ulong[length], odd = new ulong[length];
            PhiloxWide.Fill(0x0123456789abcdef, RandomPurpose.Nuisance, first, 2, even, odd);
            for (int i = 0; i < length; i++)
            {
                PhiloxStream stream = new(0x0123456789abcdef, RandomPurpose.Nuisance, first + (ulong)i);
                for (int skipped = 0; skipped < 4; skipped++)
                {
                    stream.NextUInt64();
                }

                Assert.Equal((stream.NextUInt64(), stream.NextUInt64()), (even[i], odd[i]));
            }
        }
    }

    [Theory]
    [InlineData(256)]
    [InlineData(512)]
    public void Fill_InVectorsOfEitherWidth_EqualsTheScalarOne(int bits)
    {
        // A width that this machine has no instructions for runs on the runtime's own code, so both are tested everywhere.
        Kernel kernel = bits == 256 ? PhiloxWide.Fill256 : PhiloxWide.Fill512;
        foreach (int length in new int[] { 0, 1, 7, 8, 9, 15, 16, 17, 511, 513 })
        {
            foreach (ulong first in FirstIndices)
            {
                foreach (ulong seed in new ulong[] { 0, ulong.MaxValue, 0x0123456789abcdef })
                {
                    ulong[] even = new ulong[length], odd = new ulong[length], expectedEven = new ulong[length], expectedOdd = new ulong[length];
                    int done = kernel(seed, RandomPurpose.FactorSampling, first, 3, even, odd);
                    PhiloxWide.FillScalar(seed, RandomPurpose.FactorSampling, first, 3, expectedEven, expectedOdd);

                    Assert.Equal(length - (length % (bits / 64)), done);
                    Assert.Equal(expectedEven[..done], even[..done]);
                    Assert.Equal(expectedOdd[..done], odd[..done]);
                    Assert.All(even[done..], number => Assert.Equal(0UL, number));
                }
            }
        }
    }
}
