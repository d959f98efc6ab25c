using Disentangle.Datasets.Joints.Expressions;
using Disentangle.Datasets.Joints.Language;
using Disentangle.Datasets.Joints.Weights;

namespace Disentangle.Datasets.Joints.Conditionals;

/// <summary>
/// <c>table(shape;w=[[1,2],[3,4]])</c>: a conditional probability table, one row for each combination of the parents, each divided by its sum.
/// </summary>
internal sealed class TableDistribution : TargetDistribution
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "table";

    /// <summary>How it is written.</summary>
    public const string Usage = "table(parent;w=[[1,2],[3,4]])";

    private readonly FactorSpace _space;
    private readonly int[] _parents;
    private readonly double[] _probabilities;
    private readonly int _size;

    /// <summary>Creates the table.</summary>
    /// <param name="space">The factor grid.</param>
    /// <param name="parents">Positions of the parents, in the order of the table's axes.</param>
    /// <param name="size">Classes n of the factor that the distribution is of.</param>
    /// <param name="weights">Weights, shape [parents…, n] row-major, each at least 0.</param>
    /// <exception cref="ArgumentException">A row is 0; the message names the combination.</exception>
    public TableDistribution(FactorSpace space, int[] parents, int size, IReadOnlyList<double> weights)
        : base([], parents)
    {
        _space = space;
        _parents = [.. parents];
        _size = size;
        _probabilities = [.. weights];
        Text = $"{Name}({string.Join(',', parents.Select(p => space.Names[p]))};w={NestedNumbers.Write(weights, [.. parents.Select(p => space.Sizes[p]), size])})";
        Combinations.ForEach(space, _parents, (cell, row) => Normalise(_probabilities.AsSpan(cell * size, size), row));
    }

    /// <inheritdoc/>
    public override bool DependsOnMeasure => false;

    /// <inheritdoc/>
    public override string Text { get; }

    /// <summary>Reads what follows the name.</summary>
    /// <exception cref="JointFormatException">The table has another shape, or a weight is none.</exception>
    public static TableDistribution Read(TokenReader tokens, Token name, FactorReference target) =>
        TermArguments.Read(tokens, name, Usage).Create(term =>
        {
            int[] parents = term.FactorPositions(1, int.MaxValue);
            return Array.IndexOf(parents, target.Position) >= 0
                ? throw term.Fault($"{target.Factor.Name} cannot depend on itself; name its parents only.")
                : new TableDistribution(term.Space, parents, target.Factor.Size, WeightTable.ReadWeights(term, [.. parents, target.Position]));
        });

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<int> row, Span<double> probabilities)
    {
        int cell = 0;
        foreach (int parent in _parents)
        {
            cell = (cell * _space.Sizes[parent]) + row[parent];
        }

        _probabilities.AsSpan(cell * _size, _size).CopyTo(probabilities);
    }

    private void Normalise(Span<double> weights, ReadOnlySpan<int> row)
    {
        double sum = CompensatedSum.Of(weights);
        if (!(sum > 0 && double.IsFinite(sum)))
        {
            throw new ArgumentException(
                $"The row{Combinations.Describe(_space, _parents, row)} sums to {NumberText.Of(sum)}; every row needs a finite sum above 0.");
        }

        foreach (ref double weight in weights)
        {
            weight /= sum;
        }
    }
}
