namespace Disentangle.Datasets.Joints.Tables;

/// <summary>The connected components of variables: two that stand in one term are connected.</summary>
internal sealed class Components
{
    private readonly int[] _heads;

    /// <summary>Finds the components of variables 0 … <paramref name="count"/> − 1.</summary>
    public Components(int count, IEnumerable<WeightedTerm> terms)
    {
        _heads = [.. Enumerable.Range(0, count)];
        foreach (WeightedTerm term in terms)
        {
            int[] joined = [.. term.Variables.Select(v => _heads[v])];
            int head = joined.Min();
            for (int v = 0; v < count; v++)
            {
                _heads[v] = Array.IndexOf(joined, _heads[v]) >= 0 ? head : _heads[v];
            }
        }
    }

    /// <summary>The smallest variable of the component that holds <paramref name="variable"/>.</summary>
    public int HeadOf(int variable) => _heads[variable];

    /// <summary>The variables of each component, ascending; components by their smallest variable.</summary>
    public IEnumerable<int[]> All => Enumerable.Range(0, _heads.Length).Where(v => _heads[v] == v)
        .Select(head => Enumerable.Range(0, _heads.Length).Where(v => _heads[v] == head).ToArray());
}
