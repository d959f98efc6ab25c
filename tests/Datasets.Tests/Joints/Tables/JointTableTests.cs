using Disentangle.Datasets.Joints.Tables;
using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Tests.Joints.Tables;

public sealed class JointTableTests
{
    public static TheoryData<int[], int[]> Layouts => new()
    {
        { [4], [0] },
        { [4, 3], [] },
        { [4, 3], [0, 1] },
        { [4, 3], [1, 0] },
        { [2, 3, 4], [0] },
        { [2, 3, 4], [1] },
        { [2, 3, 4], [2] },
        { [2, 3, 4], [2, 0] },
        { [2, 3, 4], [0, 2] },
        { [2, 3, 4, 5], [1, 2] },
        { [2, 3, 4, 5], [2, 3, 0] },
        { [1, 3, 1, 5, 1], [3, 2, 0] },
        { [3, 1, 2, 1, 2], [0, 1, 4] },
        { [1, 1], [0] },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Multiply_ByATableOverSomeAxes_IsTheProductCellByCell(int[] sizes, int[] axes)
    {
        JointTable table = Random(sizes, seed: 1), factor = Random([.. axes.Select(k => sizes[k])], seed: 2);
        double[] before = [.. table.Weights];
        table.Multiply(axes, factor.Weights);

        int cell = 0;
        foreach (int[] row in Spaces.Of(sizes).Rows())
        {
            Assert.Equal(before[cell] * factor.Weights[CellOf(row, sizes, axes)], table.Weights[cell]);
            cell++;
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Marginal_OfSomeAxes_IsTheSumOverTheOthers(int[] sizes, int[] axes)
    {
        JointTable table = Random(sizes, seed: 3);
        double[] marginal = table.Marginal(axes), expected = new double[marginal.Length];
        int cell = 0;
        foreach (int[] row in Spaces.Of(sizes).Rows())
        {
            expected[CellOf(row, sizes, axes)] += table.Weights[cell++];
        }

        Assert.Equal(axes.Aggregate(1, (product, k) => product * sizes[k]), marginal.Length);
        Assert.All(Enumerable.Range(0, marginal.Length), i => Assert.Equal(expected[i], marginal[i], 1e-13));
    }

    private static int CellOf(int[] row, int[] sizes, int[] axes) => axes.Aggregate(0, (cell, k) => (cell * sizes[k]) + row[k]);

    private static JointTable Random(int[] sizes, ulong seed)
    {
        PhiloxStream random = new(seed, RandomPurpose.Evaluation, 0);
        double[] weights = new double[sizes.Aggregate(1, (product, size) => product * size)];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = random.NextDouble();
        }

        return new JointTable([.. Enumerable.Range(0, sizes.Length)], sizes, weights);
    }
}
