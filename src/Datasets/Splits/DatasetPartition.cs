using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Splits;

/// <summary>
/// A split of one data set: it says for every combination which part it is in. Units, the combinations of the split's factors that the
/// data set itself can show, in row-major order, are shuffled by (split's seed) and cut into parts. Nothing is stored: membership is a
/// pure function of (data set, split, classes). Safe for concurrent use.
/// </summary>
/// <remarks>
/// The units do not depend on the joint distribution that a recipe draws from, so recipes of one split share no combination between their
/// parts, whatever their joints. A part that comes first in the split keeps its units when it grows.
/// </remarks>
public sealed class DatasetPartition
{
    private readonly JointDistribution _units;
    private readonly SupportRanking _ranking;
    private readonly FeistelPermutation? _order;
    private readonly int[] _positions;
    private readonly long[] _starts;

    /// <summary>Binds a split to the combinations of a data set.</summary>
    /// <param name="split">The split.</param>
    /// <param name="support">The data set's own joint distribution; only which combinations are possible matters.</param>
    /// <exception cref="SplitFormatException">The sizes do not fit the number of units, or a part would be empty.</exception>
    /// <exception cref="ArgumentException">The split is of another factor grid.</exception>
    public DatasetPartition(DatasetSplit split, JointDistribution support)
        : this(support, split.Over.Count > 0 ? [.. split.Over] : AllOf(support), split.PartNames)
    {
        if (split.Factors != support.Factors)
        {
            throw new ArgumentException("The split was made for another factor grid than the data set's.", nameof(split));
        }

        long[] sizes = PartSizes.Of(split, UnitCount);
        for (int i = 0; i < sizes.Length; i++)
        {
            _starts[i + 1] = _starts[i] + sizes[i];
        }

        _order = new FeistelPermutation(UnitCount, split.Seed, epoch: 0, RandomPurpose.Splitting);
    }

    private DatasetPartition(JointDistribution support, int[] positions, IReadOnlyList<string> names)
    {
        _positions = positions;
        _units = MarginalTable.JointOver(support, positions);
        _ranking = new SupportRanking(_units);
        _starts = new long[names.Count + 1];
        PartNames = names;
    }

    /// <summary>Names of the parts, in order.</summary>
    public IReadOnlyList<string> PartNames { get; }

    /// <summary>Number of units that are distributed.</summary>
    public long UnitCount => _units.SupportCount;

    /// <summary>Positions of the factors whose combinations are the units, ascending.</summary>
    internal IReadOnlyList<int> Positions => _positions;

    /// <summary>Whether every combination that can be written down belongs to some part.</summary>
    internal bool CoversGrid => _units.HasFullSupport;

    /// <summary>One part that holds everything that <paramref name="support"/> can produce, and nothing else.</summary>
    internal static DatasetPartition Whole(JointDistribution support)
    {
        DatasetPartition whole = new(support, AllOf(support), ["all"]);
        whole._starts[1] = whole.UnitCount;
        return whole;
    }

    /// <summary>Number of units of a part.</summary>
    /// <param name="part">Place in <see cref="PartNames"/>.</param>
    public long SizeOf(int part) => _starts[part + 1] - _starts[part];

    /// <summary>The part that a combination is in, as a place in <see cref="PartNames"/>; −1 where the data set itself never shows it.</summary>
    /// <param name="classes">Classes of all factors, shape [F].</param>
    public int PartOf(ReadOnlySpan<int> classes)
    {
        Span<int> unit = stackalloc int[_positions.Length];
        for (int i = 0; i < unit.Length; i++)
        {
            unit[i] = classes[_positions[i]];
        }

        long rank = _ranking.RankOf(unit);
        if (rank < 0)
        {
            return -1;
        }

        long place = _order?.PlaceOf(rank) ?? rank;
        int part = 0;
        while (_starts[part + 1] <= place)
        {
            part++;
        }

        return part;
    }

    /// <summary>Writes the classes of a unit's factors.</summary>
    /// <param name="place">Place in the shuffled order; a part's places are consecutive.</param>
    /// <param name="unit">Receives the classes of the factors at <see cref="Positions"/>.</param>
    internal void WriteUnit(long place, Span<int> unit) => _units.SupportCell(_order?[place] ?? place, unit);

    /// <summary>First place of a part.</summary>
    internal long StartOf(int part) => _starts[part];

    private static int[] AllOf(JointDistribution support) => [.. Enumerable.Range(0, support.Factors.Dimension)];
}
