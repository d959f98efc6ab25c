namespace Disentangle.Datasets.Files.Inspection;

/// <summary>How two factors depend on each other, exactly.</summary>
/// <param name="First">Name of one factor.</param>
/// <param name="Second">Name of the other.</param>
/// <param name="MutualInformationNats">Mutual information in nats.</param>
/// <param name="NormalizedMutualInformation">The same divided by the smaller entropy, in [0, 1].</param>
/// <param name="Correlation">Pearson's correlation of the class indices, in [−1, 1].</param>
public sealed record PairSummary(
    string First, string Second, double MutualInformationNats, double NormalizedMutualInformation, double Correlation)
{
    /// <summary>Mutual information in bits.</summary>
    public double MutualInformationBits => MutualInformationNats / Math.Log(2);
}
