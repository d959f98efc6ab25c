using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Ambiguity;

/// <summary>Turns counts of pairs into patterns.</summary>
internal static class CoincidencePatterns
{
    /// <summary>All patterns, the most frequent first.</summary>
    public static IReadOnlyList<CoincidencePattern> Of(JointDistribution joint, CoincidenceTally tally)
    {
        ContextCounter counter = new(joint);
        ClassSets reachable = ReachableClasses(joint);
        IEnumerable<CoincidencePattern> pairs = tally.Pairs.Select(pair =>
        {
            (int f, int a, int b) = pair.Key;
            ClassRestriction[] where = [.. Enumerable.Range(0, joint.Factors.Dimension).Where(h => h != f).Select(RestrictionOf).OfType<ClassRestriction>()];
            return new CoincidencePattern(
                joint.Factors.Names[f],
                [a, b],
                pair.Value.Contexts,
                counter.Count(f, a, b, reachable),
                where,
                counter.Count(f, a, b, pair.Value.Box));

            ClassRestriction? RestrictionOf(int h)
            {
                int[] classes = pair.Value.Box.ClassesOf(h);
                return classes.Length == reachable.ClassesOf(h).Length ? null : new ClassRestriction(joint.Factors.Names[h], classes);
            }
        });
        return
        [
            .. Joined(pairs)
                .OrderByDescending(p => p.Contexts)
                .ThenBy(p => joint.Factors.PositionOf(p.Factor))
                .ThenBy(p => p.Classes[0])
                .ThenBy(p => p.Classes[1]),
        ];
    }

    private static ClassSets ReachableClasses(JointDistribution joint)
    {
        ClassSets reachable = new(joint.Factors);
        for (int f = 0; f < joint.Factors.Dimension; f++)
        {
            double[] marginal = joint.Marginal(f);
            for (int c = 0; c < marginal.Length; c++)
            {
                if (marginal[c] > 0)
                {
                    reachable.Add(f, c);
                }
            }
        }

        return reachable;
    }

    /// <summary>Makes one pattern of more than two classes where each two of them coincide everywhere in the same box.</summary>
    private static IEnumerable<CoincidencePattern> Joined(IEnumerable<CoincidencePattern> pairs)
    {
        foreach (IGrouping<string, CoincidencePattern> alike in pairs.GroupBy(PlaceOf))
        {
            List<CoincidencePattern> left = [.. alike.OrderBy(p => p.Classes[0]).ThenBy(p => p.Classes[1])];
            while (left.Count > 0)
            {
                CoincidencePattern first = left[0];
                int[] classes = first.IsExplained ? Clique(left) : [.. first.Classes];
                left.RemoveAll(p => classes.Contains(p.Classes[0]) && classes.Contains(p.Classes[1]));
                yield return first with { Classes = classes };
            }
        }
    }

    /// <summary>The first pair, and every class that makes a pair with each class so far.</summary>
    private static int[] Clique(List<CoincidencePattern> pairs)
    {
        HashSet<(int, int)> known = [.. pairs.Select(p => (p.Classes[0], p.Classes[1]))];
        List<int> classes = [.. pairs[0].Classes];
        foreach (int c in pairs.Select(p => p.Classes[1]).Where(c => c > classes[1]).Distinct().Order())
        {
            if (classes.TrueForAll(other => known.Contains((other, c))))
            {
                classes.Add(c);
            }
        }

        return [.. classes];
    }

    private static string PlaceOf(CoincidencePattern p) =>
        $"{p.Factor};{p.Contexts};{p.AllContexts};{p.ContextsWhere};{string.Join(';', p.Where.Select(w => $"{w.Factor}={string.Join(',', w.Classes)}"))}";
}
