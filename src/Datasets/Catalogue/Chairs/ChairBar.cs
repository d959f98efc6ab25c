namespace Disentangle.Datasets.Catalogue.Chairs;

/// <summary>
/// A piece of a chair: a bar along an axis w with a rectangle or an ellipse for cross-section in the two others, u and v, whose
/// middle may drift along the bar. (u, v, w) is (x, y, z) for bars along z, (x, z, y) along y and (y, z, x) along x; x to the side, y to the
/// front, z up.
/// </summary>
/// <param name="Axis">Axis w.</param>
/// <param name="U">Middle, u.</param>
/// <param name="V">Middle, v.</param>
/// <param name="W">Middle, w.</param>
/// <param name="HalfU">Half the width along u, above 0.</param>
/// <param name="HalfV">Half the width along v, above 0.</param>
/// <param name="HalfW">Half the length, above 0.</param>
/// <param name="DriftU">Drift of the middle's u per unit of w, −2 to 2.</param>
/// <param name="DriftV">Drift of the middle's v per unit of w, −2 to 2.</param>
/// <param name="Part">What it is.</param>
/// <param name="Material">What it is made of.</param>
internal readonly record struct ChairBar(
    BarAxis Axis,
    double U,
    double V,
    double W,
    double HalfU,
    double HalfV,
    double HalfW,
    double DriftU,
    double DriftV,
    ChairPart Part,
    ChairMaterial Material)
{
    /// <summary>Numbers that hold a packed bar.</summary>
    public const int PackedSize = 4;

    /// <summary>Whether the cross-section is an ellipse.</summary>
    public bool IsEllipse { get; init; }

    /// <summary>Whether it stands for its mirror image in x as well.</summary>
    public bool IsPaired { get; init; }

    /// <summary>The same bar in a chair that is moved by −<paramref name="y"/> and −<paramref name="z"/>, then scaled.</summary>
    public ChairBar Moved(double y, double z, double scale)
    {
        (double u, double v, double w) = Axis switch
        {
            BarAxis.Z => (0.0, y, z),
            BarAxis.Y => (0.0, z, y),
            _ => (y, z, 0.0),
        };
        return this with
        {
            U = (U - u) * scale,
            V = (V - v) * scale,
            W = (W - w) * scale,
            HalfU = HalfU * scale,
            HalfV = HalfV * scale,
            HalfW = HalfW * scale,
        };
    }

    /// <summary>Its eight corners, those of its mirror image not included.</summary>
    public IEnumerable<(double X, double Y, double Z)> Corners()
    {
        for (int i = 0; i < 8; i++)
        {
            double along = (i & 1) == 0 ? -HalfW : HalfW;
            double u = U + ((i & 2) == 0 ? -HalfU : HalfU) + (DriftU * along);
            double v = V + ((i & 4) == 0 ? -HalfV : HalfV) + (DriftV * along);
            double w = W + along;
            yield return Axis switch
            {
                BarAxis.Z => (u, v, w),
                BarAxis.Y => (u, w, v),
                _ => (w, u, v),
            };
        }
    }

    /// <summary>
    /// Writes it as <c>chair_bar.glsl</c> reads it: whole numbers below 2^24, which floats hold exactly, with signs for pair and axis.
    /// </summary>
    /// <param name="numbers">Receives <see cref="PackedSize"/> numbers.</param>
    /// <exception cref="InvalidOperationException">A number cannot be packed: the chair has not been brought to its size.</exception>
    public void Pack(Span<float> numbers)
    {
        int code = (3 * ((int)Part - 1)) + (int)Material;
        int middles = ((Steps(U, 2048, -2047, 2047) + 2048) * 4096) + Steps(V, 2048, -2047, 2047) + 2048;
        int along = ((Steps(W, 2048, -2047, 2047) + 2048) * 4096) + Steps(HalfW, 4096, 1, 4095);
        int widths = (((Steps(HalfU, 1024, 1, 1023) * 1024) + Steps(HalfV, 1024, 1, 1023)) * 16) + code;
        int drifts = ((Steps(DriftU, 1024, -2047, 2047) + 2048) * 4096) + Steps(DriftV, 1024, -2047, 2047) + 2048;
        numbers[0] = IsPaired ? -middles : middles;
        numbers[1] = along;
        numbers[2] = Axis == BarAxis.Y ? -widths : widths;
        numbers[3] = Axis == BarAxis.X ? -drifts : drifts;
    }

    private int Steps(double value, int perUnit, int least, int most)
    {
        double steps = Math.Floor((value * perUnit) + 0.5);
        return steps >= least && steps <= most
            ? (int)steps
            : throw new InvalidOperationException($"{value} cannot be packed as {least} to {most} steps of 1/{perUnit} in {this}.");
    }
}
