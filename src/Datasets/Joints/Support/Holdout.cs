using System.Collections;
using Disentangle.Datasets.Joints.Language;
using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Joints.Support;

/// <summary>
/// Leaves out a random part of the combinations of some factors, while every class of each of them still occurs: the test of whether a model
/// generalises to unseen combinations of seen values.
/// </summary>
/// <remarks>
/// Combinations are left out in a random order of all (<see cref="FeistelPermutation"/>, purpose <see cref="RandomPurpose.Support"/>);
/// one whose class would not occur any more is kept, and with it the corners of the grid if asked for. So the choice is a function of
/// (sizes, seed) and grows with the number: the first 10 left out are among the first 20. Random constraints with coverage are those of Roth
/// et al., "Disentanglement of correlated factors via Hausdorff factorized support", ICLR 2023, arXiv:2210.07347; the idea of held-out
/// recombinations is Montero et al., "The role of disentanglement in generalisation", ICLR 2021.
/// </remarks>
public sealed class Holdout : MaskPotential
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "holdout";

    /// <summary>Largest number of combinations.</summary>
    public const long MaximumCells = 1L << 24;

    private readonly BitArray _isLeftOut;

    /// <summary>Chooses the combinations.</summary>
    /// <param name="space">The factor grid.</param>
    /// <param name="positions">Positions of the factors, at least two; their order does not matter.</param>
    /// <param name="count">How many of their combinations to leave out, at least 1.</param>
    /// <param name="seed">Seed, any value.</param>
    /// <param name="keepsCorners">Whether all combinations of only first and last classes stay.</param>
    /// <exception cref="ArgumentException">
    /// Fewer than two factors or one twice, more than 2^24 combinations, or more to leave out than the order of this seed allows.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1, or a position is outside.</exception>
    public Holdout(FactorSpace space, IEnumerable<int> positions, long count, ulong seed = 0, bool keepsCorners = false)
        : base(space, [.. positions.Order()])
    {
        if (Positions.Count < 2)
        {
            throw new ArgumentException($"Without a combination of {FactorNames} alone its class would not occur; name at least 2 factors.");
        }

        long cells = CellsOf(space, Positions);
        if (count < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(count), count, $"{count} of the {cells} combinations of {FactorNames} are to be left out; it must be at least 1.");
        }

        Count = count;
        Seed = seed;
        KeepsCorners = keepsCorners;
        _isLeftOut = new BitArray((int)cells);
        long chosen = Choose();
        if (chosen < count)
        {
            throw new ArgumentException(
                $"{count} of the {cells} combinations of {FactorNames} are to be left out; in the order of seed {seed} at most {chosen} can be, "
                + $"so that every class still occurs{(keepsCorners ? " and the corners stay" : "")}. Leave out {chosen} or fewer, or try another seed.");
        }
    }

    /// <summary>Number of combinations that are left out.</summary>
    public long Count { get; }

    /// <summary>Seed of the choice.</summary>
    public ulong Seed { get; }

    /// <summary>Whether all combinations of only first and last classes stay.</summary>
    public bool KeepsCorners { get; }

    /// <inheritdoc/>
    public override string Expression =>
        $"{Name}({FactorNames};count={Count}{(Seed == 0 ? "" : $",seed={Seed}")}{(KeepsCorners ? ",corners=keep" : "")})";

    /// <inheritdoc/>
    public override bool Allows(ReadOnlySpan<int> classes)
    {
        int cell = 0;
        for (int i = 0; i < classes.Length; i++)
        {
            cell = (cell * Space.Sizes[Positions[i]]) + classes[i];
        }

        return !_isLeftOut[cell];
    }

    internal static Holdout Create(TermArguments term)
    {
        int[] positions = term.FactorPositions(2, int.MaxValue);
        long cells = CellsOf(term.Space, positions);
        bool isShare = term.Has("coverage");
        if (isShare && term.Has("count"))
        {
            throw term.Fault("count", "holdout takes coverage or count, not both; leave one out.");
        }

        long count = isShare ? CountOf(term, "coverage", cells) : term.Integer("count", 1, cells);
        ulong seed = (ulong)term.Integer("seed", 0, 1L << 53, 0);
        return new Holdout(term.Space, positions, count, seed, term.Choice("corners", "any", "keep") == "keep");
    }

    private static long CountOf(TermArguments term, string key, long cells)
    {
        // Decimal, because 0.29 · 100 is below 29 in binary numbers.
        double share = term.Number(key);
        long count = share is > 0 and < 1 ? (long)((decimal)share * cells) : 0;
        return count > 0
            ? count
            : throw term.Fault(key, $"{key} is {term.Value(key).Shown} of {cells} combinations; it must be below 1 and leave out at least 1 of them.");
    }

    private static long CellsOf(FactorSpace space, IReadOnlyList<int> positions)
    {
        double cells = positions.Aggregate(1.0, (product, p) => product * space.Sizes[p]);
        return cells <= MaximumCells
            ? (long)cells
            : throw new ArgumentException(
                $"{string.Join(", ", positions.Select(p => space.Names[p]))} have {cells:0} combinations; holdout chooses among at most {MaximumCells} (2^24).");
    }

    /// <summary>Marks combinations until <see cref="Count"/> are or none is left to try.</summary>
    private long Choose()
    {
        int[] sizes = [.. Positions.Select(p => Space.Sizes[p])];
        int[][] occurrences = [.. sizes.Select(size => new int[size])];
        for (int k = 0; k < sizes.Length; k++)
        {
            Array.Fill(occurrences[k], _isLeftOut.Length / sizes[k]);
        }

        FeistelPermutation order = new(_isLeftOut.Length, Seed, epoch: 0, RandomPurpose.Support);
        int[] classes = new int[sizes.Length];
        long chosen = 0;
        for (long place = 0; place < order.Count && chosen < Count; place++)
        {
            int cell = (int)order[place], rest = cell;
            bool isNeeded = false, isCorner = true;
            for (int k = sizes.Length - 1; k >= 0; k--)
            {
                (rest, classes[k]) = Math.DivRem(rest, sizes[k]);
                isNeeded |= occurrences[k][classes[k]] == 1;
                isCorner &= classes[k] == 0 || classes[k] == sizes[k] - 1;
            }

            if (isNeeded || (isCorner && KeepsCorners))
            {
                continue;
            }

            for (int k = 0; k < sizes.Length; k++)
            {
                occurrences[k][classes[k]]--;
            }

            _isLeftOut[cell] = true;
            chosen++;
        }

        return chosen;
    }
}
