namespace Disentangle.Datasets.Catalogue.Chairs;

/// <content>Seats, cushions and arms.</content>
internal sealed partial class ChairDesign
{
    // Returns how far legs must stand inside the seat's corners to be under it.
    private double DrawSeat()
    {
        double shape = _random.NextDouble();
        if (shape < 0.14 && Kind != ChairKind.Bench)
        {
            DrawRoundSeat();
            return 0.27 * _halfWidth;
        }

        _halfDepth *= shape < 0.26 ? 1.18 : 1;
        SquareSeat(ChairMaterial.Cover);
        return 0;
    }

    private void DrawRoundSeat()
    {
        _isRoundSeat = true;
        _backHalfWidth *= 0.7;
        Upright((0, 0, SeatBottom), (0, 0, _seatHeight), _halfWidth, _halfDepth, ChairPart.Seat, ChairMaterial.Cover, isEllipse: true);
    }

    private void SquareSeat(ChairMaterial material) => Upright(
        (0, 0, SeatBottom), (0, 0, _seatHeight), _halfWidth, _halfDepth, ChairPart.Seat, material);

    private void Cushion(double height)
    {
        double halfX = 0.93 * _halfWidth, halfY = 0.92 * _halfDepth;
        Upright(
            (0, 0.5, _seatHeight), (0, 0.5, _seatHeight + height), halfX, halfY, ChairPart.Seat, ChairMaterial.Cover, _isRoundSeat);
        _seatHeight += height;
    }

    // Two bars: a pad from the back to the front, and what carries it there.
    private void DrawBarArms(double footHeight)
    {
        double height = _seatHeight + Between(17, 24), x = _halfWidth + _halfLeg;
        double front = _halfDepth * (_isRoundSeat ? 0.3 : Between(0.45, 1));
        double halfPad = Math.Max(_halfLeg, Between(1, 3));
        Lengthwise(
            (Math.Min(x, _backHalfWidth + _halfLeg), BackAt(height), height + Between(-2, 2)),
            (x, front, height),
            halfPad,
            Between(0.8, 1.8),
            ChairPart.Arms,
            ChairMaterial.Frame,
            isPaired: true);
        Upright(
            (x, front - halfPad, footHeight),
            (x, front - halfPad, height),
            _halfLeg,
            _halfLeg,
            ChairPart.Arms,
            ChairMaterial.Frame,
            _isRoundLeg,
            isPaired: true);
    }

    private void DrawSolidArms(double bottom, double halfThickness, double front)
    {
        double height = _seatHeight + Between(12, 24), x = _halfWidth + halfThickness, rear = BackAt(_seatHeight);
        double y = (front + rear) / 2;
        Upright(
            (x, y, bottom), (x, y, height), halfThickness, (front - rear) / 2, ChairPart.Arms, ChairMaterial.Cover, isPaired: true);
        if (Chance(0.35))
        {
            double radius = halfThickness * Between(1.05, 1.3);
            Lengthwise(
                (x, rear, height),
                (x, front + 0.5, height),
                radius,
                radius,
                ChairPart.Arms,
                ChairMaterial.Cover,
                isEllipse: true,
                isPaired: true);
        }
    }
}
