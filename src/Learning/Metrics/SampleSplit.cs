namespace Disentangle.Learning.Metrics;

/// <summary>Which observations of a sample a predictor may learn from and which it is tested on.</summary>
/// <param name="Train">Indices of observations, each in [0, N).</param>
/// <param name="Test">Indices of observations, each in [0, N).</param>
public sealed record SampleSplit(IReadOnlyList<int> Train, IReadOnlyList<int> Test);
