using Disentangle.Datasets.Random;
using Disentangle.Datasets.Recipes;

namespace Disentangle.Datasets.Protocols;

/// <summary>
/// How "Disentanglement by intervention" makes its data: a hold-out of combinations, each once, drawn uniformly without replacement; from the
/// remainder a training set in which one pair of factors is correlated and all others are uniform, with replacement; and an equally large
/// one without correlation. Metrics are computed on the hold-out.
/// </summary>
/// <remarks>
/// The paper shows its joint tables only as pictures, bands along the diagonal. Here they are the Gaussian bands of Träuble et al.
/// (arXiv:2006.07886) at their strong correlation, σ = 0.2, with hues in linear order; any other joint distribution can be given.
/// </remarks>
public sealed record InterventionProtocol
{
    /// <summary>Name of the set that metrics are computed on.</summary>
    public const string Test = "test";

    /// <summary>Name of the training set with the correlation.</summary>
    public const string TrainCorrelated = "train_correlated";

    /// <summary>Name of the training set without.</summary>
    public const string TrainIndependent = "train_independent";

    private static readonly Dictionary<string, InterventionProtocol> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dsprites"] = new() { Joint = "band(scale,posX;sigma=0.2)", TestCount = 50_000, TrainCount = 200_000 },
        ["shapes3d"] = new() { Joint = "band(floor_hue,wall_hue;sigma=0.2)", TestCount = 50_000, TrainCount = 100_000 },

        // Its hundred combinations must all be trained on; what differs between the sets is the handwriting.
        ["cmnist"] = new()
        {
            Joint = "band(content,color;sigma=0.2)",
            TestCount = 10_000,
            TrainCount = 60_000,
            HoldsOutCombinations = false,
            TestDataset = "cmnist-test",
        },
        ["cmnist-like"] = new() { Joint = "band(content,color;sigma=0.2)", TestCount = 10_000, TrainCount = 60_000, HoldsOutCombinations = false },
    };

    /// <summary>Expression of the correlated joint distribution.</summary>
    public required string Joint { get; init; }

    /// <summary>Observations of the test set.</summary>
    public required long TestCount { get; init; }

    /// <summary>Observations of each training set.</summary>
    public required long TrainCount { get; init; }

    /// <summary>
    /// Whether the test set is combinations that no training set shows. Without it the test set is independent draws of another seed, for
    /// data sets whose images differ by more than their factors.
    /// </summary>
    public bool HoldsOutCombinations { get; init; } = true;

    /// <summary>Name of the data set that the test set is drawn from where it is another, with images of its own; null elsewhere.</summary>
    public string? TestDataset { get; init; }

    /// <summary>The paper's settings for a data set of the catalogue; null where it has none.</summary>
    public static InterventionProtocol? Of(string dataset) => Known.GetValueOrDefault(dataset);

    /// <summary>The sets of the protocol: test, correlated and independent training set.</summary>
    /// <param name="dataset">Name of the data set, or path of a data set file.</param>
    /// <param name="seed">Decides hold-out and draws.</param>
    /// <remarks>
    /// Both training sets draw with one seed, so that factors outside the correlation agree image by image: they differ in nothing but the
    /// correlation.
    /// </remarks>
    public IReadOnlyList<ProtocolSet> SetsOf(string dataset, ulong seed)
    {
        Recipe all = new() { Dataset = dataset, Seed = seed };
        Recipe training = all with { Count = TrainCount };
        Recipe test = all with { Dataset = TestDataset ?? dataset, Count = TestCount, Seed = OtherSeed(seed) };
        if (HoldsOutCombinations)
        {
            string split = $"{Test}={TestCount}{(seed > 0 ? $" seed={seed}" : "")}";
            training = training with { Split = split, Part = "train" };
            test = all with { Split = split, Part = Test };
        }

        return
        [
            new ProtocolSet(Test, test),
            new ProtocolSet(TrainCorrelated, training with { Joint = Joint }),
            new ProtocolSet(TrainIndependent, training),
        ];
    }

    private static ulong OtherSeed(ulong seed) => new PhiloxStream(seed, RandomPurpose.Splitting, 0).NextUInt64();
}
