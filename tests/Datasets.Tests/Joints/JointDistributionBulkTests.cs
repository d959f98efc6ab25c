using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Disentangle.Datasets.Joints.Pairwise;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Tests.Joints;

public sealed class JointDistributionBulkTests
{
    private static readonly int[] Counts = [0, 1, 7, 8, 9, 15, 16, 17, 511, 513];

    public static TheoryData<int[], int[][]> Layouts => new()
    {
        { [5], [] },
        { [1, 3, 6, 40, 32, 32], [] },
        { [4, 5], [[0, 1]] },
        { [2, 3, 4, 3], [[3, 0], [2, 1]] },
        { [3, 2, 1, 4, 2, 3, 2], [[0, 3], [1, 5], [4]] },
        { [3, 2, 1, 4, 2, 3], [[5, 0, 3], [1, 2]] },
        { [2, 2, 2, 2, 2, 2, 7], [[1, 2], [2, 4], [3, 5]] },
        { [1, 1, 3], [[0, 1, 2]] },
    };

    public static TheoryData<string, string, string> Goldens => new()
    {
        // Tables and draws of version 0.1.0: a change here changes every data set that a recipe stands for.
        { "bands", "5480FA69AF056F06", "C2AE3C0680CE9687" },
        { "all", "6CC28F66FB5F7C9A", "96FE93F764A72217" },
        { "tables", "080CB26DD56EA017", "7D63D2AE6B434835" },
        { "dense", "AF4F80C09DB5A22B", "074DE31B4729567C" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Sample_OfManyDraws_IsThatOfEach(int[] sizes, int[][] blocks)
    {
        FactorSpace space = Spaces.Of(sizes);
        JointDistribution joint = new(space, blocks.Select((positions, i) => TablePotential.Random(space, positions, i + 1, zeros: 0.1)));
        foreach (int count in Counts)
        {
            foreach (long first in new long[] { 0, uint.MaxValue - 5L, long.MaxValue - 513 })
            {
                int[] rows = new int[count * sizes.Length], row = new int[sizes.Length];
                joint.Sample(0xfeedbeef12345678, first, count, rows);
                for (int i = 0; i < count; i++)
                {
                    joint.Sample(0xfeedbeef12345678, first + i, row);
                    Assert.True(rows.AsSpan(i * sizes.Length, sizes.Length).SequenceEqual(row), $"count {count}, first {first}, draw {i}");
                }
            }
        }
    }

    [Fact]
    public void Sample_UpToTheLastIndex_IsAllowedAndOneFurtherRefused()
    {
        JointDistribution joint = JointDistribution.Independent(Spaces.Of(2, 3));
        joint.Sample(1, long.MaxValue, 1, new int[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => joint.Sample(1, long.MaxValue, 2, new int[4]));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Sample_IntoASpanOfAnotherLength_IsRefused(int length)
    {
        JointDistribution joint = JointDistribution.Independent(Spaces.Of(2, 3));
        Assert.Contains("2 draws of 2 classes need 4 elements",
            Assert.Throws<ArgumentException>(() => joint.Sample(1, 0, 2, new int[length])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sample_OfANegativeIndexOrCount_IsRefused()
    {
        JointDistribution joint = JointDistribution.Independent(Spaces.Of(2, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => joint.Sample(1, -1, 2, new int[4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => joint.Sample(1, 0, -1, []));
    }

    [Theory]
    [MemberData(nameof(Goldens))]
    public void TablesAndDraws_OfAnyJoint_KeepTheirBitsFromVersionToVersion(string name, string tables, string draws)
    {
        JointDistribution joint = Golden(name);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (FactorBlock block in joint.Blocks)
        {
            hash.AppendData(MemoryMarshal.AsBytes<double>(block.Probabilities.ToArray()));
        }

        Assert.Equal(tables, Convert.ToHexString(hash.GetHashAndReset())[..16]);
        int[] rows = new int[1000 * joint.Factors.Dimension];
        foreach (ulong seed in new ulong[] { 0, 0xfeedbeef12345678 })
        {
            foreach (long first in new long[] { 0, uint.MaxValue - 500L })
            {
                joint.Sample(seed, first, 1000, rows);
                hash.AppendData(MemoryMarshal.AsBytes<int>(rows));
            }
        }

        Assert.Equal(draws, Convert.ToHexString(hash.GetHashAndReset())[..16]);
    }

    private static JointDistribution Golden(string name)
    {
        FactorSpace sprites = Spaces.Of(1, 3, 6, 40, 32, 32), mixed = Spaces.Of(4, 3, 2, 5, 3, 2, 7);
        GaussianBand Band(int a, int b, double sigma) => new(sprites, a, b, sigma);
        return name switch
        {
            "bands" => new(sprites, [Band(2, 4, 0.2), Band(1, 3, 0.7), Band(4, 5, 0.05)]),
            "all" => new(sprites, from i in Enumerable.Range(1, 5) from j in Enumerable.Range(1, 5) where i < j select Band(i, j, 0.2 + (0.1 * i))),
            "tables" => new(mixed, [Table(mixed, [5, 0, 3], 1, 30), Table(mixed, [2, 6], 2, 60), Table(mixed, [1], 3, 0)]),
            _ => new(
                mixed,
                [Table(mixed, [6, 0, 3], 4, 10), Table(mixed, [3, 1], 5, 0), Table(mixed, [1, 2, 5], 6, 20), Table(mixed, [4, 5], 7, 30)]),
        };
    }

    private static TablePotential Table(FactorSpace space, int[] positions, ulong seed, int zeroPercent)
    {
        PhiloxStream random = new(seed, RandomPurpose.Evaluation, 0);
        double[] weights = new double[positions.Aggregate(1, (product, p) => product * space.Sizes[p])];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = random.NextBelow(100) < zeroPercent ? 0 : random.NextDouble();
        }

        return new TablePotential(space, positions, weights);
    }
}
