using System.Text.Json.Nodes;

namespace Disentangle.Learning.Metrics;

/// <summary>Normalised mutual information of one sample. Entries of a factor with one class in the sample are null.</summary>
/// <param name="FactorNames">Names of the factors, shape [F].</param>
/// <param name="Matrix">I(z_j; c_i) / H(c_i), 0 to 1, one row per factor, shape [F][D].</param>
/// <param name="Top1">NMI(c_i, 1): the largest entry of each row, shape [F].</param>
/// <param name="Top2">NMI(c_i, 2): the second largest, 0 where D = 1, shape [F].</param>
/// <param name="Bins">Histogram bins per latent.</param>
/// <param name="SampleCount">Number of observations N.</param>
public sealed record NormalizedMutualInformationResult(
    IReadOnlyList<string> FactorNames,
    IReadOnlyList<IReadOnlyList<double?>> Matrix,
    IReadOnlyList<double?> Top1,
    IReadOnlyList<double?> Top2,
    int Bins,
    int SampleCount)
    : MetricResult("nmi", "plug-in mutual information of equal-width histogram bins and factor classes", SampleCount)
{
    /// <summary>Mean of <see cref="Top1"/> over the factors that vary.</summary>
    public double MeanTop1 => Top1.Average()!.Value;

    /// <summary>Mean of <see cref="Top2"/> over the factors that vary.</summary>
    public double MeanTop2 => Top2.Average()!.Value;

    /// <summary>Sum of <see cref="Top1"/> over the factors that vary, as Eq. 8 of DEFT is printed.</summary>
    public double SumTop1 => Top1.Sum()!.Value;

    /// <summary>Sum of <see cref="Top2"/> over the factors that vary.</summary>
    public double SumTop2 => Top2.Sum()!.Value;

    /// <inheritdoc/>
    public override IReadOnlyList<MetricValue> Headlines => [new("NMI(c,1)", MeanTop1), new("NMI(c,2)", MeanTop2, IsHigherBetter: false)];

    /// <inheritdoc/>
    public override void AddValues(JsonObject document)
    {
        document["nmi_top1"] = JsonValues.Array(Top1);
        document["nmi_top2"] = JsonValues.Array(Top2);
        document["nmi_top1_mean"] = MeanTop1;
        document["nmi_top2_mean"] = MeanTop2;
        document["nmi_top1_sum"] = SumTop1;
        document["nmi_top2_sum"] = SumTop2;
        document["nmi_matrix"] = JsonValues.Matrix(Matrix);
    }

    /// <inheritdoc/>
    protected override void AddSettings(JsonObject details) => details["bins"] = Bins;
}
