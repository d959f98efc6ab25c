using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Ambiguity;

/// <summary>What images leave open: combinations that look the same, and the information that no encoder can have.</summary>
public sealed record AmbiguityReport
{
    private AmbiguityReport()
    {
    }

    /// <summary>Name of the data set.</summary>
    public required string Dataset { get; init; }

    /// <summary>Expression of the joint distribution.</summary>
    public required string Joint { get; init; }

    /// <summary>Number of combinations that it can produce.</summary>
    public required long Combinations { get; init; }

    /// <summary>Number of different images.</summary>
    public required long DistinctImages { get; init; }

    /// <summary>Number of images that at least two combinations share.</summary>
    public required int Groups { get; init; }

    /// <summary>Number of combinations that share their image with another.</summary>
    public required int AmbiguousCombinations { get; init; }

    /// <summary>Most combinations that share one image; 1 where there are no groups.</summary>
    public required int LargestGroup { get; init; }

    /// <summary>Probability that a draw is one of the ambiguous combinations.</summary>
    public required double AmbiguousProbability { get; init; }

    /// <summary>Entropy H(g) of all factors together, in nats.</summary>
    public required double EntropyNats { get; init; }

    /// <summary>H(g|x): what remains unknown of all factors when the image is known, in nats. I(g; x) is H(g) − H(g|x).</summary>
    public required double ConditionalEntropyNats { get; init; }

    /// <summary>The same for each factor.</summary>
    public required IReadOnlyList<FactorAmbiguity> Factors { get; init; }

    /// <summary>Classes of one factor that coincide, the most frequent first.</summary>
    public required IReadOnlyList<CoincidencePattern> Patterns { get; init; }

    /// <summary>Groups that no single factor explains, by the factors that change; the most frequent first.</summary>
    public required IReadOnlyList<MixedCoincidence> Mixed { get; init; }

    /// <summary>Draws all images, compares them and reports; seconds for a million images of 64 × 64.</summary>
    /// <param name="images">The images.</param>
    public static AmbiguityReport Of(SupportImages images) => Of(ImageCandidates.Find(images).Compare());

    /// <summary>Reports on groups of equal images.</summary>
    public static AmbiguityReport Of(ImageGroups groups)
    {
        JointDistribution joint = groups.Joint;
        InformationLoss loss = new(groups);
        CoincidenceTally tally = new(groups);
        double[] factorLosses = loss.FactorNats;
        return new AmbiguityReport
        {
            Dataset = groups.Dataset,
            Joint = joint.Expression,
            Combinations = joint.SupportCount,
            DistinctImages = groups.DistinctImageCount,
            Groups = groups.Count,
            AmbiguousCombinations = groups.CombinationCount,
            LargestGroup = LargestOf(groups),
            AmbiguousProbability = loss.Probability,
            EntropyNats = joint.Entropy,
            ConditionalEntropyNats = loss.Nats,
            Factors = [.. joint.Factors.Names.Select((name, f) => new FactorAmbiguity(name, joint.FactorEntropy(f), factorLosses[f]))],
            Patterns = CoincidencePatterns.Of(joint, tally),
            Mixed = tally.Mixed,
        };
    }

    private static int LargestOf(ImageGroups groups)
    {
        int largest = 1;
        for (int g = 0; g < groups.Count; g++)
        {
            largest = Math.Max(largest, groups.Members(g).Length);
        }

        return largest;
    }
}
