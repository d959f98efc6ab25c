using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Splits;

/// <summary>
/// A joint distribution within one part of a split: <c>p(g | part) = p(g) / P(part)</c> for combinations of the part, 0 for all others.
/// Draws, support and probabilities are exact. Immutable and safe for concurrent use.
/// </summary>
public sealed class PartDistribution
{
    /// <summary>Most units, and most combinations of a grid, that are enumerated: 2^24.</summary>
    public const long MostCells = 1L << 24;

    // Enough that the table is hardly ever built where the part has half the probability, few enough where it has almost none.
    private const int Attempts = 32;

    // Below this the difference of two numbers near 1 would lose more than three of their sixteen digits.
    private const double LeastFromComplement = 1.0 / 1024;

    private readonly DatasetPartition _partition;
    private readonly int _part;
    private readonly JointDistribution _unitJoint;
    private readonly Lazy<SelectableBits> _grid;
    private readonly Lazy<PartTable> _table;
    private readonly Lazy<JointDistribution> _whole;

    /// <summary>Restricts a joint distribution to a part.</summary>
    /// <param name="joint">The joint distribution.</param>
    /// <param name="partition">The parts.</param>
    /// <param name="part">Place in <see cref="DatasetPartition.PartNames"/>.</param>
    /// <exception cref="ArgumentException">The joint never produces a combination of the part, or there are more than 2^24 units.</exception>
    public PartDistribution(JointDistribution joint, DatasetPartition partition, int part)
    {
        Joint = joint;
        _partition = partition;
        _part = part;
        if (partition.UnitCount > MostCells)
        {
            throw new ArgumentException(
                $"The split is over {partition.UnitCount} combinations; at most {MostCells} (2^24) can be summed over. Split over fewer factors: 'over a,b'.",
                nameof(partition));
        }

        _unitJoint = MarginalTable.JointOver(joint, partition.Positions);
        Probability = ComputeProbability();
        if (!(Probability > 0))
        {
            throw new ArgumentException(
                $"The joint distribution {joint.Expression} never produces a combination of part {Name}; choose another part, seed or joint.", nameof(part));
        }

        _whole = new Lazy<JointDistribution>(() => new JointDistribution(joint.Factors, [new PartWeight(this)]));
        _grid = new Lazy<SelectableBits>(FindSupport);
        _table = new Lazy<PartTable>(() => new PartTable(this, _partition, _part, _unitJoint));
    }

    /// <summary>The joint distribution over all parts.</summary>
    public JointDistribution Joint { get; }

    /// <summary>Name of the part.</summary>
    public string Name => _partition.PartNames[_part];

    /// <summary>P(part), the share of the joint's draws that fall into the part, in (0, 1].</summary>
    public double Probability { get; }

    /// <summary>Number of combinations of the part that the joint can produce; found by enumeration at the first use.</summary>
    /// <exception cref="ArgumentException">The joint has more than 2^24 combinations.</exception>
    public long SupportCount => _grid.Value.Count;

    /// <summary>
    /// p(g | part) as one table over the whole grid, for its marginals, entropy and mutual informations; null where the grid has more than
    /// 2^24 combinations. Built at the first use. Draws of this table are others than those of <see cref="Sample"/>.
    /// </summary>
    public JointDistribution? Table => Joint.Factors.Count <= MostCells ? _whole.Value : null;

    /// <summary>Whether a combination is in the part.</summary>
    /// <param name="classes">Classes, shape [F].</param>
    public bool Contains(ReadOnlySpan<int> classes) => _partition.PartOf(classes) == _part;

    /// <summary>Writes the <paramref name="k"/>-th combination of the part that the joint can produce, in the grid's row-major order.</summary>
    /// <param name="k">In [0, <see cref="SupportCount"/>).</param>
    /// <param name="classes">Receives F classes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is outside.</exception>
    public void SupportCell(long k, Span<int> classes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(k, SupportCount);
        Joint.SupportCell(_grid.Value.Select((int)k), classes);
    }

    /// <summary>Draws one combination of the part, a pure function of (joint, part, <paramref name="seed"/>, <paramref name="index"/>).</summary>
    /// <param name="seed">Seed, any value.</param>
    /// <param name="index">Which draw, at least 0.</param>
    /// <param name="classes">Receives F classes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative.</exception>
    /// <remarks>
    /// Attempt 0 is the joint's own draw; attempt a ≥ 1 is the joint's draw of the seed that word a − 1 of the stream (seed, redraw, index)
    /// gives. The first of 32 attempts inside the part counts, else the next word draws from a table of the part. Either way the result
    /// has the distribution p(g | part), and no draw takes longer however small the part's probability is.
    /// </remarks>
    public void Sample(ulong seed, long index, Span<int> classes)
    {
        Joint.Sample(seed, index, classes);
        if (Contains(classes))
        {
            return;
        }

        PhiloxStream redraws = new(seed, RandomPurpose.Redraw, (ulong)index);
        for (int attempt = 1; attempt < Attempts; attempt++)
        {
            Joint.Sample(redraws.NextUInt64(), index, classes);
            if (Contains(classes))
            {
                return;
            }
        }

        _table.Value.Draw(ref redraws, classes);
    }

    /// <summary>Natural logarithm of p(g | part); −∞ outside the part and where the joint's is.</summary>
    /// <param name="classes">Classes, shape [F].</param>
    /// <exception cref="ArgumentException">Not one combination of the grid.</exception>
    public double LogProbability(ReadOnlySpan<int> classes)
    {
        double log = Joint.LogProbability(classes);
        return Contains(classes) ? log - Math.Log(Probability) : double.NegativeInfinity;
    }

    /// <summary>Probability of a unit under the joint, all parts included.</summary>
    internal double UnitProbability(ReadOnlySpan<int> unit)
    {
        double product = 1;
        foreach (FactorBlock block in _unitJoint.Blocks)
        {
            product *= block.ProbabilityOf(unit);
        }

        return product;
    }

    private double ComputeProbability()
    {
        long size = _partition.SizeOf(_part), start = _partition.StartOf(_part), end = start + size;
        if (_partition.CoversGrid && _partition.UnitCount - size < size)
        {
            double inside = 1 - SumOver((0, start), (end, _partition.UnitCount));
            if (inside >= LeastFromComplement)
            {
                return inside;
            }
        }

        return SumOver((start, end));
    }

    private double SumOver(params ReadOnlySpan<(long Start, long End)> places)
    {
        Span<int> unit = stackalloc int[_partition.Positions.Count];
        CompensatedSum sum = default;
        foreach ((long start, long end) in places)
        {
            for (long place = start; place < end; place++)
            {
                _partition.WriteUnit(place, unit);
                sum.Add(UnitProbability(unit));
            }
        }

        return sum.Total;
    }

    private SelectableBits FindSupport()
    {
        if (Joint.SupportCount > MostCells)
        {
            throw new ArgumentException(
                $"The joint distribution has {Joint.SupportCount} combinations; the grid of a part is listed for at most {MostCells} (2^24). Give a count of draws.");
        }

        ulong[] words = new ulong[(Joint.SupportCount + 63) / 64];
        Parallel.For(0, words.Length, w =>
        {
            Span<int> classes = stackalloc int[Joint.Factors.Dimension];
            long first = 64L * w;
            for (int bit = 0; bit < 64 && first + bit < Joint.SupportCount; bit++)
            {
                Joint.SupportCell(first + bit, classes);
                words[w] |= Contains(classes) ? 1UL << bit : 0;
            }
        });
        return new SelectableBits(words);
    }
}
