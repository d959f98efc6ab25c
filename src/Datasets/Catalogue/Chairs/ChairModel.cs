using Disentangle.Datasets.Random;
using Disentangle.Render.Numerics;

namespace Disentangle.Datasets.Catalogue.Chairs;

/// <summary>One chair, ready to be drawn: packed bars, greys, and the points that bound it.</summary>
internal sealed class ChairModel
{
    /// <summary>Most bars of a chair.</summary>
    public const int MaximumBars = 12;

    /// <summary>Numbers of a scene: a head of eight, and the bars.</summary>
    public const int ParameterCount = HeadSize + (ChairBar.PackedSize * MaximumBars);

    private const int HeadSize = 8;
    private const ulong Seed = 1393;

    // Against rounding: a thousandth of the image.
    private const double Margin = 0.001;

    private readonly float[] _packed;
    private readonly float _counts;
    private readonly (double X, double Y, double Z)[] _bounds;

    private ChairModel(ChairDesign design)
    {
        Kind = design.Kind;
        ChairBar[] bars = [.. design.Bars.OrderBy(b => b.IsEllipse)];
        if (bars.Length > MaximumBars)
        {
            throw new InvalidOperationException($"A chair of kind {Kind} has {bars.Length} bars; at most {MaximumBars} can be drawn.");
        }

        (double X, double Y, double Z)[] corners = [.. bars.SelectMany(b => b.Corners())];
        double front = corners.Max(c => c.Y), rear = corners.Min(c => c.Y), high = corners.Max(c => c.Z), low = corners.Min(c => c.Z);
        double halfX = corners.Max(c => Math.Abs(c.X)), halfY = (front - rear) / 2, halfZ = (high - low) / 2;
        double scale = design.Size / Math.Sqrt((halfX * halfX) + (halfY * halfY) + (halfZ * halfZ));
        Bars = Array.ConvertAll(bars, b => b.Moved((front + rear) / 2, (high + low) / 2, scale));

        _packed = new float[ChairBar.PackedSize * bars.Length];
        for (int i = 0; i < bars.Length; i++)
        {
            Bars[i].Pack(_packed.AsSpan(ChairBar.PackedSize * i, ChairBar.PackedSize));
        }

        _counts = bars.Count(b => !b.IsEllipse) + (16 * bars.Count(b => b.IsEllipse))
            + (256 * (design.Greys[0] + (32 * (design.Greys[1] + (32 * design.Greys[2])))));
        _bounds = [.. Bars.SelectMany(b => b.Corners()).Distinct()];
        _bounds = [.. _bounds.Concat(_bounds.Select(c => (-c.X, c.Y, c.Z))).Distinct()];
    }

    /// <summary>Names of the numbers, in the order of <see cref="Place"/>.</summary>
    public static IReadOnlyList<string> ParameterNames { get; } =
    [
        "left", "top", "right", "bottom", "cosAzimuth", "sinAzimuth", "sinElevation", "counts",
        .. Enumerable.Range(0, MaximumBars).SelectMany(bar => "abcd".Select(number => $"bar{bar}{number}")),
    ];

    /// <summary>How it stands.</summary>
    public ChairKind Kind { get; }

    /// <summary>Its bars; the bounding box has its middle at the origin and half a diagonal of at most 1.</summary>
    public ChairBar[] Bars { get; }

    /// <summary>The chair of a number: a pure function of it.</summary>
    public static ChairModel Of(int model) => new(new ChairDesign(new PhiloxStream(Seed, RandomPurpose.Modelling, (ulong)model)));

    /// <summary>Writes the scene's parameters of a view.</summary>
    /// <param name="azimuthDegrees">Counter-clockwise turn, seen from above; at 0 the chair faces the eye.</param>
    /// <param name="elevationDegrees">Elevation of the eye, 0 to 89.</param>
    /// <param name="parameters">Receives <see cref="ParameterCount"/> numbers.</param>
    public void Place(double azimuthDegrees, double elevationDegrees, Span<float> parameters)
    {
        (double Sin, double Cos) azimuth = Trigonometry.SinCos(azimuthDegrees * Math.PI / 180);
        (double Sin, double Cos) elevation = Trigonometry.SinCos(elevationDegrees * Math.PI / 180);
        double left = 1, top = 1, right = 0, bottom = 0;
        foreach ((double X, double Y, double Z) point in _bounds)
        {
            (double x, double y) = ChairCamera.Project(point, azimuth, elevation);
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
        }

        parameters[0] = (float)(left - Margin);
        parameters[1] = (float)(top - Margin);
        parameters[2] = (float)(right + Margin);
        parameters[3] = (float)(bottom + Margin);
        parameters[4] = (float)azimuth.Cos;
        parameters[5] = (float)azimuth.Sin;
        parameters[6] = (float)elevation.Sin;
        parameters[7] = _counts;
        _packed.CopyTo(parameters[HeadSize..]);
        parameters[(HeadSize + _packed.Length)..].Clear();
    }
}
