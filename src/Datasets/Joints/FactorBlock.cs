namespace Disentangle.Datasets.Joints;

/// <summary>
/// An exact table over a few factors, independent of all other factors. Cells are row-major with the last factor fastest.
/// </summary>
public sealed class FactorBlock
{
    private readonly int[] _positions;
    private readonly int[] _sizes;
    private readonly double[] _probabilities;
    private readonly int[]? _support;
    private readonly AliasTable? _alias;

    internal FactorBlock(int[] positions, int[] sizes, double[] probabilities)
    {
        _positions = positions;
        _sizes = sizes;
        _probabilities = probabilities;
        Probabilities = probabilities;
        int positive = probabilities.Count(p => p > 0);
        _support = positive == probabilities.Length
            ? null
            : [.. Enumerable.Range(0, probabilities.Length).Where(cell => probabilities[cell] > 0)];
        SupportCount = positive;
        bool isUniform = probabilities.AsSpan().IndexOfAnyExcept(probabilities[0]) < 0;
        _alias = isUniform ? null : new AliasTable(probabilities);
    }

    /// <summary>Positions of its factors in the factor space, ascending, shape [K].</summary>
    public IReadOnlyList<int> Positions => _positions;

    /// <summary>Their class counts, shape [K].</summary>
    public IReadOnlyList<int> Sizes => _sizes;

    /// <summary>Probability of each cell, shape [n₁, …, n_K] row-major, sum 1.</summary>
    public IReadOnlyList<double> Probabilities { get; }

    /// <summary>Number of cells of positive probability.</summary>
    public int SupportCount { get; }

    internal AliasTable? Alias => _alias;

    /// <summary>Writes the classes of the cell that a random number stands for.</summary>
    /// <param name="random">64 random bits.</param>
    /// <param name="classes">Classes of the whole factor space, of which this block's are written.</param>
    internal void Draw(ulong random, Span<int> classes)
    {
        int cell = _alias?.Draw(random) ?? (int)Math.BigMul(random, (ulong)_probabilities.Length, out _);
        WriteCell(cell, classes);
    }

    /// <summary>Writes the classes of <paramref name="cell"/> into a row of the whole factor space.</summary>
    internal void WriteCell(int cell, Span<int> classes)
    {
        for (int k = _positions.Length - 1; k > 0; k--)
        {
            (cell, classes[_positions[k]]) = Math.DivRem(cell, _sizes[k]);
        }

        classes[_positions[0]] = cell;
    }

    /// <summary>Probability of this block's classes within a row of the whole factor space.</summary>
    internal double ProbabilityOf(ReadOnlySpan<int> classes)
    {
        int cell = 0;
        for (int k = 0; k < _positions.Length; k++)
        {
            cell = (cell * _sizes[k]) + classes[_positions[k]];
        }

        return _probabilities[cell];
    }

    /// <summary>The <paramref name="rank"/>-th cell of positive probability in row-major order.</summary>
    internal int SupportCell(int rank) => _support is null ? rank : _support[rank];

    /// <summary>How many cells of positive probability come before <paramref name="cell"/>.</summary>
    internal int RankOf(int cell)
    {
        if (_support is null)
        {
            return cell;
        }

        int rank = Array.BinarySearch(_support, cell);
        return rank >= 0 ? rank : ~rank;
    }

    /// <summary>Sums the table over all factors but those at <paramref name="kept"/>.</summary>
    /// <param name="kept">Places within <see cref="Positions"/>, in the order of the result's axes.</param>
    /// <returns>Row-major probabilities over the kept factors.</returns>
    internal double[] Marginal(params ReadOnlySpan<int> kept)
    {
        int length = 1;
        Span<int> strides = stackalloc int[_positions.Length];
        strides.Clear();
        for (int i = kept.Length - 1; i >= 0; i--)
        {
            strides[kept[i]] = length;
            length *= _sizes[kept[i]];
        }

        CompensatedSum[] sums = new CompensatedSum[length];
        for (int cell = 0; cell < _probabilities.Length; cell++)
        {
            int rest = cell, target = 0;
            for (int k = _positions.Length - 1; k >= 0; k--)
            {
                (rest, int c) = Math.DivRem(rest, _sizes[k]);
                target += c * strides[k];
            }

            sums[target].Add(_probabilities[cell]);
        }

        return Array.ConvertAll(sums, s => s.Total);
    }
}
