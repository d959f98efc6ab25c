using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Tests.Joints;

/// <summary>Random terms of all kinds over 2 to 5 factors and up to 2 hidden variables, a function of a seed.</summary>
internal sealed record RandomJoint(FactorSpace Factors, IReadOnlyList<JointTerm> Terms)
{
    /// <summary>The first joints, by seed, that some combination is possible in.</summary>
    public static IEnumerable<(int Seed, RandomJoint Joint, double[] Table)> Possible()
    {
        for (int seed = 0; ; seed++)
        {
            RandomJoint joint = Create(seed);
            if (JointOracle.Table(joint.Factors, joint.Terms) is { } table)
            {
                yield return (seed, joint, table);
            }
        }
    }

    public static RandomJoint Create(int seed)
    {
        PhiloxStream random = new((ulong)seed, RandomPurpose.Evaluation, 0);
        int[] sizes = new int[2 + random.NextBelow(4)];
        for (int i = 0; i < sizes.Length; i++)
        {
            sizes[i] = 1 + random.NextBelow(4);
        }

        FactorSpace factors = Spaces.Of(sizes);
        FactorSpace space = factors;
        for (int hidden = random.NextBelow(3); hidden > 0; hidden--)
        {
            space = new FactorSpace([.. space.Factors, HiddenVariable.AsFactor($"h{hidden}", 2 + random.NextBelow(2))]);
        }

        List<JointTerm> terms = [];
        AddArrows(terms, space, ref random);
        for (int count = random.NextBelow(3); count > 0; count--)
        {
            terms.Add(TablePotential.Random(space, Choose(space.Dimension, 1 + random.NextBelow(3), ref random), random.NextBelow(1000), zeros: 0.15));
        }

        if (random.NextBelow(2) == 0)
        {
            int[] positions = Choose(space.Dimension, 2, ref random);
            bool[] allowed = new bool[space.Sizes[positions[0]] * space.Sizes[positions[1]]];
            for (int i = 0; i < allowed.Length; i++)
            {
                allowed[i] = random.NextBelow(100) < 80;
            }

            terms.Add(new MaskTable(space, positions, allowed));
        }

        foreach (int position in Choose(space.Dimension, random.NextBelow(3), ref random))
        {
            DirectedPotential? replacement = random.NextBelow(2) == 0 ? null : ConditionalTable.Random(space, position, [], ref random, zeroPercent: 20);
            terms.Add(new Intervention(space, position, replacement));
        }

        if (random.NextBelow(5) < 2)
        {
            int[] positions = Choose(factors.Dimension, 1 + random.NextBelow(factors.Dimension), ref random);
            terms.Add(new InterventionMixture(space, positions, random.NextBelow(2) * 0.3));
        }

        return new RandomJoint(factors, terms);
    }

    /// <summary>Conditional distributions along a random order of the variables, so that no cycle arises.</summary>
    private static void AddArrows(List<JointTerm> terms, FactorSpace space, ref PhiloxStream random)
    {
        int[] order = Choose(space.Dimension, space.Dimension, ref random);
        for (int i = 0; i < order.Length; i++)
        {
            if (random.NextBelow(5) < 3)
            {
                int[] parents = [.. Choose(i, random.NextBelow(3), ref random).Select(k => order[k])];
                terms.Add(ConditionalTable.Random(space, order[i], parents, ref random, zeroPercent: 15));
            }
        }
    }

    /// <summary>Some of the numbers below <paramref name="bound"/>, all if there are not as many, in random order.</summary>
    private static int[] Choose(int bound, int count, ref PhiloxStream random)
    {
        int[] numbers = [.. Enumerable.Range(0, bound)];
        for (int i = 0; i < bound; i++)
        {
            int other = i + random.NextBelow(bound - i);
            (numbers[i], numbers[other]) = (numbers[other], numbers[i]);
        }

        return numbers[..Math.Min(count, bound)];
    }
}
