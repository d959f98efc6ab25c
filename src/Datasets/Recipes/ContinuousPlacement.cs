using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Recipes;

/// <summary>
/// Coordinates of continuous factors (<see cref="ContinuousFactors"/>): class c stands for the c-th of n equal parts of [0, n − 1], and the
/// coordinate is uniform in that part, [c (n − 1)/n, (c + 1)(n − 1)/n).
/// </summary>
internal sealed class ContinuousPlacement
{
    private readonly FactorSpace _factors;
    private readonly ulong _seed;
    private readonly ClassSequence _sequence;
    private readonly bool _hasPairs;
    private readonly bool[] _isContinuous;

    /// <summary>Creates the placement.</summary>
    /// <param name="joint">The joint distribution.</param>
    /// <param name="seed">Seed, any value.</param>
    /// <param name="sequence">Classes of all observations.</param>
    /// <param name="hasPairs">Whether observations 2i and 2i + 1 are a pair; then a factor whose class stays keeps its coordinate too.</param>
    public ContinuousPlacement(JointDistribution joint, ulong seed, ClassSequence sequence, bool hasPairs)
    {
        _factors = joint.Factors;
        _seed = seed;
        _sequence = sequence;
        _hasPairs = hasPairs;

        // Up to the last continuous factor only: the numbers of those behind it are not needed.
        _isContinuous = new bool[joint.Continuous.DefaultIfEmpty(-1).Max() + 1];
        foreach (int factor in joint.Continuous)
        {
            _isContinuous[factor] = true;
            LogVolume += Math.Log(_factors.Sizes[factor]);
        }
    }

    /// <summary>Σ ln n over the continuous factors: what turns log-probabilities of classes into log-densities over whole ranges.</summary>
    public double LogVolume { get; }

    /// <summary>Replaces the coordinates of continuous factors.</summary>
    /// <param name="first">Index of the first observation.</param>
    /// <param name="classes">Classes, shape [N, F].</param>
    /// <param name="scenes">Scene rows, of which the continuous coordinates are written; shape [N, S].</param>
    public void Place(long first, ReadOnlySpan<int> classes, Span<double> scenes)
    {
        if (_isContinuous.Length == 0 || classes.IsEmpty)
        {
            return;
        }

        int width = _factors.Dimension;
        int count = classes.Length / width;
        int sceneWidth = scenes.Length / count;
        Span<int> before = stackalloc int[width];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<int> row = classes.Slice(i * width, width);
            Span<double> scene = scenes.Slice(i * sceneWidth, sceneWidth);
            long index = first + i;
            if (!_hasPairs || index % 2 == 0)
            {
                PlaceRow(index, row, scene);
                continue;
            }

            if (i == 0)
            {
                _sequence.Fill(index - 1, before);
            }
            else
            {
                classes.Slice((i - 1) * width, width).CopyTo(before);
            }

            PlaceSecond(index, before, row, scene);
        }
    }

    /// <summary>The coordinate of a place within the part that a class stands for.</summary>
    /// <param name="c">The class.</param>
    /// <param name="size">Number of classes n.</param>
    /// <param name="place">In [0, 1).</param>
    /// <returns>In [c (n − 1)/n, (c + 1)(n − 1)/n); 0 where n is 1.</returns>
    internal static double CoordinateAt(int c, int size, double place)
    {
        double coordinate = (c + place) * (size - 1) / size;
        double end = (c + 1.0) * (size - 1) / size;

        // c + place may round up to c + 1.
        return coordinate < end || size == 1 ? coordinate : Math.BitDecrement(end);
    }

    private void PlaceRow(long index, ReadOnlySpan<int> row, Span<double> scene)
    {
        PhiloxStream random = new(_seed, RandomPurpose.Placement, (ulong)index);
        for (int f = 0; f < _isContinuous.Length; f++)
        {
            double place = random.NextDouble();
            scene[f] = _isContinuous[f] ? CoordinateAt(row[f], _factors.Sizes[f], place) : scene[f];
        }
    }

    private void PlaceSecond(long index, ReadOnlySpan<int> first, ReadOnlySpan<int> row, Span<double> scene)
    {
        PhiloxStream own = new(_seed, RandomPurpose.Placement, (ulong)index);
        PhiloxStream before = new(_seed, RandomPurpose.Placement, (ulong)(index - 1));
        for (int f = 0; f < _isContinuous.Length; f++)
        {
            double moved = own.NextDouble(), kept = before.NextDouble();
            scene[f] = _isContinuous[f] ? CoordinateAt(row[f], _factors.Sizes[f], row[f] == first[f] ? kept : moved) : scene[f];
        }
    }
}
