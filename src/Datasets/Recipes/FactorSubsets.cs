using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Recipes;

/// <summary>Subsets of a given size.</summary>
internal static class FactorSubsets
{
    /// <summary>Draws a subset, each of its size equally likely.</summary>
    /// <param name="from">What to choose from, M different numbers in ascending order.</param>
    /// <param name="subset">Receives K ≤ M of them, in ascending order.</param>
    /// <param name="random">The random numbers.</param>
    /// <remarks>Selection sampling: Knuth, "The art of computer programming", volume 2, algorithm 3.4.2 S.</remarks>
    public static void Draw(ReadOnlySpan<int> from, Span<int> subset, ref PhiloxStream random)
    {
        int taken = 0;
        for (int i = 0; taken < subset.Length; i++)
        {
            if (random.NextBelow(from.Length - i) < subset.Length - taken)
            {
                subset[taken++] = from[i];
            }
        }
    }

    /// <summary>Writes the first subset in lexicographic order, 0 … K − 1.</summary>
    public static void First(Span<int> places)
    {
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }
    }

    /// <summary>Goes on to the next subset of 0 … <paramref name="count"/> − 1 in lexicographic order; false after the last.</summary>
    public static bool Next(Span<int> places, int count)
    {
        int i = places.Length - 1;
        while (i >= 0 && places[i] == count - places.Length + i)
        {
            i--;
        }

        if (i < 0)
        {
            return false;
        }

        int next = places[i];
        for (; i < places.Length; i++)
        {
            places[i] = ++next;
        }

        return true;
    }
}
