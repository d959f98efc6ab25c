using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Splits;
using Disentangle.Datasets.Tests.Joints;

namespace Disentangle.Datasets.Tests.Splits;

public sealed class SupportRankingTests
{
    public static TheoryData<int[], int[][]> Layouts => new()
    {
        { [4, 5], [[0, 1]] },
        { [2, 3, 4, 3], [[0, 2], [1, 3]] },
        { [3, 2, 1, 4, 2, 3], [[0, 3], [1, 5], [4]] },
        { [5, 1, 5], [[1]] },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void RankOf_OfInterleavedBlocks_UndoesSupportCell(int[] sizes, int[][] blocks)
    {
        FactorSpace space = Spaces.Of(sizes);
        for (int seed = 0; seed < 10; seed++)
        {
            // A factor alone keeps its classes: a table of nothing but zeros would be no distribution.
            JointDistribution joint = new(space, blocks.Select(
                (p, i) => TablePotential.Random(space, p, (seed * 10) + i, zeros: seed == 0 || p.Length == 1 ? 0 : 0.4)));
            SupportRanking ranking = new(joint);
            int[] expected = new int[space.Dimension];
            long rank = 0;
            foreach (int[] row in space.Rows())
            {
                bool isPossible = joint.LogProbability(row) > double.NegativeInfinity;
                Assert.Equal(isPossible ? rank : -1, ranking.RankOf(row));
                if (isPossible)
                {
                    joint.SupportCell(rank++, expected);
                    Assert.Equal(expected, row);
                }
            }
        }
    }
}
