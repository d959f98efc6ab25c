namespace Disentangle.Datasets.Random;

/// <summary>
/// What random numbers are for. Two purposes never share a number, even with one seed and one index. The values are part of every
/// recipe's meaning: add new ones, never renumber.
/// </summary>
public enum RandomPurpose
{
    /// <summary>Drawing factor classes from a joint distribution; the index is the observation's.</summary>
    FactorSampling = 1,

    /// <summary>Order of the observations in an epoch; the index is the epoch.</summary>
    Shuffling = 2,

    /// <summary>What a picture shows beyond its factors (background crops, noise, colours); the index is the observation's.</summary>
    Nuisance = 3,

    /// <summary>Choice of observations to score a model on; the index is the evaluation's.</summary>
    Evaluation = 4,

    /// <summary>Choice of the combinations that a joint distribution leaves out.</summary>
    Support = 5,

    /// <summary>Where continuous factors lie within their class; the index is the observation's.</summary>
    Placement = 6,

    /// <summary>Which factors change between the two observations of a pair, and to what; the index is the pair's.</summary>
    Pairing = 7,

    /// <summary>Which combinations belong to which part of a split; there is one order a seed.</summary>
    Splitting = 8,

    /// <summary>Further attempts where a draw falls outside the part that is asked for; the index is the observation's.</summary>
    Redraw = 9,

    /// <summary>What the procedural models of a data set look like; the index is the model's.</summary>
    Modelling = 10,

    /// <summary>Noise of pixels; the seed is the image's key, the index the row.</summary>
    PixelNoise = 11,
}
