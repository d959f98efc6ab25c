namespace Disentangle.Datasets.Catalogue.Chairs;

/// <content>Chairs of bent tube, and folding ones.</content>
internal sealed partial class ChairDesign
{
    private void DrawTube()
    {
        _halfLeg = Between(1, 1.5);
        _isRoundLeg = Chance(0.75);
    }

    private void DrawCantilever()
    {
        DrawTube();
        DrawBackSizes(32, 52);
        _lean = Between(0.1, 0.3);
        double x = _halfWidth + _halfLeg, front = _halfDepth, rear = -_halfDepth - Between(-6, 4);
        SquareSeat(ChairMaterial.Cover);
        double middle = _seatHeight - _halfThickness;
        Lengthwise(
            (x, -_halfDepth, middle),
            (x, front, middle),
            _halfLeg,
            _halfLeg,
            ChairPart.Seat,
            ChairMaterial.Frame,
            _isRoundLeg,
            isPaired: true);
        bool hasArms = Chance(0.4);
        double kneeHeight = hasArms && Chance(0.5) ? _seatHeight + Between(17, 22) : middle + _halfLeg;
        PairOfLegs((x, front - Between(0, 5), 0), (x, front, kneeHeight), ChairMaterial.Frame);
        Runners(x, rear, front, ChairMaterial.Frame);
        Crosswise(x, rear, _halfLeg, _halfLeg, _halfLeg, ChairPart.Stretchers, ChairMaterial.Frame, _isRoundLeg);
        _backHalfWidth = x + _halfLeg;
        DrawPosts();
        double bottom = PartOfBack(Chance(0.4) ? 0.03 : Between(0.15, 0.45));
        PanelBetween(bottom, _backTop - (Chance(0.5) ? 0 : 2), ChairMaterial.Cover);
        if (hasArms && kneeHeight > _seatHeight)
        {
            Lengthwise(
                (x, BackAt(kneeHeight), kneeHeight),
                (x, front, kneeHeight),
                _halfLeg * 1.3,
                _halfLeg,
                ChairPart.Arms,
                ChairMaterial.Frame,
                isPaired: true);
        }
        else if (hasArms)
        {
            DrawBarArms(SeatBottom);
        }
    }

    private void DrawSled()
    {
        DrawTube();
        DrawBackSizes(28, 50);
        double splay = Between(0, 5);
        SquareSeat(ChairMaterial.Cover);
        FourLegs(_seatHeight - _halfThickness, 0, splay, ChairMaterial.Frame);
        double x = _halfWidth - _halfLeg + splay, y = _halfDepth - _halfLeg + splay;
        Runners(x, -y - _halfLeg, y + _halfLeg, ChairMaterial.Frame);
        if (Chance(0.4))
        {
            Crosswise(x, -y, _halfLeg, _halfLeg, _halfLeg, ChairPart.Stretchers, ChairMaterial.Frame, _isRoundLeg);
        }

        if (Chance(0.4))
        {
            DrawBarArms(SeatBottom);
        }

        DrawBack();
    }

    private void DrawFolding()
    {
        DrawTube();
        DrawBackSizes(28, 42);
        _halfThickness = Between(0.8, 1.8);
        SquareSeat(ChairMaterial.Cover);
        double x = _halfWidth - _halfLeg, rear = -_halfDepth - Between(0, 8), front = _halfDepth + Between(-2, 5);
        PairOfLegs((x, front, 0), (x, BackAt(_seatHeight), _seatHeight), ChairMaterial.Frame);
        PairOfLegs((x - (2 * _halfLeg), rear, 0), (x - (2 * _halfLeg), _halfDepth - 4, SeatBottom), ChairMaterial.Frame);
        Crosswise(x, front - 3, 6, _halfLeg, _halfLeg, ChairPart.Stretchers, ChairMaterial.Frame, isEllipse: true);
        Crosswise(x - (2 * _halfLeg), rear + 3, 6, _halfLeg, _halfLeg, ChairPart.Stretchers, ChairMaterial.Frame, isEllipse: true);
        _backHalfWidth = _halfWidth;
        DrawPosts();
        if (Chance(0.6))
        {
            PanelBetween(PartOfBack(Between(0.3, 0.65)), _backTop, ChairMaterial.Cover);
        }
        else
        {
            DrawRails(2);
        }
    }
}
