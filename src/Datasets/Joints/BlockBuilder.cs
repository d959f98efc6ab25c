using Disentangle.Datasets.Joints.Pairwise;

namespace Disentangle.Datasets.Joints;

/// <summary>Turns potentials into independent blocks: factors that share a potential, directly or through others, share a table.</summary>
internal static class BlockBuilder
{
    /// <summary>Largest table of one block, in cells: 2^24, 128 MiB of probabilities.</summary>
    public const long MaximumCells = 1L << 24;

    /// <summary>Builds all blocks, ordered by their first factor; a factor without potential is a uniform block of its own.</summary>
    /// <exception cref="JointTableException">A weight is negative or not finite, all are zero, or a table is too large.</exception>
    public static FactorBlock[] Build(FactorSpace space, IReadOnlyList<Potential> potentials)
    {
        potentials = MarginalBinding.Apply(space, potentials);
        int[] component = Components(space, potentials);
        List<FactorBlock> blocks = [];
        for (int head = 0; head < component.Length; head++)
        {
            if (component[head] == head)
            {
                int[] positions = [.. Enumerable.Range(0, component.Length).Where(p => component[p] == head)];
                Potential[] own = [.. potentials.Where(p => component[p.Positions[0]] == head)];
                blocks.Add(BuildBlock(space, positions, own));
            }
        }

        return [.. blocks];
    }

    /// <summary>For each factor the smallest position in its connected component.</summary>
    private static int[] Components(FactorSpace space, IReadOnlyList<Potential> potentials)
    {
        int[] component = [.. Enumerable.Range(0, space.Dimension)];
        foreach (Potential potential in potentials)
        {
            int head = potential.Positions.Min(p => component[p]);
            int[] joined = [.. potential.Positions.Select(p => component[p])];
            for (int i = 0; i < component.Length; i++)
            {
                component[i] = Array.IndexOf(joined, component[i]) >= 0 ? head : component[i];
            }
        }

        return component;
    }

    private static FactorBlock BuildBlock(FactorSpace space, int[] positions, Potential[] potentials)
    {
        int[] sizes = [.. positions.Select(p => space.Sizes[p])];
        double cells = sizes.Aggregate(1.0, (product, size) => product * size);
        string names = string.Join(", ", positions.Select(p => space.Names[p]));
        if (cells > MaximumCells)
        {
            throw new JointTableException(
                $"Factors {names} depend on each other, directly or through others, so they need one table of {cells:0} cells; "
                + $"at most {MaximumCells} (2^24) are allowed. Leave out a term that joins them.");
        }

        double[] table = new double[(int)cells];
        Array.Fill(table, 1.0);
        foreach (Potential potential in potentials)
        {
            MultiplyInto(table, positions, sizes, potential);
        }

        double sum = CompensatedSum.Of(table);
        if (!double.IsFinite(sum) || sum <= 0)
        {
            throw new JointTableException(
                $"The weights over {names} sum to {sum}; a distribution needs a finite sum above 0. "
                + "The terms allow no combination together, or their weights are too large.");
        }

        for (int i = 0; i < table.Length; i++)
        {
            table[i] /= sum;
        }

        return new FactorBlock(positions, sizes, table);
    }

    private static void MultiplyInto(double[] table, int[] positions, int[] sizes, Potential potential)
    {
        double[] weights = WeightsOf(potential);
        int[] strides = new int[positions.Length];
        int stride = 1;
        for (int i = potential.Positions.Count - 1; i >= 0; i--)
        {
            strides[Array.IndexOf(positions, potential.Positions[i])] = stride;
            stride *= potential.Space.Sizes[potential.Positions[i]];
        }

        for (int cell = 0; cell < table.Length; cell++)
        {
            int rest = cell, own = 0;
            for (int k = positions.Length - 1; k >= 0; k--)
            {
                (rest, int c) = Math.DivRem(rest, sizes[k]);
                own += c * strides[k];
            }

            table[cell] *= weights[own];
        }
    }

    /// <summary>All weights of a potential, row-major over its own factors in its own order.</summary>
    private static double[] WeightsOf(Potential potential)
    {
        int[] sizes = [.. potential.Positions.Select(p => potential.Space.Sizes[p])];
        int[] classes = new int[sizes.Length];
        double[] weights = new double[sizes.Aggregate(1, (product, size) => product * size)];
        for (int cell = 0; cell < weights.Length; cell++)
        {
            int rest = cell;
            for (int k = sizes.Length - 1; k >= 0; k--)
            {
                (rest, classes[k]) = Math.DivRem(rest, sizes[k]);
            }

            double weight = potential.Weight(classes);
            if (!double.IsFinite(weight) || weight < 0)
            {
                throw new JointTableException(
                    $"{potential.Expression} gives weight {weight} at classes {string.Join(", ", classes)}; weights must be finite and at least 0.");
            }

            weights[cell] = weight;
        }

        return weights;
    }
}
