using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Catalogue.Cars;

/// <summary>Where a measure of a car lies, uniformly.</summary>
/// <param name="Low">Least value.</param>
/// <param name="High">Upper end.</param>
internal readonly record struct Interval(double Low, double High)
{
    public double Draw(ref PhiloxStream random) => Low + ((High - Low) * random.NextDouble());

    public static implicit operator Interval((double Low, double High) ends) => new(ends.Low, ends.High);
}
