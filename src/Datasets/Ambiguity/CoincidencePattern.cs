namespace Disentangle.Datasets.Ambiguity;

/// <summary>
/// Classes of one factor that give the same image while all other factors stay as they are. A context is a combination of the other
/// factors with which both classes of a pair can occur.
/// </summary>
/// <param name="Factor">Name of the factor.</param>
/// <param name="Classes">Its classes, ascending, at least two. All other numbers are the same for each two of them.</param>
/// <param name="Contexts">Number of contexts in which the images are the same.</param>
/// <param name="AllContexts">Number of all contexts.</param>
/// <param name="Where">The smallest box around those contexts: an entry for each factor that does not take all of its classes there.</param>
/// <param name="ContextsWhere">Number of contexts inside that box.</param>
public sealed record CoincidencePattern(
    string Factor,
    IReadOnlyList<int> Classes,
    long Contexts,
    long AllContexts,
    IReadOnlyList<ClassRestriction> Where,
    long ContextsWhere)
{
    /// <summary>Whether <see cref="Where"/> says it all: every context inside the box is one.</summary>
    public bool IsExplained => Contexts == ContextsWhere;
}
