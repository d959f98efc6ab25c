using Disentangle.Datasets.Files;
using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Joints.Weights;

/// <summary>
/// A joint table given number by number: <c>w = W[c_1, …, c_k]</c> for any number of factors. In expressions the numbers stand inline or
/// come from a csv or npy file; the canonical text always holds the numbers, so that a recipe needs no other file.
/// </summary>
public sealed class WeightTable : Potential
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "table";

    /// <summary>Largest table, in cells.</summary>
    public const int MaximumCells = 1 << 16;

    private readonly double[] _weights;

    /// <summary>Creates the table.</summary>
    /// <param name="space">The factor grid.</param>
    /// <param name="positions">Positions of its k factors, in the order of the table's axes.</param>
    /// <param name="weights">Weights, shape [n_1, …, n_k] row-major, at most 65,536, finite and at least 0; copied.</param>
    /// <exception cref="ArgumentException">
    /// The number of weights is another or above 65,536, one is negative or not finite, all are 0, or a factor stands twice.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A position is outside the grid.</exception>
    public WeightTable(FactorSpace space, IReadOnlyList<int> positions, IReadOnlyList<double> weights)
        : base(space, [.. positions.Order()])
    {
        int[] sizes = [.. positions.Select(p => space.Sizes[p])];
        ThrowIfTooLarge(space, positions);
        long cells = sizes.Aggregate(1L, (product, size) => product * size);
        if (weights.Count != cells)
        {
            throw new ArgumentException($"{FactorNames} have {cells} combinations; {weights.Count} weights came.", nameof(weights));
        }

        _weights = new double[cells];
        int[] axes = [.. positions.Select(p => Positions.ToList().IndexOf(p))];
        int[] classes = new int[sizes.Length];
        for (int cell = 0; cell < weights.Count; cell++)
        {
            if (!(weights[cell] >= 0) || !double.IsFinite(weights[cell]))
            {
                throw new ArgumentException($"Weight {cell} is {weights[cell]}; weights must be finite and at least 0.", nameof(weights));
            }

            int rest = cell;
            for (int k = sizes.Length - 1; k >= 0; k--)
            {
                (rest, classes[axes[k]]) = Math.DivRem(rest, sizes[k]);
            }

            // Adding 0 turns −0, which has a text of its own, into 0.
            _weights[CellOf(classes)] = weights[cell] + 0.0;
        }

        if (_weights.AsSpan().IndexOfAnyExcept(0.0) < 0)
        {
            throw new ArgumentException($"All weights over {FactorNames} are 0; at least one must be above 0.", nameof(weights));
        }

        Expression = $"{Name}({FactorNames};w={NestedNumbers.Write(_weights, [.. Positions.Select(p => space.Sizes[p])])})";
    }

    /// <summary>The weights, row-major over <see cref="Potential.Positions"/>, which ascend.</summary>
    public IReadOnlyList<double> Weights => _weights;

    /// <inheritdoc/>
    public override string Expression { get; }

    /// <inheritdoc/>
    public override double Weight(ReadOnlySpan<int> classes) => _weights[CellOf(classes)];

    internal static WeightTable Create(TermArguments term)
    {
        int[] positions = term.FactorPositions(1, int.MaxValue);
        return new WeightTable(term.Space, positions, ReadWeights(term, positions));
    }

    /// <summary>Reads the settings <c>w</c> or <c>file</c> of a term.</summary>
    /// <param name="term">The term.</param>
    /// <param name="positions">Positions of the factors, in the order of the table's axes.</param>
    /// <exception cref="ArgumentException">The table would be too large.</exception>
    /// <exception cref="JointFormatException">It has another shape, or a weight is none.</exception>
    internal static IReadOnlyList<double> ReadWeights(TermArguments term, int[] positions)
    {
        ThrowIfTooLarge(term.Space, positions);
        int[] sizes = [.. positions.Select(p => term.Space.Sizes[p])];
        bool isFile = term.Has("file");
        if (isFile && term.Has("w"))
        {
            throw term.Fault("file", "table takes w or file, not both; leave one out.");
        }

        NumberArray array = isFile ? WeightFile.Read(term, "file", sizes) : WeightLiteral.Read(term, "w");
        if (!FitsIn(array.Shape, sizes))
        {
            string rows = sizes.Length > 2 ? $" or ({RowsOf(sizes)}, {sizes[^1]})" : "";
            throw term.Fault(
                isFile ? "file" : "w",
                $"the table has shape ({string.Join(", ", array.Shape)}); {string.Join(", ", positions.Select(p => term.Space.Names[p]))} "
                + $"need ({string.Join(", ", sizes)}){rows}.");
        }

        // Adding 0 turns −0, which has a text of its own, into 0.
        return Array.ConvertAll(array.Values, w => w + 0.0);
    }

    /// <summary>Whether an array has one axis for each factor, or one row for each combination of all factors but the last.</summary>
    private static bool FitsIn(IReadOnlyList<long> shape, int[] sizes) =>
        shape.SequenceEqual(sizes.Select(s => (long)s)) || (sizes.Length > 2 && shape.SequenceEqual([RowsOf(sizes), sizes[^1]]));

    private static long RowsOf(int[] sizes) => sizes[..^1].Aggregate(1L, (product, size) => product * size);

    private static void ThrowIfTooLarge(FactorSpace space, IEnumerable<int> positions)
    {
        double cells = positions.Aggregate(1.0, (product, p) => product * space.Sizes[p]);
        if (cells > MaximumCells)
        {
            throw new ArgumentException(
                $"A table over {string.Join(", ", positions.Select(p => space.Names[p]))} has {cells:0} cells; at most {MaximumCells} are allowed.");
        }
    }

    private int CellOf(ReadOnlySpan<int> classes)
    {
        int cell = 0;
        for (int i = 0; i < classes.Length; i++)
        {
            cell = (cell * Space.Sizes[Positions[i]]) + classes[i];
        }

        return cell;
    }
}
