using Disentangle.Datasets.Joints.Language;
using Disentangle.Datasets.Joints.Tables;
using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Joints;

/// <summary>
/// A joint distribution p(g) over all factors, stated exactly: a product of independent blocks, each a table over a few factors.
/// Samples, log-probabilities, entropies and mutual informations all come from these tables. Immutable and safe for concurrent use.
/// </summary>
public sealed partial class JointDistribution
{
    private readonly FactorBlock[] _blocks;
    private readonly FactorBlock[] _blockOf;

    /// <summary>Creates the normalised product of <paramref name="terms"/>; factors that none mentions are uniform.</summary>
    /// <param name="factors">The factor grid.</param>
    /// <param name="terms">
    /// Any number of terms, overlapping or not, all over one space: <paramref name="factors"/> itself, or a space that begins with the same
    /// factors and goes on with hidden variables, which are summed out.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A term belongs to another factor space; a factor is set by two interventions; there are two mixtures; a mixture or a continuous factor
    /// is a hidden variable.
    /// </exception>
    /// <exception cref="JointTableException">
    /// A weight is negative or not finite, all are zero, variables that depend on each other need a table of more than 2^24 cells, two
    /// directed terms have one target, or directed terms form a cycle, with or without interventions.
    /// </exception>
    public JointDistribution(FactorSpace factors, IEnumerable<JointTerm> terms)
    {
        // One order for all ways of writing a product, so that rounding and text are the same for all of them.
        JointTerm[] ordered = [.. terms.OrderBy(p => p.Expression, StringComparer.Ordinal)];
        TermSet termSet = new(factors, ordered);
        Factors = factors;
        Terms = ordered;
        Continuous = termSet.Continuous;
        Expression = ordered.Length == 0 ? JointParser.Independent : string.Join(" & ", ordered.Select(p => p.Expression));
        _blocks = BlockBuilder.Build(termSet);
        _blockOf = new FactorBlock[factors.Dimension];
        SupportCount = 1;
        foreach (FactorBlock block in _blocks)
        {
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

    /// <summary>The independent tables, ordered by their first factor; every factor is in exactly one, hidden variables are in none.</summary>
    public IReadOnlyList<FactorBlock> Blocks => _blocks;

    /// <summary>
    /// Positions of the factors that are drawn from their interval, ascending (<see cref="ContinuousFactors"/>). Probabilities here are
    /// those of their classes.
    /// </summary>
    public IReadOnlyList<int> Continuous { get; }

    /// <summary>All factors independent and uniform.</summary>
    public static JointDistribution Independent(FactorSpace factors) => new(factors, []);

    /// <summary>Reads an expression: <c>independent</c>, or terms such as <c>band(scale,posX;sigma=0.2)</c> joined with <c>&amp;</c>.</summary>
    /// <exception cref="JointFormatException">
    /// The text cannot be read, or names something unknown; the message has line, column and the cure.
    /// </exception>
    /// <exception cref="JointTableException">The terms together are no distribution or need too large a table.</exception>
    public static JointDistribution Parse(string expression, FactorSpace factors) => JointParser.Parse(new JointText(expression), factors);

    /// <summary>Reads a YAML file of terms (docs/joints.md).</summary>
    /// <param name="path">The file; paths of tables in it are relative to its folder.</param>
    /// <param name="factors">The factor grid.</param>
    /// <exception cref="JointFormatException">The text cannot be read; the message has file, line, column and the cure.</exception>
    /// <exception cref="JointTableException">The terms together are no distribution or need too large a table.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static JointDistribution Load(string path, FactorSpace factors) => JointParser.Parse(JointFile.Read(path), factors);

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
        PhiloxBlock numbers = default;
        int generated = -1;
        foreach (FactorBlock block in _blocks)
        {
            // Number i of the draw's stream is factor i's, two numbers come from one Philox block, and a table uses its first factor's.
            (int pair, int half) = Math.DivRem(block.FirstPosition, 2);
            if (pair != generated)
            {
                PhiloxBlock counter = new((uint)pair, (uint)index, (uint)(index >> 32), (uint)RandomPurpose.FactorSampling);
                numbers = Philox.Block(counter, seed);
                generated = pair;
            }

            block.Draw(half == 0 ? numbers.Even : numbers.Odd, classes);
        }
    }

    /// <summary>A combination's probability; 0 outside the support.</summary>
    /// <param name="classes">Classes, shape [F].</param>
    /// <exception cref="ArgumentException">Not one combination of the grid.</exception>
    public double Probability(ReadOnlySpan<int> classes)
    {
        Factors.ThrowIfOutside(classes);
        double product = 1;
        foreach (FactorBlock block in _blocks)
        {
            product *= block.ProbabilityOf(classes);
        }

        return product;
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
