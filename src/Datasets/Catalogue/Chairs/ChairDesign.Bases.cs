namespace Disentangle.Datasets.Catalogue.Chairs;

/// <content>Legs, stretchers, stars and columns.</content>
internal sealed partial class ChairDesign
{
    private double SeatBottom => _seatHeight - (2 * _halfThickness);

    // Feet stand out by the splay from where the legs meet the seat.
    private void FourLegs(double top, double inset, double splay, ChairMaterial material)
    {
        double x = _halfWidth - _halfLeg - inset, y = _halfDepth - _halfLeg - inset;
        PairOfLegs((x + splay, y + splay, 0), (x, y, top), material);
        PairOfLegs((x + splay, -y - splay, 0), (x, -y, top), material);
    }

    private void PairOfLegs((double X, double Y, double Z) foot, (double X, double Y, double Z) top, ChairMaterial material) =>
        Upright(foot, top, _halfLeg, _halfLeg, ChairPart.Legs, material, _isRoundLeg, isPaired: true);

    // Too flat for a bar along z.
    private void CrossedLeg((double X, double Y, double Z) rear, (double X, double Y, double Z) front) =>
        Lengthwise(rear, front, _halfLeg, _halfLeg, ChairPart.Legs, ChairMaterial.Frame, _isRoundLeg, isPaired: true);

    private void DrawStretchers(double inset, double splay)
    {
        double half = Between(0.7, 1.3), z = Between(8, 24), style = _random.NextDouble();
        double x = _halfWidth - _halfLeg - inset + (splay * 0.6), y = _halfDepth - _halfLeg - inset + (splay * 0.6);
        if (style < 0.5 && Room >= 1)
        {
            Lengthwise((x, -y, z), (x, y, z), half, half, ChairPart.Stretchers, ChairMaterial.Frame, _isRoundLeg, isPaired: true);
        }

        if (style is > 0.25 and < 0.5 && Room >= 1)
        {
            Crosswise(x, 0, z, half, half, ChairPart.Stretchers, ChairMaterial.Frame, _isRoundLeg);
        }

        if (style is > 0.5 and < 0.7 && Room >= 1)
        {
            Crosswise(x, y, z + 4, half, half * 1.4, ChairPart.Stretchers, ChairMaterial.Frame);
        }
    }

    private void Runners(double x, double rear, double front, ChairMaterial material) => Lengthwise(
        (x, rear, _halfLeg), (x, front, _halfLeg), _halfLeg, _halfLeg, ChairPart.Stretchers, material, _isRoundLeg, isPaired: true);

    private void Column(double bottom, double top, double radius) =>
        Upright((0, 0, bottom), (0, 0, top), radius, radius, ChairPart.Legs, ChairMaterial.Fitting, isEllipse: true);

    private void Disc(double radius, double height) =>
        Upright((0, 0, 0), (0, 0, height), radius, radius, ChairPart.Legs, ChairMaterial.Fitting, isEllipse: true);

    // Spokes at 0, ±72 and ±144 degrees from the front, on castors.
    private void FiveSpokes(double reach, double hub)
    {
        const double Sin72 = 0.951056516295153572, Cos72 = 0.309016994374947424;
        const double Sin144 = 0.587785252292473129, Cos144 = -0.809016994374947424;
        double half = Between(1.4, 2.2), wheel = Between(2.2, 3.2), tip = (2 * wheel) + half;
        Lengthwise((0, 0, hub), (0, reach, tip), half, half, ChairPart.Legs, ChairMaterial.Fitting);
        Outwards((0, 0, hub), (reach * Sin72, reach * Cos72, tip), half, half, ChairPart.Legs, ChairMaterial.Fitting);
        Lengthwise(
            (reach * Sin144, reach * Cos144, tip), (0, 0, hub), 1.24 * half, half, ChairPart.Legs, ChairMaterial.Fitting, isPaired: true);
        Castor(0, reach, wheel);
        Castor(reach * Sin72, reach * Cos72, wheel);
        Castor(reach * Sin144, reach * Cos144, wheel);
    }

    private void Castor(double x, double y, double radius)
    {
        const double HalfWidth = 1.5;
        _bars.Add(new ChairBar(BarAxis.X, y, radius, x, radius, radius, HalfWidth, 0, 0, ChairPart.Legs, ChairMaterial.Fitting)
        { IsEllipse = true, IsPaired = x > 0 });
    }

    // Spokes on the diagonals, flat on the floor.
    private void FourSpokes(double reach)
    {
        double half = Between(1.2, 2), end = reach * 0.70710678118654752;
        Lengthwise((0, 0, 5), (end, end, half), 1.41 * half, half, ChairPart.Legs, ChairMaterial.Fitting, isPaired: true);
        Lengthwise((end, -end, half), (0, 0, 5), 1.41 * half, half, ChairPart.Legs, ChairMaterial.Fitting, isPaired: true);
    }
}
