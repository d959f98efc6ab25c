namespace Disentangle.Datasets.Joints;

/// <summary>
/// Terms that are no distribution together: weights that are negative, not finite, all zero, or too many to hold; arrows that form a cycle
/// or meet in one factor.
/// </summary>
/// <param name="message">What is wrong and what is allowed, full sentences.</param>
/// <param name="term">The term at fault, where it is one.</param>
public sealed class JointTableException(string message, JointTerm? term = null) : ArgumentException(message)
{
    /// <summary>The term at fault; null where it is several together.</summary>
    public JointTerm? Term { get; } = term;
}
