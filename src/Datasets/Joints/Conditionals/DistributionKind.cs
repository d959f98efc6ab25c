namespace Disentangle.Datasets.Joints.Conditionals;

/// <summary>A distribution that may stand after <c>~</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Usage">How it is written.</param>
/// <param name="Read">Reads what stands between its parentheses.</param>
internal sealed record DistributionKind(string Name, string Usage, Func<DistributionParser, TargetDistribution> Read);
