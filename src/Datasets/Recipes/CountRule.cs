using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Recipes;

/// <summary>Which numbers of observations a recipe can have, beyond being positive.</summary>
internal static class CountRule
{
    /// <summary>What is wrong with a count and what to do; null where it is right.</summary>
    /// <param name="count">Number of draws; null for the grid.</param>
    /// <param name="hasPairs">Whether observations are pairs.</param>
    /// <param name="joint">The joint distribution.</param>
    public static string? ProblemOf(long? count, bool hasPairs, JointDistribution joint)
    {
        if (count is null && joint.Continuous.Count > 0)
        {
            return $"the joint distribution draws {string.Join(", ", joint.Continuous.Select(f => joint.Factors.Names[f]))} from whole intervals, and a "
                + "grid has no values between classes; give a number of draws, or leave the term continuous(…) out.";
        }

        if (!hasPairs || count == Recipe.Endless || count is { } even && even % 2 == 0)
        {
            return null;
        }

        return $"pairs are draws, two observations each; the count must be even or {RecipeReader.EndlessStream}, and {count?.ToString() ?? RecipeReader.Grid} came.";
    }
}
