using Disentangle.Datasets.Files.Compression;

namespace Disentangle.Datasets.Tests.Files;

public sealed class HuffmanCodeTests
{
    [Fact]
    public void Build_OfPowersOfTwo_GivesTheirLogarithms()
    {
        HuffmanCode code = Build(15, 8, 4, 2, 1, 1);
        Assert.Equal([1, 2, 3, 4, 4], code.Lengths[..5]);
        Assert.Equal(8 + (2 * 4) + (3 * 2) + 4 + 4, code.Cost());
    }

    [Fact]
    public void Build_OfEqualFrequencies_IsFlat() => Assert.Equal([3, 3, 3, 3, 3, 3, 3, 3], Build(15, 5, 5, 5, 5, 5, 5, 5, 5).Lengths[..8]);

    [Fact]
    public void Build_OfOneSymbol_GivesItOneBit() => Assert.Equal(1, Build(15, 0, 0, 9).Lengths[2]);

    [Fact]
    public void Build_OfTheRfcExample_GivesItsCodes()
    {
        // RFC 1951 §3.2.2: lengths (3,3,3,3,3,2,4,4) have codes 010 011 100 101 110 00 1110 1111, here bit-reversed.
        HuffmanCode code = new(8, 15);
        byte[] lengths = [3, 3, 3, 3, 3, 2, 4, 4];
        code.Assign(i => lengths[i]);
        Assert.Equal([0b010, 0b110, 0b001, 0b101, 0b011, 0b00, 0b0111, 0b1111], code.Codes);
    }

    [Theory]
    [InlineData(15)]
    [InlineData(7)]
    public void Build_OfAnyFrequencies_IsCompleteAndKeepsTheLimit(int limit)
    {
        for (int seed = 0; seed < 500; seed++)
        {
            System.Random random = new(seed);
            HuffmanCode code = new(limit == 7 ? 19 : 286, limit);
            for (int i = 0; i < code.Frequencies.Length; i++)
            {
                // Fibonacci-like spreads make the deepest trees.
                code.Frequencies[i] = (uint)(random.Next(3) == 0 ? 0 : Math.Pow(1.6, random.Next(30)));
            }

            code.Build();
            int used = code.Frequencies.Count(f => f > 0);
            double kraft = code.Lengths.Where(l => l > 0).Sum(l => Math.Pow(2, -l));
            Assert.True(code.Lengths.Max() <= limit, $"seed {seed}");
            Assert.True(used < 2 || kraft == 1, $"seed {seed}: Kraft sum {kraft}");
            Assert.Equal(used, code.Lengths.Count(l => l > 0));
        }
    }

    private static HuffmanCode Build(int limit, params uint[] frequencies)
    {
        HuffmanCode code = new(Math.Max(8, frequencies.Length), limit);
        frequencies.CopyTo(code.Frequencies, 0);
        code.Build();
        return code;
    }
}
