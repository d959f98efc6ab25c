using System.Numerics;

namespace Disentangle.Datasets.Joints;

/// <summary>
/// Draws from a table of probabilities with one random number and one comparison. Each of n equally likely columns holds its own
/// cell up to a threshold and one other cell, its alias, above it.
/// </summary>
/// <remarks>
/// Walker, "An efficient method for generating discrete random variables with general distributions", ACM TOMS 3(3), 1977, in
/// Vose's construction (IEEE TSE 17(9), 1991). The construction runs on integers, so it is exact for the rounded probabilities,
/// the same on every platform, and a cell of probability 0 is never drawn.
/// </remarks>
internal sealed class AliasTable
{
    // High half of a column's threshold above its alias: what nearly every draw needs, in one word of memory.
    private readonly ulong[] _columns;
    private readonly uint[] _lowThresholds;

    /// <summary>Builds the table.</summary>
    /// <param name="probabilities">Shape [n], n from 1 to 2^24, each at least 0, with sum 1 up to rounding.</param>
    public AliasTable(ReadOnlySpan<double> probabilities)
    {
        int n = probabilities.Length;

        // The largest power of two with n · capacity at most 2^63.
        int bits = 62 - BitOperations.Log2((uint)(n - 1) | 1);
        ulong capacity = 1UL << bits;
        ulong[] rest = Quantise(probabilities, capacity);
        _columns = new ulong[n];
        _lowThresholds = new uint[n];

        // Poor columns are filled up in ascending order from the first rich one; a rich one that becomes poor is next. The rests of
        // all open columns sum to their capacity, so a rich column exists as long as a poor one does.
        int poor = Next(rest, 0, capacity, isRich: false), nextPoor = poor + 1;
        int rich = Next(rest, 0, capacity, isRich: true);
        while (poor < n)
        {
            Set(poor, rest[poor] << (64 - bits), rich);
            rest[rich] -= capacity - rest[poor];
            if (poor >= nextPoor)
            {
                // Keeps the ascending search, which comes here later, from taking it a second time.
                rest[poor] = ulong.MaxValue;
            }

            if (rest[rich] < capacity)
            {
                poor = rich;
                rich = Next(rest, rich + 1, capacity, isRich: true);
            }
            else
            {
                poor = Next(rest, nextPoor, capacity, isRich: false);
                nextPoor = poor + 1;
            }
        }

        for (; rich < n; rich = Next(rest, rich + 1, capacity, isRich: true))
        {
            Set(rich, ulong.MaxValue, rich);
        }
    }

    /// <summary>Number of columns n.</summary>
    public int Count => _columns.Length;

    /// <summary>Share of a column, in units of 2^-64, that belongs to its own cell.</summary>
    public ulong Threshold(int column) => (_columns[column] & ~(ulong)uint.MaxValue) | _lowThresholds[column];

    /// <summary>Cell of the rest of a column.</summary>
    public int Alias(int column) => (int)(uint)_columns[column];

    /// <summary>The cell that a random number stands for.</summary>
    /// <param name="random">64 random bits.</param>
    public int Draw(ulong random)
    {
        int column = (int)Math.BigMul(random, (ulong)_columns.Length, out ulong within);
        return within < Threshold(column) ? column : Alias(column);
    }

    /// <summary>The cells that many random numbers stand for.</summary>
    /// <param name="random">64 random bits for each draw, shape [N].</param>
    /// <param name="cells">Receives a cell for each, shape [N].</param>
    /// <remarks>Without a branch that depends on the outcome, so that the processor has several look-ups in flight.</remarks>
    public void Draw(ReadOnlySpan<ulong> random, Span<int> cells)
    {
        ulong[] columns = _columns;
        for (int i = 0; i < random.Length; i++)
        {
            int column = (int)Math.BigMul(random[i], (ulong)columns.Length, out ulong within);
            ulong entry = columns[column];
            if (((within ^ entry) >> 32) == 0)
            {
                // One draw in 2^32: only the low halves tell.
                cells[i] = within < Threshold(column) ? column : Alias(column);
                continue;
            }

            int alias = (int)(uint)entry;
            int own = -Convert.ToInt32(within < entry);
            cells[i] = alias ^ ((alias ^ column) & own);
        }
    }

    private void Set(int column, ulong threshold, int alias)
    {
        _columns[column] = (threshold & ~(ulong)uint.MaxValue) | (uint)alias;
        _lowThresholds[column] = (uint)threshold;
    }

    /// <summary>The first column from <paramref name="start"/> on that is rich, or poor; n if there is none.</summary>
    private static int Next(ulong[] rest, int start, ulong capacity, bool isRich)
    {
        int column = start;
        while (column < rest.Length && (rest[column] >= capacity) != isRich)
        {
            column++;
        }

        return column;
    }

    /// <summary>Integer weights with p[i] · n · capacity as nearest value and n · capacity as exact sum.</summary>
    private static ulong[] Quantise(ReadOnlySpan<double> probabilities, ulong capacity)
    {
        int n = probabilities.Length;
        ulong[] weights = new ulong[n];
        ulong sum = 0;
        int largest = 0;
        for (int i = 0; i < n; i++)
        {
            weights[i] = (ulong)Math.Round(probabilities[i] * n * capacity);
            sum += weights[i];
            largest = weights[i] > weights[largest] ? i : largest;
        }

        weights[largest] += ((ulong)n * capacity) - sum;
        return weights;
    }
}
