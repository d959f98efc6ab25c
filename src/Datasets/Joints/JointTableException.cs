namespace Disentangle.Datasets.Joints;

/// <summary>
/// Terms that are no distribution together: weights that are negative, not finite, all zero, or too many to hold; arrows that form a cycle
/// or meet in one factor.
/// </summary>
public sealed class JointTableException(string message) : ArgumentException(message);
