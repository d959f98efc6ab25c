namespace Disentangle.Datasets.Joints.Tables;

/// <summary>A weight for every combination of a few variables, row-major with the last variable fastest.</summary>
/// <param name="variables">Numbers of the variables, shape [K].</param>
/// <param name="sizes">Their class counts, shape [K].</param>
/// <param name="weights">Shape [n₁, …, n_K]; changed in place.</param>
internal sealed class JointTable(int[] variables, int[] sizes, double[] weights)
{
    /// <summary>Numbers of the variables, shape [K].</summary>
    public int[] Variables => variables;

    /// <summary>Their class counts, shape [K].</summary>
    public int[] Sizes => sizes;

    /// <summary>Shape [n₁, …, n_K].</summary>
    public double[] Weights => weights;

    /// <summary>Multiplies each cell by the weight of its classes in a smaller table.</summary>
    /// <param name="axes">Variables of the smaller table, all among this one's, in the order of its axes.</param>
    /// <param name="factors">Its weights, row-major.</param>
    public void Multiply(ReadOnlySpan<int> axes, ReadOnlySpan<double> factors)
    {
        Span<int> places = stackalloc int[axes.Length];
        for (int i = 0; i < axes.Length; i++)
        {
            places[i] = Array.IndexOf(variables, axes[i]);
        }

        TableWalk walk = new(sizes, StridesOf(places, out _));
        for (int first = 0; first < weights.Length; first += walk.RunLength)
        {
            Span<double> run = weights.AsSpan(first, walk.RunLength);
            MultiplyRun(run, factors[walk.NextRun()..], walk.RunStride);
        }
    }

    /// <summary>Sums over all variables but those at <paramref name="kept"/>.</summary>
    /// <param name="kept">Places of the kept variables, in the order of the result's axes.</param>
    /// <returns>Row-major sums. Each adds its cells in row-major order with compensation.</returns>
    public double[] Marginal(params ReadOnlySpan<int> kept)
    {
        TableWalk walk = new(sizes, StridesOf(kept, out int length));
        CompensatedSum[] sums = new CompensatedSum[length];
        for (int first = 0; first < weights.Length; first += walk.RunLength)
        {
            AddRun(sums.AsSpan(walk.NextRun()), weights.AsSpan(first, walk.RunLength), walk.RunStride);
        }

        return Array.ConvertAll(sums, s => s.Total);
    }

    /// <summary>The table without the variables for which <paramref name="isSummed"/> holds; itself if there are none.</summary>
    public JointTable SumOut(Predicate<int> isSummed)
    {
        int[] kept = [.. Enumerable.Range(0, variables.Length).Where(k => !isSummed(variables[k]))];
        return kept.Length == variables.Length
            ? this
            : new JointTable([.. kept.Select(k => variables[k])], [.. kept.Select(k => sizes[k])], Marginal(kept));
    }

    private static void MultiplyRun(Span<double> run, ReadOnlySpan<double> factors, int stride)
    {
        switch (stride)
        {
            case 0:
                double factor = factors[0];
                for (int i = 0; i < run.Length; i++)
                {
                    run[i] *= factor;
                }

                break;
            case 1:
                factors = factors[..run.Length];
                for (int i = 0; i < run.Length; i++)
                {
                    run[i] *= factors[i];
                }

                break;
            default:
                for (int i = 0; i < run.Length; i++)
                {
                    run[i] *= factors[i * stride];
                }

                break;
        }
    }

    private static void AddRun(Span<CompensatedSum> sums, ReadOnlySpan<double> run, int stride)
    {
        if (stride == 0)
        {
            CompensatedSum sum = sums[0];
            foreach (double weight in run)
            {
                sum.Add(weight);
            }

            sums[0] = sum;
            return;
        }

        for (int i = 0; i < run.Length; i++)
        {
            sums[i * stride].Add(run[i]);
        }
    }

    /// <summary>Strides of a row-major table over the variables at <paramref name="places"/>, in that order; 0 for all others.</summary>
    private int[] StridesOf(ReadOnlySpan<int> places, out int length)
    {
        int[] strides = new int[sizes.Length];
        length = 1;
        for (int i = places.Length - 1; i >= 0; i--)
        {
            strides[places[i]] = length;
            length *= sizes[places[i]];
        }

        return strides;
    }
}
