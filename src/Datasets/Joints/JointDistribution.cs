using Disentangle.Datasets.Joints.Language;
using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Joints;

/// <summary>
/// A joint distribution p(g) over all factors, stated exactly: a product of independent blocks, each a table over a few factors.
/// Samples, log-probabilities, entropies and mutual informations all come from these tables. Immutable and safe for concurrent use.
/// </summary>
public sealed partial class JointDistribution
{
    private readonly FactorBlock[] _blocks;

    // Block that begins at each factor, or null: fixes which random number a block uses, whatever the other blocks are.
    private readonly FactorBlock?[] _blockAt;
    private readonly FactorBlock[] _blockOf;

    /// <summary>Creates the normalised product of <paramref name="terms"/>; factors that none mentions are uniform.</summary>
    /// <param name="factors">The factor grid.</param>
    /// <param name="terms">Any number of terms over <paramref name="factors"/>, overlapping or not.</param>
    /// <exception cref="ArgumentException">A term belongs to another factor space.</exception>
    /// <exception cref="JointTableException">
    /// A weight is negative or not finite, all are zero, or factors that depend on each other need a table of more than 2^24 cells.
    /// </exception>
    public JointDistribution(FactorSpace factors, IEnumerable<JointTerm> terms)
    {
        // One order for all ways of writing a product, so that rounding and text are the same for all of them.
        JointTerm[] ordered = [.. terms.OrderBy(p => p.Expression, StringComparer.Ordinal)];
        if (Array.Find(ordered, p => p.Space != factors) is { } foreign)
        {
            throw new ArgumentException($"{foreign.Expression} was made for another factor space than the joint distribution.", nameof(terms));
        }

        Factors = factors;
        Terms = ordered;
        Expression = ordered.Length == 0 ? JointParser.Independent : string.Join(" & ", ordered.Select(p => p.Expression));
        _blocks = BlockBuilder.Build(factors, [.. ordered.OfType<Potential>()]);
        _blockAt = new FactorBlock?[factors.Dimension];
        _blockOf = new FactorBlock[factors.Dimension];
        SupportCount = 1;
        foreach (FactorBlock block in _blocks)
        {
            _blockAt[block.Positions[0]] = block;
            SupportCount *= block.SupportCount;
            foreach (int position in block.Positions)
            {
                _blockOf[position] = block;
            }
        }
    }

    /// <summary>The factor grid.</summary>
    public FactorSpace Factors { get; }

    /// <summary>Canonical text, for example <c>band(scale,posX;sigma=0.2)</c>: it parses back to the same joint, bit for bit.</summary>
    public string Expression { get; }

    /// <summary>The terms, in canonical order.</summary>
    public IReadOnlyList<JointTerm> Terms { get; }

    /// <summary>The independent tables, ordered by their first factor; every factor is in exactly one.</summary>
    public IReadOnlyList<FactorBlock> Blocks => _blocks;

    /// <summary>All factors independent and uniform.</summary>
    public static JointDistribution Independent(FactorSpace factors) => new(factors, []);

    /// <summary>Reads an expression: <c>independent</c>, or terms such as <c>band(scale,posX;sigma=0.2)</c> joined with <c>&amp;</c>.</summary>
    /// <exception cref="JointFormatException">
    /// The text cannot be read, or names something unknown; the message has line, column and the cure.
    /// </exception>
    /// <exception cref="JointTableException">The terms together are no distribution or need too large a table.</exception>
    public static JointDistribution Parse(string expression, FactorSpace factors) => JointParser.Parse(new JointText(expression), factors);

    /// <summary>Draws one combination, a pure function of (this joint, <paramref name="seed"/>, <paramref name="index"/>).</summary>
    /// <param name="seed">Seed, any value.</param>
    /// <param name="index">Which draw, at least 0.</param>
    /// <param name="classes">Receives F classes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative.</exception>
    /// <exception cref="ArgumentException"><paramref name="classes"/> has not F elements.</exception>
    /// <remarks>
    /// Each block uses the random number of its first factor, so two joints that agree on a block draw the same classes for it.
    /// Probabilities of the draws equal the tables' within 2^-62 · n, n being the block's number of cells.
    /// </remarks>
    public void Sample(ulong seed, long index, Span<int> classes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        Factors.ThrowUnlessRow(classes.Length);
        PhiloxStream stream = new(seed, RandomPurpose.FactorSampling, (ulong)index);
        foreach (FactorBlock? block in _blockAt)
        {
            ulong random = stream.NextUInt64();
            block?.Draw(random, classes);
        }
    }

    /// <summary>Natural logarithm of a combination's probability; −∞ outside the support.</summary>
    /// <param name="classes">Classes, shape [F].</param>
    /// <exception cref="ArgumentException">Not one combination of the grid.</exception>
    public double LogProbability(ReadOnlySpan<int> classes)
    {
        Factors.ThrowIfOutside(classes);
        double sum = 0;
        foreach (FactorBlock block in _blocks)
        {
            sum += Math.Log(block.ProbabilityOf(classes));
        }

        return sum;
    }
}
