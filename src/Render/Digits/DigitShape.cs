namespace Disentangle.Render;

/// <summary>
/// How the control points of a digit's strokes are moved. The digit's height is 1; v is 0 at its top and 1 at its foot, u is −1 to 1 from
/// left to right. Applied in the order Jitter, bows and waves, Waist, Taper, Width, Slant, Rotation.
/// </summary>
/// <param name="Width">Factor on the width, 0.5 to 2; 1 is the font's.</param>
/// <param name="Slant">How far the top leans to the right of the foot, in heights, −1 to 1.</param>
/// <param name="RotationRadians">Counter-clockwise as seen on the screen, −1 to 1.</param>
/// <param name="BowX">Shift to the right by BowX sin(πv), −0.25 to 0.25.</param>
/// <param name="WaveX">Shift to the right by WaveX sin(2πv), −0.25 to 0.25.</param>
/// <param name="BowY">Shift down by BowY cos(πu / 2), −0.25 to 0.25.</param>
/// <param name="WaveY">Shift down by WaveY sin(πu), −0.25 to 0.25.</param>
/// <param name="Waist">Shift down by Waist v (1 − v), −0.9 to 0.9: a larger upper or lower half.</param>
/// <param name="Taper">Factor on the width of 1 + Taper (2v − 1), −0.9 to 0.9: a wider foot or top.</param>
/// <param name="Jitter">Farthest shift of single control points along an axis, in heights, 0 to 0.15.</param>
/// <param name="JitterSeed">Stands for these shifts, by hashing; neighbouring points are shifted alike.</param>
public readonly record struct DigitShape(
    double Width,
    double Slant,
    double RotationRadians,
    double BowX,
    double WaveX,
    double BowY,
    double WaveY,
    double Waist,
    double Taper,
    double Jitter,
    uint JitterSeed);
