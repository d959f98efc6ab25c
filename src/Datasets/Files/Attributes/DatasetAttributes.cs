using Disentangle.Datasets.Files.Export;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Recipes;
using static Disentangle.Datasets.Files.Attributes.AttributeNames;

namespace Disentangle.Datasets.Files.Attributes;

/// <summary>Everything that a file says about itself.</summary>
internal static class DatasetAttributes
{
    /// <summary>Raised when the meaning of an attribute or a data set changes.</summary>
    public const int CurrentVersion = 1;

    // Attributes live in an object's header, where the oldest format allows 64 kB each.
    private const int LargestTable = 8000;

    /// <summary>Attributes of the images themselves, which simple readers look for there.</summary>
    public static IEnumerable<FileAttribute> OfImages(ExportPlan plan)
    {
        FactorSpace factors = plan.Recipe.Dataset.Factors;
        yield return new FileAttribute(Dataset, new[] { plan.Recipe.Dataset.Name });
        yield return FileAttribute.Of(FactorNames, factors.Names);
        yield return FileAttribute.Of(FactorSizes, factors.Sizes.Select(s => (long)s));
    }

    /// <summary>Attributes of the file.</summary>
    public static IEnumerable<FileAttribute> OfFile(ExportPlan plan, IReadOnlyList<string> blocks) =>
        [.. OfContent(plan, blocks), .. OfRecipe(plan.Recipe), .. OfShard(plan)];

    private static IEnumerable<FileAttribute> OfContent(ExportPlan plan, IReadOnlyList<string> blocks)
    {
        FactorSpace factors = plan.Recipe.Dataset.Factors;
        yield return FileAttribute.Of(FormatVersion, CurrentVersion);
        yield return FileAttribute.Of(Note, plan.Recipe.Dataset.Note);
        yield return FileAttribute.Of(Dataset, plan.Recipe.Dataset.Name);
        yield return FileAttribute.Of(Source, plan.Recipe.Dataset.Source);
        yield return FileAttribute.Of(FactorNames, factors.Names);
        yield return FileAttribute.Of(FactorSizes, factors.Sizes.Select(s => (long)s));
        if (factors.Sizes.Sum(s => (long)s) <= LargestTable || !factors.Factors.All(HasCodes))
        {
            yield return FileAttribute.Of(FactorValues, factors.Factors.SelectMany(f => f.Values));
        }

        yield return FileAttribute.Of(FactorUnits, factors.Factors.Select(f => f.Unit));
        if (plan.Recipe.Dataset.Nuisance is { Count: > 0 } nuisance)
        {
            yield return FileAttribute.Of(NuisanceNames, nuisance.Select(n => n.Name));
        }

        yield return FileAttribute.Of(ImageMaximum, plan.Format.Maximum);
        yield return FileAttribute.Of(ContentSha256, ContentDigest.Combine(blocks));
        yield return FileAttribute.Of(BlockSize, plan.BlockSize);
        yield return FileAttribute.Of(BlockSha256, blocks);
    }

    private static bool HasCodes(Factor factor) => factor.Values.Select((value, c) => value == c).All(isCode => isCode);

    private static IEnumerable<FileAttribute> OfRecipe(ResolvedRecipe recipe)
    {
        yield return FileAttribute.Of(AttributeNames.Recipe, recipe.Recipe.ToYaml());
        yield return FileAttribute.Of(RecipeSha256, recipe.Recipe.Sha256);
        yield return FileAttribute.Of(Joint, recipe.Joint.Expression);
        if (recipe.Part is not null)
        {
            yield return FileAttribute.Of(PartProbability, recipe.PartProbability);
        }

        foreach (FileAttribute measure in recipe.Measured is { } measured ? OfDistribution(measured) : [])
        {
            yield return measure;
        }
    }

    private static IEnumerable<FileAttribute> OfDistribution(JointDistribution joint)
    {
        int dimension = joint.Factors.Dimension;
        yield return FileAttribute.Of(Entropy, joint.Entropy);
        yield return FileAttribute.Of(TotalCorrelation, joint.TotalCorrelation);
        yield return FileAttribute.Of(SupportCount, joint.SupportCount);
        double[] information = new double[dimension * dimension];
        for (int i = 0; i < information.Length; i++)
        {
            information[i] = joint.MutualInformation(i / dimension, i % dimension);
        }

        yield return new FileAttribute(MutualInformation, information, dimension, dimension);
        yield return new FileAttribute(NormalizedMutualInformation, Normalize(information, dimension), dimension, dimension);
        for (int factor = 0; factor < dimension; factor++)
        {
            if (joint.Factors.Sizes[factor] <= LargestTable)
            {
                yield return FileAttribute.Of(Marginal + joint.Factors.Names[factor], joint.Marginal(factor));
            }
        }

        foreach (FactorBlock block in joint.Blocks.Where(b => b.Probabilities.Count <= LargestTable))
        {
            string name = JointTable + string.Join('_', block.Positions.Select(p => joint.Factors.Names[p]));
            yield return new FileAttribute(name, block.Probabilities.ToArray(), [.. block.Sizes.Select(s => (long)s)]);
        }
    }

    /// <summary>I(a; b) / min(H(a), H(b)), the entropies being the diagonal; 0 where one is 0.</summary>
    private static double[] Normalize(double[] information, int dimension)
    {
        double[] normalized = new double[information.Length];
        for (int i = 0; i < normalized.Length; i++)
        {
            double smaller = Math.Min(information[i / dimension * (dimension + 1)], information[i % dimension * (dimension + 1)]);
            normalized[i] = smaller > 0 ? Math.Min(1, information[i] / smaller) : 0;
        }

        return normalized;
    }

    private static IEnumerable<FileAttribute> OfShard(ExportPlan plan)
    {
        if (plan.Shard is { } shard)
        {
            yield return FileAttribute.Of(AttributeNames.Shard, shard.ToString());
            yield return FileAttribute.Of(FirstIndex, plan.First);
            yield return FileAttribute.Of(TotalCount, plan.Recipe.ObservationCount);
        }
    }
}
