using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Catalogue.Cars;

/// <summary>
/// One car in metres: x from the middle to the front, z above the ground. A pure function of the car's number; additions, multiplications
/// and divisions only, so that it is the same on every platform.
/// </summary>
internal sealed partial class CarDesign
{
    private const ulong Seed = 2015;

    // Not to be copied: a copy would repeat its numbers.
    private PhiloxStream _random;

    private CarDesign(int number)
    {
        _random = new PhiloxStream(Seed, RandomPurpose.Modelling, (ulong)number);
        Class = DrawClass();
        DrawBody();
        DrawCabin();
        DrawWheels();
        DrawDetails();
        DrawColors();
        Box = DrawBox();
    }

    /// <summary>The class that it is drawn from.</summary>
    public CarClass Class { get; }

    /// <summary>Designs car <paramref name="number"/>, at least 0.</summary>
    public static CarDesign Of(int number) => new(number);

    private CarClass DrawClass() => CarClasses.All[Choose([.. CarClasses.All.Select(c => c.Weight / CarClasses.All.Sum(o => o.Weight))])];

    private double Draw(Interval interval) => interval.Draw(ref _random);

    private bool Chance(double probability) => _random.NextDouble() < probability;

    // The index that is drawn, or the number of probabilities where none of them is.
    private int Choose(params ReadOnlySpan<double> probabilities)
    {
        double rest = _random.NextDouble();
        for (int i = 0; i < probabilities.Length; i++)
        {
            rest -= probabilities[i];
            if (rest < 0)
            {
                return i;
            }
        }

        return probabilities.Length;
    }
}
