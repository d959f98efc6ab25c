using Disentangle.Datasets.Joints.Tables;

namespace Disentangle.Datasets.Joints;

/// <summary>
/// An exact table over a few factors, independent of all other factors. Cells are row-major with the last factor fastest.
/// </summary>
public sealed partial class FactorBlock
{
    private readonly JointTable _table;
    private readonly CellDecoder _decoder;
    private readonly int[] _positions;
    private readonly int[] _sizes;
    private readonly double[] _probabilities;
    private readonly int[]? _support;
    private readonly AliasTable? _alias;

    internal FactorBlock(JointTable table)
    {
        _table = table;
        _positions = table.Variables;
        _sizes = table.Sizes;
        _probabilities = table.Weights;
        _decoder = new CellDecoder(_positions, _sizes);
        _support = SupportOf(_probabilities);
        SupportCount = _support?.Length ?? _probabilities.Length;
        bool isUniform = _probabilities.AsSpan().IndexOfAnyExcept(_probabilities[0]) < 0;
        _alias = isUniform ? null : new AliasTable(_probabilities);
    }

    /// <summary>Positions of its factors in the factor space, ascending, shape [K].</summary>
    public IReadOnlyList<int> Positions => _positions;

    /// <summary>Their class counts, shape [K].</summary>
    public IReadOnlyList<int> Sizes => _sizes;

    /// <summary>Probability of each cell, shape [n₁, …, n_K] row-major, sum 1.</summary>
    public IReadOnlyList<double> Probabilities => _probabilities;

    /// <summary>Number of cells of positive probability.</summary>
    public int SupportCount { get; }

    internal AliasTable? Alias => _alias;

    /// <summary><see cref="Probabilities"/> for fast loops.</summary>
    internal ReadOnlySpan<double> Table => _probabilities;

    /// <summary>Position of its first factor, whose random number it uses.</summary>
    internal int FirstPosition => _positions[0];

    /// <summary>Writes the classes of the cell that a random number stands for.</summary>
    /// <param name="random">64 random bits.</param>
    /// <param name="classes">Classes of the whole factor space, of which this block's are written.</param>
    internal void Draw(ulong random, Span<int> classes)
    {
        int cell = _alias?.Draw(random) ?? (int)Math.BigMul(random, (ulong)_probabilities.Length, out _);
        WriteCell(cell, classes);
    }

    /// <summary>Writes the classes of the cells that many random numbers stand for.</summary>
    /// <param name="random">64 random bits for each draw, shape [N].</param>
    /// <param name="cells">Room for N cells.</param>
    /// <param name="rows">Classes of the whole factor space, shape [N, F], of which this block's are written.</param>
    /// <param name="dimension">F.</param>
    internal void Draw(ReadOnlySpan<ulong> random, Span<int> cells, Span<int> rows, int dimension)
    {
        if (_alias is not null)
        {
            _alias.Draw(random, cells);
        }
        else
        {
            for (int i = 0; i < random.Length; i++)
            {
                cells[i] = (int)Math.BigMul(random[i], (ulong)_probabilities.Length, out _);
            }
        }

        _decoder.Decode(cells, rows, dimension);
    }

    /// <summary>Writes the classes of <paramref name="cell"/> into a row of the whole factor space.</summary>
    internal void WriteCell(int cell, Span<int> classes) => _decoder.Decode(cell, classes);

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
    internal double[] Marginal(params ReadOnlySpan<int> kept) => _table.Marginal(kept);

    /// <summary>The cells of positive probability, ascending; null where all are.</summary>
    private static int[]? SupportOf(ReadOnlySpan<double> probabilities)
    {
        int count = 0;
        foreach (double p in probabilities)
        {
            count += p > 0 ? 1 : 0;
        }

        if (count == probabilities.Length)
        {
            return null;
        }

        int[] support = new int[count];
        for (int cell = 0, rank = 0; rank < count; cell++)
        {
            if (probabilities[cell] > 0)
            {
                support[rank++] = cell;
            }
        }

        return support;
    }
}
