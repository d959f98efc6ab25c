using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// What an image shows beyond its factors: a colour, the corner of a crop, the seed of a noise. It is uniform, independent of the factors,
/// a pure function of (seed, observation), and exported as an extra label.
/// </summary>
/// <param name="Name">Name in files; letters, digits and <c>_</c>.</param>
/// <param name="Low">Least value.</param>
/// <param name="High">Upper end, which does not occur.</param>
/// <param name="IsWhole">Whether values are whole numbers; then both ends are, and High − Low is at most 2^31 − 1.</param>
public sealed record NuisanceVariable(string Name, double Low, double High, bool IsWhole = false)
{
    internal double Draw(ref PhiloxStream random) => IsWhole
        ? Low + random.NextBelow((int)(High - Low))
        : Low + ((High - Low) * random.NextDouble());
}
