namespace Disentangle.Datasets.Ambiguity;

/// <summary>The contexts in which two classes of one factor give the same image.</summary>
internal sealed class PairTally(ClassSets box)
{
    /// <summary>Number of contexts.</summary>
    public long Contexts { get; private set; }

    /// <summary>The smallest box around them.</summary>
    public ClassSets Box => box;

    /// <summary>Adds a context.</summary>
    public void Add(ReadOnlySpan<int> row)
    {
        box.Add(row);
        Contexts++;
    }
}
