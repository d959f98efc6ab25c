using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Joints;

/// <summary>
/// Orientation as a function of position: the direction from the position to the middle of the grid, cut into the n classes of the
/// orientation, <c>class = ⌊θ n / 360°⌋ mod n</c> with <c>θ = atan2(y − n_y/2, x − n_x/2) + 180°</c>.
/// </summary>
/// <remarks>
/// Wu et al., "DEFT: Distilling entangled factors by preventing information diffusion", Machine Learning 2022, arXiv:2102.03986,
/// section 5.4, where it ties the Triangle data set's orientation to its 32 × 32 positions.
/// </remarks>
public sealed class Pointing : FunctionPotential
{
    /// <summary>Name in expressions.</summary>
    public const string Name = "pointing";

    private readonly int _orientationSize;
    private readonly int _halfX;
    private readonly int _halfY;

    /// <summary>Creates the dependence of <paramref name="orientation"/> on two position factors.</summary>
    /// <param name="space">The factor grid.</param>
    /// <param name="orientation">Position of the orientation factor.</param>
    /// <param name="x">Position of the first position factor.</param>
    /// <param name="y">Position of the second position factor.</param>
    public Pointing(FactorSpace space, int orientation, int x, int y)
        : base(space, orientation, x, y)
    {
        _orientationSize = space.Sizes[orientation];
        _halfX = space.Sizes[x] / 2;
        _halfY = space.Sizes[y] / 2;
    }

    /// <inheritdoc/>
    public override string Expression => $"{Name}({FactorNames})";

    /// <inheritdoc/>
    public override int TargetClass(ReadOnlySpan<int> parents)
    {
        double degrees = DirectionDegrees(parents[0] - _halfX, parents[1] - _halfY);
        int edge = (int)(degrees * _orientationSize / 360);
        return edge % _orientationSize;
    }

    internal static Pointing Create(TermArguments term)
    {
        int[] positions = term.FactorPositions(3);
        return new Pointing(term.Space, positions[0], positions[1], positions[2]);
    }

    private static double DirectionDegrees(int dx, int dy)
    {
        // Multiples of 45° lie exactly on class edges, where a rounding error of atan2 could choose the wrong side. No other
        // direction between grid points lies on an edge.
        if (dx == 0 || dy == 0 || Math.Abs(dx) == Math.Abs(dy))
        {
            return (Math.Sign(dx), Math.Sign(dy)) switch
            {
                (-1, -1) => 45,
                (0, -1) => 90,
                (1, -1) => 135,
                (-1, 1) => 315,
                (0, 1) => 270,
                (1, 1) => 225,
                (-1, 0) => 360,
                _ => 180,
            };
        }

        return (Math.Atan2(dy, dx) * (180 / Math.PI)) + 180;
    }
}
