using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints;

/// <summary>A restriction to any combinations, row-major over its factors.</summary>
internal sealed class MaskTable(FactorSpace space, int[] positions, bool[] allowed) : MaskPotential(space, positions)
{
    public override string Expression => $"mask({string.Join(',', Positions)};allowed={string.Concat(allowed.Select(a => a ? 1 : 0))})";

    public override bool Allows(ReadOnlySpan<int> classes)
    {
        int cell = 0;
        for (int i = 0; i < classes.Length; i++)
        {
            cell = (cell * Space.Sizes[Positions[i]]) + classes[i];
        }

        return allowed[cell];
    }
}
