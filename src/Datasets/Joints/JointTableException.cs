namespace Disentangle.Datasets.Joints;

/// <summary>Weights that are no distribution: negative, not finite, all zero, or too many to hold.</summary>
public sealed class JointTableException(string message) : ArgumentException(message);
