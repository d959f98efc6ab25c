namespace Disentangle.Datasets.Joints.Tables;

/// <summary>
/// Numbers for the variables that tables are over: 0 … F − 1 are the factors, F … N − 1 the hidden variables, and N + p stands for
/// variable p as it would have been without the intervention that sets it.
/// </summary>
/// <param name="space">All N variables.</param>
/// <param name="visibleCount">F.</param>
internal sealed class Variables(FactorSpace space, int visibleCount)
{
    /// <summary>How many numbers there are, 2 N.</summary>
    public int Count => 2 * space.Dimension;

    /// <summary>Variable <paramref name="position"/> as it would have been without intervention.</summary>
    public int WithoutIntervention(int position) => space.Dimension + position;

    /// <summary>Whether the joint distribution speaks of the variable.</summary>
    public bool IsVisible(int variable) => variable < visibleCount;

    /// <summary>Whether the variable is summed out in the end.</summary>
    public bool IsSummed(int variable) => variable >= visibleCount;

    /// <summary>Whether the variable is one as it would have been without intervention.</summary>
    public bool IsWithoutIntervention(int variable) => variable >= space.Dimension;

    /// <summary>Number of classes of a variable.</summary>
    public int SizeOf(int variable) => space.Sizes[variable % space.Dimension];

    /// <summary>Names of variables, joined by commas.</summary>
    public string NamesOf(IEnumerable<int> variables) => string.Join(", ", variables.Select(v => space.Names[v % space.Dimension]).Distinct());

    /// <summary>A table of ones over <paramref name="variables"/>.</summary>
    /// <exception cref="JointTableException">It has more than <see cref="BlockBuilder.MaximumCells"/> cells.</exception>
    public JointTable Ones(int[] variables)
    {
        int[] sizes = [.. variables.Select(SizeOf)];
        double cells = sizes.Aggregate(1.0, (product, size) => product * size);
        if (cells > BlockBuilder.MaximumCells)
        {
            throw new JointTableException(
                $"{NamesOf(variables)} depend on each other, directly or through others, so they need one table of {cells:0} cells; "
                + $"at most {BlockBuilder.MaximumCells} (2^24) are allowed. Leave out a term that joins them.");
        }

        double[] weights = new double[(int)cells];
        Array.Fill(weights, 1.0);
        return new JointTable(variables, sizes, weights);
    }

    /// <summary>The product of <paramref name="terms"/>, in their order, over <paramref name="variables"/>.</summary>
    /// <exception cref="JointTableException">The table is too large, or a weight is negative or not finite.</exception>
    public JointTable Product(int[] variables, IEnumerable<WeightedTerm> terms)
    {
        JointTable table = Ones(variables);
        foreach (WeightedTerm term in terms)
        {
            table.Multiply(term.Variables, term.Weights());
        }

        return table;
    }

    /// <summary>Divides a table by its sum.</summary>
    /// <param name="table">The table, changed in place.</param>
    /// <param name="names">Names of the variables whose weights it holds.</param>
    /// <exception cref="JointTableException">The sum is 0 or not finite.</exception>
    public static void Normalise(JointTable table, string names)
    {
        double sum = CompensatedSum.Of(table.Weights);
        if (!double.IsFinite(sum) || sum <= 0)
        {
            throw new JointTableException(
                $"The weights over {names} sum to {sum}; a distribution needs a finite sum above 0. "
                + "The terms allow no combination together, or their weights are too large.");
        }

        double[] weights = table.Weights;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] /= sum;
        }
    }
}
