namespace Disentangle.Datasets.Joints;

/// <summary>
/// A variable that no image shows and no label tells, but that factors may depend on: a confounder. Its classes stand for the numbers
/// from 0 to 1 in equal steps; it is uniform unless another term says otherwise, and summed out of the joint distribution exactly.
/// </summary>
public sealed class HiddenVariable : JointTerm
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "hidden";

    /// <summary>Declares the variable at <paramref name="position"/> of the joint distribution's space.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="position"/> is outside the space.</exception>
    public HiddenVariable(FactorSpace space, int position)
        : base(space)
    {
        ThrowIfOutside(space, position);
        Position = position;
    }

    /// <summary>Position in the space, after all factors.</summary>
    public int Position { get; }

    /// <inheritdoc/>
    public override string Expression => $"{Name}({Space.Names[Position]};size={Space.Sizes[Position]})";

    /// <summary>The variable as a factor of a space.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is below 2.</exception>
    public static Factor AsFactor(string name, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 2);
        return Factor.Linear(name, 0, 1, size);
    }
}
