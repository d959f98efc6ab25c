namespace Disentangle.Datasets.Joints.Pairwise;

/// <summary>Gauss and Legendre's quadrature with 20 nodes: exact for polynomials up to degree 39.</summary>
internal static class GaussLegendre
{
    /// <summary>Number of nodes.</summary>
    public const int Nodes = 20;

    // Positive roots of the Legendre polynomial P_20 and their weights 2 / ((1 − x²) P'_20(x)²).
    private static readonly double[] Roots =
    [
        0.076526521133497333755, 0.22778585114164507808, 0.37370608871541956067, 0.51086700195082709800, 0.63605368072651502545,
        0.74633190646015079261, 0.83911697182221882339, 0.91223442825132590587, 0.96397192727791379127, 0.99312859918509492479,
    ];

    private static readonly double[] RootWeights =
    [
        0.15275338713072585070, 0.14917298647260374679, 0.14209610931838205133, 0.13168863844917662690, 0.11819453196151841731,
        0.10193011981724043504, 0.083276741576704748725, 0.062672048334109063570, 0.040601429800386941331, 0.017614007139152118312,
    ];

    /// <summary>The node <paramref name="index"/> of an interval and its weight; the weights sum to the interval's length.</summary>
    public static (double Node, double Weight) At(int index, double from, double to)
    {
        double half = 0.5 * (to - from);
        double root = index < Roots.Length ? -Roots[Roots.Length - 1 - index] : Roots[index - Roots.Length];
        double weight = RootWeights[index < Roots.Length ? Roots.Length - 1 - index : index - Roots.Length];
        return (from + (half * (1 + root)), half * weight);
    }
}
