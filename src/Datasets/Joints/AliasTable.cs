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
    private readonly ulong[] _thresholds;
    private readonly int[] _aliases;

    /// <summary>Builds the table.</summary>
    /// <param name="probabilities">Shape [n], n from 1 to 2^24, each at least 0, with sum 1 up to rounding.</param>
    public AliasTable(ReadOnlySpan<double> probabilities)
    {
        int n = probabilities.Length;

        // The largest power of two with n · capacity at most 2^63.
        int bits = 62 - BitOperations.Log2((uint)(n - 1) | 1);
        ulong capacity = 1UL << bits;
        ulong[] rest = Quantise(probabilities, capacity);
        _thresholds = new ulong[n];
        _aliases = new int[n];
        Stack<int> small = new();
        Stack<int> large = new();
        for (int i = n - 1; i >= 0; i--)
        {
            (rest[i] < capacity ? small : large).Push(i);
        }

        while (small.TryPop(out int poor))
        {
            // The rests of all open columns sum to their capacity, so a rich column exists as long as a poor one does.
            int rich = large.Peek();
            _thresholds[poor] = rest[poor] << (64 - bits);
            _aliases[poor] = rich;
            rest[rich] -= capacity - rest[poor];
            if (rest[rich] < capacity)
            {
                small.Push(large.Pop());
            }
        }

        foreach (int full in large)
        {
            _thresholds[full] = ulong.MaxValue;
            _aliases[full] = full;
        }
    }

    /// <summary>Share of each column, in units of 2^-64, that belongs to its own cell; shape [n].</summary>
    public ReadOnlySpan<ulong> Thresholds => _thresholds;

    /// <summary>Cell of the rest of each column; shape [n].</summary>
    public ReadOnlySpan<int> Aliases => _aliases;

    /// <summary>The cell that a random number stands for.</summary>
    /// <param name="random">64 random bits.</param>
    public int Draw(ulong random)
    {
        int column = (int)Math.BigMul(random, (ulong)_thresholds.Length, out ulong within);
        return within < _thresholds[column] ? column : _aliases[column];
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
