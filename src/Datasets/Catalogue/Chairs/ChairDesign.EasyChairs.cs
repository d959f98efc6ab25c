namespace Disentangle.Datasets.Catalogue.Chairs;

/// <content>Armchairs, rocking chairs, lounge chairs and shells.</content>
internal sealed partial class ChairDesign
{
    private void DrawArmchair()
    {
        _halfWidth = Between(24, 33);
        _halfDepth = Between(26, 33);
        _seatHeight = Between(28, 36);
        DrawBackSizes(28, Chance(0.25) ? 65 : 45);
        _backHalfWidth = _halfWidth;
        double legHeight = Chance(0.3) ? 2 : Between(5, 14);
        ChairMaterial box = Chance(0.7) ? ChairMaterial.Cover : ChairMaterial.Frame;
        Upright((0, 0, legHeight), (0, 0, _seatHeight), _halfWidth, _halfDepth, ChairPart.Seat, box);
        Cushion(Between(7, 13));
        double thick = Between(4, 8), arm = Between(3, 8);
        double bottom = legHeight + (Chance(0.5) ? 0 : Between(2, 8));
        _halfWidth += arm;
        _halfLeg = Between(1.5, 3.2);
        FourLegs(bottom + 2, 1, 0, ChairMaterial.Frame);
        _halfWidth -= arm;
        double width = _halfWidth + (Chance(0.5) ? 2 * arm : 0);
        Upright((0, BackAt(bottom) + 2, bottom), (0, BackAt(_backTop) + 2, _backTop), width, thick, ChairPart.Back, ChairMaterial.Cover);
        DrawSolidArms(bottom, arm, _halfDepth - Between(0, 6));
        if (Chance(0.4))
        {
            double rear = BackAt(_seatHeight) + thick + 4, top = BackAt((_seatHeight + _backTop) / 2) + thick + 3;
            Upright((0, rear, _seatHeight), (0, top, _backTop - 4), 0.9 * _halfWidth, 4, ChairPart.Back, ChairMaterial.Cover);
        }
        else if (Chance(0.3))
        {
            Crosswise(_halfWidth, BackAt(_backTop) + 2, _backTop, thick, thick, ChairPart.Back, ChairMaterial.Cover, isEllipse: true);
        }
    }

    private void DrawRocking()
    {
        _seatHeight = Between(38, 44);
        DrawBackSizes(42, 66);
        _lean = Between(0.2, 0.34);
        SquareSeat(ChairMaterial.Cover);
        double rocker = Between(1.2, 2), reach = Between(18, 26), rise = Between(6, 10);
        double x = _halfWidth - _halfLeg, knee = 0.55 * _halfDepth;
        Rocker((x, -knee, rocker), (x, knee, rocker));
        Rocker((x, knee, rocker), (x, knee + reach, rocker + rise));
        Rocker((x, -knee - reach - 6, rocker + rise + 3), (x, -knee, rocker));
        PairOfLegs((x, knee + 4, rocker + 1), (x, _halfDepth - 3, SeatBottom + 1), ChairMaterial.Frame);
        PairOfLegs((x, -knee - 4, rocker + 1), (x, 3 - _halfDepth, SeatBottom + 1), ChairMaterial.Frame);
        if (Chance(0.7))
        {
            DrawBarArms(SeatBottom);
        }

        DrawPosts();
        if (Chance(0.5))
        {
            DrawRails(Room);
        }
        else
        {
            PanelBetween(_seatHeight + 6, _backTop, Chance(0.5) ? ChairMaterial.Cover : ChairMaterial.Frame);
        }

        void Rocker((double X, double Y, double Z) rear, (double X, double Y, double Z) front) =>
            Lengthwise(rear, front, rocker, rocker, ChairPart.Stretchers, ChairMaterial.Frame, isPaired: true);
    }

    private void DrawLounge()
    {
        _halfWidth = Between(24, 36);
        _halfDepth = Between(24, 31);
        _seatHeight = Between(29, 36);
        _halfThickness = Between(2, 6);
        DrawBackSizes(32, 52);
        _lean = Between(0.3, 0.6);
        _backHalfWidth = _halfWidth;
        double slope = Between(0.1, 0.3), drop = slope * _halfDepth;
        Lengthwise(
            (0, -_halfDepth, _seatHeight - drop),
            (0, _halfDepth, _seatHeight + drop),
            _halfWidth,
            _halfThickness,
            ChairPart.Seat,
            ChairMaterial.Cover);
        double foot = _seatHeight - drop - _halfThickness;
        double thick = 1.1 * _halfThickness;
        Upright((0, BackAt(foot), foot), (0, BackAt(_backTop), _backTop), _halfWidth, thick, ChairPart.Back, ChairMaterial.Cover);
        DrawTube();
        double x = _halfWidth - Between(1, 6), style = _random.NextDouble();
        if (style < 0.4)
        {
            CrossedLeg((x, -_halfDepth - 4, _seatHeight - 2), (x, _halfDepth + 2, _halfLeg));
            CrossedLeg((x, -_halfDepth - 6, _halfLeg), (x, _halfDepth - 4, _seatHeight + drop - 3));
        }
        else if (style < 0.8)
        {
            PairOfLegs((x, _halfDepth - 2, 0), (x, _halfDepth - 4, _seatHeight + drop - _halfThickness), ChairMaterial.Frame);
            PairOfLegs((x, -_halfDepth - 4, 0), (x, 3 - _halfDepth, foot + 2), ChairMaterial.Frame);
            if (Chance(0.5))
            {
                Runners(x, -_halfDepth - 4, _halfDepth - 2, ChairMaterial.Frame);
            }
        }
        else
        {
            Column(2, _seatHeight - _halfThickness, Between(2, 3));
            FourSpokes(Between(28, 34));
        }

        if (Chance(0.45))
        {
            _lean = Between(0.1, 0.3);
            DrawBarArms(Chance(0.5) ? 0 : _seatHeight - 2);
        }
    }

    private void DrawShell()
    {
        DrawBackSizes(26, 42);
        _halfThickness = Between(1, 2.5);
        DrawTube();
        if (Chance(0.5))
        {
            DrawRoundSeat();
        }
        else
        {
            SquareSeat(ChairMaterial.Cover);
        }

        DrawWingBack(Between(1, 2));
        double style = _random.NextDouble();
        if (style < 0.6)
        {
            FourLegs(SeatBottom + 1, Between(5, 9), Between(4, 10), ChairMaterial.Frame);
            DrawStretchers(6, 6);
        }
        else if (style < 0.8)
        {
            Column(1, SeatBottom, Between(1.8, 3.2));
            Disc(Between(19, 25), Between(1.2, 2.5));
        }
        else
        {
            Column(4, SeatBottom, Between(1.8, 3));
            FourSpokes(Between(26, 32));
        }
    }
}
