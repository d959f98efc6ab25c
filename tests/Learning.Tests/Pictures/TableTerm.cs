using Disentangle.Datasets;
using Disentangle.Datasets.Joints;

namespace Disentangle.Learning.Tests.Pictures;

/// <summary>Any weights over the first factors of a space, row-major.</summary>
internal sealed class TableTerm(FactorSpace space, int[] positions, params double[] weights) : Potential(space, positions)
{
    public override string Expression => $"table({string.Join(',', Positions.Select(p => Space.Names[p]))})";

    public override double Weight(ReadOnlySpan<int> classes)
    {
        int cell = 0;
        for (int i = 0; i < classes.Length; i++)
        {
            cell = (cell * Space.Sizes[Positions[i]]) + classes[i];
        }

        return weights[cell];
    }
}
