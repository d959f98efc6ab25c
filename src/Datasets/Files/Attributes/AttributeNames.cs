namespace Disentangle.Datasets.Files.Attributes;

/// <summary>Names of the attributes that exported files carry (docs/files.md).</summary>
internal static class AttributeNames
{
    public const string FormatVersion = "format_version";
    public const string Note = "note";
    public const string Dataset = "dataset_name";
    public const string Source = "source";
    public const string FactorNames = "factor_names";
    public const string FactorSizes = "factor_sizes";
    public const string FactorValues = "factor_values";
    public const string FactorUnits = "factor_units";
    public const string NuisanceNames = "nuisance_names";
    public const string ImageMaximum = "image_maximum";
    public const string Recipe = "recipe";
    public const string RecipeSha256 = "recipe_sha256";
    public const string Joint = "joint";
    public const string PartProbability = "part_probability";
    public const string Entropy = "entropy_nats";
    public const string TotalCorrelation = "total_correlation_nats";
    public const string MutualInformation = "mutual_information_nats";
    public const string NormalizedMutualInformation = "normalized_mutual_information";
    public const string Marginal = "marginal_";
    public const string SupportCount = "support_count";
    public const string JointTable = "joint_table_";
    public const string ContentSha256 = "content_sha256";
    public const string BlockSize = "block_size";
    public const string BlockSha256 = "block_sha256";
    public const string Shard = "shard";
    public const string FirstIndex = "first_index";
    public const string TotalCount = "total_count";
}
