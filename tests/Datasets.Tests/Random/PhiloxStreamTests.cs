using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Tests.Random;

public sealed class PhiloxStreamTests
{
    [Fact]
    public void NextUInt32_ReadsTheBlocksOfItsCounterInOrder()
    {
        const ulong Seed = 0x0123456789abcdef, Index = 0xfedcba9876543210;
        PhiloxStream stream = new(Seed, RandomPurpose.Nuisance, Index);

        for (uint number = 0; number < 3; number++)
        {
            PhiloxBlock block = Philox.Block(new PhiloxBlock(number, 0x76543210, 0xfedcba98, (uint)RandomPurpose.Nuisance), Seed);
            Assert.Equal([block.X0, block.X1, block.X2, block.X3],
                [stream.NextUInt32(), stream.NextUInt32(), stream.NextUInt32(), stream.NextUInt32()]);
        }
    }

    [Fact]
    public void NextUInt64_IsTwoWordsLowFirst()
    {
        PhiloxStream words = new(7, RandomPurpose.FactorSampling, 3);
        PhiloxStream stream = new(7, RandomPurpose.FactorSampling, 3);
        ulong low = words.NextUInt32(), high = words.NextUInt32();

        Assert.Equal(low | (high << 32), stream.NextUInt64());
    }

    [Fact]
    public void Streams_OfOtherSeedPurposeOrIndex_ShareNoNumber()
    {
        HashSet<ulong> seen = [];
        int drawn = 0;
        foreach (RandomPurpose purpose in Enum.GetValues<RandomPurpose>())
        {
            foreach (ulong seed in new ulong[] { 0, 1, 1UL << 32, ulong.MaxValue })
            {
                foreach (ulong index in new ulong[] { 0, 1, 1UL << 32, ulong.MaxValue })
                {
                    PhiloxStream stream = new(seed, purpose, index);
                    for (int i = 0; i < 50; i++, drawn++)
                    {
                        seen.Add(stream.NextUInt64());
                    }
                }
            }
        }

        // 3,200 numbers of 64 bits collide by chance with probability 3e-13.
        Assert.Equal(drawn, seen.Count);
    }

    [Fact]
    public void NextDouble_OfManyDraws_FillsTheUnitIntervalEvenly()
    {
        PhiloxStream stream = new(11, RandomPurpose.Nuisance, 0);
        int[] bins = new int[64];
        for (int i = 0; i < 100_000; i++)
        {
            double u = stream.NextDouble();
            Assert.InRange(u, 0, 1 - Math.Pow(2, -53));
            Assert.Equal(u * (1UL << 53), Math.Floor(u * (1UL << 53)));
            bins[(int)(u * 64)]++;
        }

        Assert.True(ChiSquare.UniformStatistic(bins) < ChiSquare.Critical(63));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(40)]
    public void NextBelow_OfASmallBound_IsUniform(int bound)
    {
        PhiloxStream stream = new(5, RandomPurpose.Nuisance, (ulong)bound);
        int[] bins = new int[bound];
        for (int i = 0; i < 20_000; i++)
        {
            bins[stream.NextBelow(bound)]++;
        }

        Assert.True(bound == 1 || ChiSquare.UniformStatistic(bins) < ChiSquare.Critical(bound - 1));
    }

    [Fact]
    public void NextBelow_OfABoundThatDividesBadly_HasNoMultiplicationBias()
    {
        // 2^32 words over 3 · 2^29 values: without rejection, residues 0 and 1 modulo 3 would come 3/8 of the time each, not 1/3.
        PhiloxStream stream = new(5, RandomPurpose.Nuisance, 0);
        int[] residues = new int[3];
        for (int i = 0; i < 30_000; i++)
        {
            residues[stream.NextBelow(3 << 29) % 3]++;
        }

        Assert.True(ChiSquare.UniformStatistic(residues) < ChiSquare.Critical(2), string.Join(", ", residues));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void NextBelow_OfNoValues_IsRefused(int bound)
    {
        PhiloxStream stream = new(5, RandomPurpose.Nuisance, 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.NextBelow(bound));
    }

    [Fact]
    public void NextGaussian_OfManyDraws_HasTheMomentsOfTheStandardNormal()
    {
        const int Count = 200_000;
        PhiloxStream stream = new(13, RandomPurpose.Nuisance, 0);
        double sum = 0, squares = 0, cubes = 0, fourths = 0;
        for (int i = 0; i < Count; i++)
        {
            double x = stream.NextGaussian();
            sum += x;
            squares += x * x;
            cubes += x * x * x;
            fourths += x * x * x * x;
        }

        // Five standard errors: the moments' variances are 1, 2, 15 and 96.
        double unit = 5 / Math.Sqrt(Count);
        Assert.InRange(sum / Count, -unit, unit);
        Assert.InRange(squares / Count, 1 - (unit * Math.Sqrt(2)), 1 + (unit * Math.Sqrt(2)));
        Assert.InRange(cubes / Count, -unit * Math.Sqrt(15), unit * Math.Sqrt(15));
        Assert.InRange(fourths / Count, 3 - (unit * Math.Sqrt(96)), 3 + (unit * Math.Sqrt(96)));
    }
}
