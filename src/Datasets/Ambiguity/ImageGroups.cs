using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Ambiguity;

/// <summary>
/// Groups of at least two combinations that have the same image, byte for byte. Groups are ordered by their first combination.
/// Immutable and safe for concurrent use.
/// </summary>
public sealed class ImageGroups
{
    private readonly int[] _ranks;
    private readonly int[] _starts;

    /// <summary>Orders the groups.</summary>
    /// <param name="dataset">Name of the data set.</param>
    /// <param name="joint">The joint distribution whose combinations they are.</param>
    /// <param name="ranks">Ranks of all groups, one group after the other, ascending in each.</param>
    /// <param name="starts">Where each group begins in <paramref name="ranks"/>, and their length at the end.</param>
    internal ImageGroups(string dataset, JointDistribution joint, int[] ranks, int[] starts)
    {
        Dataset = dataset;
        Joint = joint;
        _ranks = new int[ranks.Length];
        _starts = new int[starts.Length];
        int[] order = [.. Enumerable.Range(0, starts.Length - 1)];
        Array.Sort(Array.ConvertAll(order, g => ranks[starts[g]]), order);
        for (int g = 0; g < order.Length; g++)
        {
            Range group = starts[order[g]]..starts[order[g] + 1];
            ranks.AsSpan(group).CopyTo(_ranks.AsSpan(_starts[g]));
            _starts[g + 1] = _starts[g] + group.End.Value - group.Start.Value;
        }
    }

    /// <summary>Name of the data set.</summary>
    public string Dataset { get; }

    /// <summary>The joint distribution.</summary>
    public JointDistribution Joint { get; }

    /// <summary>Number of groups.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>Number of combinations in all groups.</summary>
    public int CombinationCount => _ranks.Length;

    /// <summary>Number of different images of the whole support.</summary>
    public int DistinctImageCount => (int)Joint.SupportCount - CombinationCount + Count;

    /// <summary>Ranks of a group's combinations in the support (<see cref="JointDistribution.SupportCell"/>), ascending, at least two.</summary>
    /// <param name="group">In [0, <see cref="Count"/>).</param>
    public ReadOnlySpan<int> Members(int group) => _ranks.AsSpan(_starts[group].._starts[group + 1]);

    /// <summary>Writes the classes of a group's combinations.</summary>
    /// <param name="group">In [0, <see cref="Count"/>).</param>
    /// <param name="rows">Receives classes, shape [members, F]; made longer where it is too short.</param>
    /// <returns>The number of members.</returns>
    internal int ReadClasses(int group, ref int[] rows)
    {
        ReadOnlySpan<int> members = Members(group);
        int width = Joint.Factors.Dimension;
        if (rows.Length < members.Length * width)
        {
            rows = new int[Math.Max(members.Length * width, 2 * rows.Length)];
        }

        for (int i = 0; i < members.Length; i++)
        {
            Joint.SupportCell(members[i], rows.AsSpan(i * width, width));
        }

        return members.Length;
    }
}
