namespace Disentangle.Datasets.Ambiguity;

/// <summary>
/// Goes through groups of equal images: counts pairs that differ in one factor only, and the groups that such pairs do not hold together.
/// </summary>
internal sealed class CoincidenceTally
{
    private readonly FactorSpace _factors;
    private readonly ClassSets _noClasses;
    private readonly Dictionary<(int Factor, int A, int B), PairTally> _pairs = [];
    private readonly Dictionary<string, MixedCoincidence> _mixed = [];
    private readonly int[] _rows = [];

    // One entry per member of the current group: its grid index without one factor, the members in the order of these, and where the
    // next member of the same part lies; a part's first member points to itself.
    private long[] _contexts = [];
    private int[] _order = [];
    private int[] _parents = [];

    /// <summary>Goes through all groups.</summary>
    public CoincidenceTally(ImageGroups groups)
    {
        _factors = groups.Joint.Factors;
        _noClasses = new ClassSets(_factors);
        for (int g = 0; g < groups.Count; g++)
        {
            int count = groups.ReadClasses(g, ref _rows);
            EnsureLength(count);
            AddGroup(count);
        }
    }

    /// <summary>Pairs of classes of a factor, the smaller class first.</summary>
    public IReadOnlyDictionary<(int Factor, int A, int B), PairTally> Pairs => _pairs;

    /// <summary>The groups that need changes of several factors at once, most frequent first.</summary>
    public IReadOnlyList<MixedCoincidence> Mixed =>
        [.. _mixed.Values.OrderByDescending(m => m.Groups).ThenBy(m => string.Join(',', m.Factors), StringComparer.Ordinal)];

    private void AddGroup(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _parents[i] = i;
        }

        for (int f = 0; f < _factors.Dimension; f++)
        {
            if (Varies(f, count))
            {
                AddPairs(f, count);
            }
        }

        int[] parts = [.. Enumerable.Range(0, count).Where(i => _parents[i] == i)];
        if (parts.Length > 1)
        {
            AddMixed(parts, count);
        }
    }

    private bool Varies(int f, int count)
    {
        for (int i = 1; i < count; i++)
        {
            if (Row(i)[f] != _rows[f])
            {
                return true;
            }
        }

        return false;
    }

    private void AddPairs(int f, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Span<int> row = Row(i);
            (int c, row[f]) = (row[f], 0);
            _contexts[i] = _factors.IndexOf(row);
            row[f] = c;
            _order[i] = i;
        }

        Array.Sort(_contexts, _order, 0, count);
        for (int start = 0, end; start < count; start = end)
        {
            for (end = start + 1; end < count && _contexts[end] == _contexts[start]; end++)
            {
                Join(_order[start], _order[end]);
            }

            for (int i = start; i < end; i++)
            {
                for (int j = i + 1; j < end; j++)
                {
                    TallyOf(f, Row(_order[i])[f], Row(_order[j])[f]).Add(Row(_order[i]));
                }
            }
        }
    }

    private PairTally TallyOf(int f, int one, int other)
    {
        (int, int, int) key = (f, Math.Min(one, other), Math.Max(one, other));
        if (!_pairs.TryGetValue(key, out PairTally? tally))
        {
            _pairs[key] = tally = new PairTally(_noClasses.Empty());
        }

        return tally;
    }

    private void AddMixed(int[] parts, int count)
    {
        string[] names = [.. Enumerable.Range(0, _factors.Dimension).Where(f => parts.Any(i => Row(i)[f] != Row(parts[0])[f])).Select(f => _factors.Names[f])];
        string key = string.Join(',', names);
        MixedCoincidence before = _mixed.GetValueOrDefault(key)
            ?? new MixedCoincidence(names, 0, 0, [Row(parts[0]).ToArray(), Row(parts[1]).ToArray()]);
        _mixed[key] = before with { Groups = before.Groups + 1, Combinations = before.Combinations + count };
    }

    private void Join(int i, int j)
    {
        (i, j) = (FirstOf(i), FirstOf(j));
        _parents[Math.Max(i, j)] = Math.Min(i, j);
    }

    private int FirstOf(int i)
    {
        while (_parents[i] != i)
        {
            i = _parents[i] = _parents[_parents[i]];
        }

        return i;
    }

    private Span<int> Row(int i) => _rows.AsSpan(i * _factors.Dimension, _factors.Dimension);

    private void EnsureLength(int count)
    {
        if (_order.Length < count)
        {
            int length = _rows.Length / _factors.Dimension;
            (_contexts, _order, _parents) = (new long[length], new int[length], new int[length]);
        }
    }
}
