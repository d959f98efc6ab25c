namespace Disentangle.Datasets.Recipes;

/// <summary>The classes of a recipe's observations. Those at an index depend on nothing but it; safe for concurrent use.</summary>
internal abstract class ClassSequence
{
    /// <summary>Writes the classes of consecutive observations.</summary>
    /// <param name="first">Index of the first, at least 0.</param>
    /// <param name="classes">Receives classes, shape [N, F].</param>
    public abstract void Fill(long first, Span<int> classes);
}
