namespace Disentangle.Datasets.Catalogue.Chairs;

/// <content>Chairs for a table: on four legs, on a column, benches and stools.</content>
internal sealed partial class ChairDesign
{
    private void DrawFourLegs()
    {
        bool isBench = Kind == ChairKind.Bench;
        _halfWidth = isBench ? Between(40, 62) : _halfWidth;
        DrawBackSizes(28, isBench ? 42 : Chance(0.15) ? 72 : 55);
        double inset = DrawSeat() + Between(0, 2);
        if (_halfThickness < 2 && Chance(0.25))
        {
            Cushion(Between(2, 4));
        }

        double splay = Chance(0.5) ? 0 : Between(1, 5);
        FourLegs(_seatHeight - _halfThickness, inset, splay, ChairMaterial.Frame);
        bool hasArms = Chance(isBench ? 0.6 : 0.28);
        if (hasArms)
        {
            DrawBarArms(SeatBottom);
        }

        if (!isBench || Chance(0.75))
        {
            DrawBack();
        }

        if (Chance(0.55))
        {
            DrawStretchers(inset, splay);
        }
    }

    private void DrawOffice()
    {
        _halfThickness = Between(2, 4);
        DrawBackSizes(Chance(0.4) ? 55 : 32, Chance(0.4) ? 75 : 56);
        _backHalfWidth = _halfWidth * Between(0.75, 1);
        if (Chance(0.15))
        {
            DrawRoundSeat();
        }
        else
        {
            SquareSeat(ChairMaterial.Cover);
        }

        Column(5, SeatBottom, Between(1.8, 3));
        if (Chance(0.8))
        {
            FiveSpokes(Between(26, 33), Between(9, 12));
        }
        else
        {
            FourSpokes(Between(27, 34));
        }

        double bottom = PartOfBack(Chance(0.5) ? 0 : Between(0.15, 0.35)), half = Between(1.5, 3.5);
        Upright((0, BackAt(bottom), bottom), (0, BackAt(_backTop), _backTop), _backHalfWidth, half, ChairPart.Back, ChairMaterial.Cover);
        double stem = Between(1.5, 4);
        Upright(
            (0, BackAt(SeatBottom - 2) - half, SeatBottom - 2),
            (0, BackAt(bottom + 15) - half, bottom + 15),
            stem,
            1,
            ChairPart.Back,
            ChairMaterial.Fitting);
        if (Chance(0.65))
        {
            DrawOfficeArms();
        }
    }

    private void DrawOfficeArms()
    {
        double height = _seatHeight + Between(17, 23), x = _halfWidth + 2, y = Between(-6, 4), length = Between(10, 15);
        Upright((x, y, SeatBottom), (x, y, height), 1.2, Between(1.5, 4), ChairPart.Arms, ChairMaterial.Fitting, isPaired: true);
        Lengthwise(
            (x, y - length, height), (x, y + length, height), Between(2, 3.5), 1.4, ChairPart.Arms, ChairMaterial.Fitting, isPaired: true);
    }

    private void DrawStool()
    {
        _seatHeight = Chance(0.7) ? Between(60, 80) : Between(42, 50);
        _halfWidth = Between(15, 21);
        _halfDepth = _halfWidth * Between(0.9, 1.05);
        DrawBackSizes(14, 34);
        bool isRound = Chance(0.6);
        if (isRound)
        {
            DrawRoundSeat();
        }
        else
        {
            SquareSeat(ChairMaterial.Cover);
        }

        bool hasColumn = Chance(0.4);
        if (hasColumn)
        {
            Column(1, SeatBottom, Between(1.8, 3));
            Disc(Between(17, 23), Between(1.5, 3));
            if (Chance(0.6))
            {
                double z = Between(18, 30), reach = Between(9, 14);
                Upright((0, 0, z), (0, 0, z + 1.8), reach, reach, ChairPart.Stretchers, ChairMaterial.Fitting, isEllipse: true);
            }
        }
        else
        {
            double inset = isRound ? 0.27 * _halfWidth : 0, splay = Between(0, 7);
            double z = Between(0.25, 0.45) * _seatHeight, half = Between(0.7, 1.2);
            FourLegs(SeatBottom + 0.5, inset, splay, ChairMaterial.Frame);
            double x = _halfWidth - _halfLeg - inset + (splay * (1 - (z / SeatBottom))), y = x + _halfDepth - _halfWidth;
            Lengthwise((x, -y, z), (x, y, z), half, half, ChairPart.Stretchers, ChairMaterial.Frame, _isRoundLeg, isPaired: true);
            Crosswise(x, y, z, half, half, ChairPart.Stretchers, ChairMaterial.Frame, _isRoundLeg);
            Crosswise(x, -y, z, half, half, ChairPart.Stretchers, ChairMaterial.Frame, _isRoundLeg);
        }

        // All round, it would look the same from every azimuth.
        if (Chance(0.45) || (isRound && hasColumn))
        {
            DrawBack();
        }
    }
}
