namespace Disentangle.Datasets.Catalogue.Chairs;

/// <content>Backs: on posts, as a panel of their own, oval, or with wings.</content>
internal sealed partial class ChairDesign
{
    private double _backTop;
    private double _backHalfWidth;

    // How far the back leans, per unit of height.
    private double _lean;

    // A back is as far behind a round seat's middle as the seat's rim is where the posts stand.
    private double BackAt(double z) => -(_isRoundSeat ? 0.8 * _halfDepth : _halfDepth) - (_lean * (z - _seatHeight));

    // Height of a place on the back: 0 at the seat, 1 at the top.
    private double PartOfBack(double part) => _seatHeight + (part * (_backTop - _seatHeight));

    private void DrawBackSizes(double leastHeight, double mostHeight)
    {
        _backTop = _seatHeight + Between(leastHeight, mostHeight);
        _lean = Between(0.04, 0.24);
        _backHalfWidth = _halfWidth * Between(0.82, 1);
    }

    private void DrawBack()
    {
        double style = _random.NextDouble();
        if (style < 0.6)
        {
            DrawPosts();
            DrawBetweenPosts();
        }
        else if (style < 0.8)
        {
            DrawPanelBack(Between(1.2, 3.2));
        }
        else if (style < 0.9 || Room < 3)
        {
            DrawOvalBack();
        }
        else
        {
            DrawWingBack(Between(1, 2.5));
        }
    }

    private void DrawPosts() => Upright(
        (_backHalfWidth - _halfLeg, BackAt(_seatHeight), _seatHeight - (2 * _halfThickness)),
        (_backHalfWidth - _halfLeg, BackAt(_backTop), _backTop),
        _halfLeg,
        _halfLeg,
        ChairPart.Back,
        ChairMaterial.Frame,
        _isRoundLeg,
        isPaired: true);

    private void DrawBetweenPosts()
    {
        double style = _random.NextDouble();
        if (style < 0.3)
        {
            double bottom = PartOfBack(Chance(0.5) ? 0.05 : Between(0.15, 0.45)), top = _backTop - (Chance(0.6) ? 0 : 3);
            PanelBetween(bottom, top, Chance(0.6) ? ChairMaterial.Cover : ChairMaterial.Frame);
        }
        else if (style < 0.55)
        {
            DrawRails(Math.Min(2 + _random.NextBelow(3), Room));
        }
        else if (style < 0.8)
        {
            DrawSpindles();
        }
        else if (style < 0.9)
        {
            RailAt(_backTop - 4, Between(3.5, 5.5), ChairMaterial.Frame);
        }
        else
        {
            RailAt(_backTop - 2.5, 2.5, ChairMaterial.Frame);
            double half = Between(4, 9), top = _backTop - 4;
            Upright((0, BackAt(_seatHeight), _seatHeight), (0, BackAt(top), top), half, 0.8, ChairPart.Back, ChairMaterial.Frame);
        }
    }

    private void PanelBetween(double bottom, double top, ChairMaterial material) => Upright(
        (0, BackAt(bottom), bottom), (0, BackAt(top), top), _backHalfWidth - _halfLeg, Between(0.8, 1.8), ChairPart.Back, material);

    private void DrawRails(int count)
    {
        double half = Between(1.2, 3.2), spacing = (_backTop - _seatHeight - half) / (count + 0.4);
        for (int i = 0; i < count; i++)
        {
            RailAt(_backTop - half - (i * spacing), half, ChairMaterial.Frame);
        }
    }

    private void RailAt(double z, double halfZ, ChairMaterial material) =>
        Crosswise(_backHalfWidth, BackAt(z), z, 1.1, halfZ, ChairPart.Back, material);

    // Slats stand in pairs about the middle one, if there is one; each pair costs one bar.
    private void DrawSpindles()
    {
        double half = Between(2, 3.5), bottom = _seatHeight, top = _backTop - half;
        RailAt(top, half, ChairMaterial.Frame);
        if (Chance(0.4) && Room > 4)
        {
            bottom = PartOfBack(Between(0.15, 0.35));
            RailAt(bottom, 1.5, ChairMaterial.Frame);
        }

        int count = Math.Min(3 + _random.NextBelow(4), (2 * Room) - 1);
        double spacing = 2 * (_backHalfWidth - _halfLeg) / (count + 1), halfX = Between(0.6, 0.3 * spacing);
        for (double x = count % 2 == 0 ? spacing / 2 : 0; x < _backHalfWidth - spacing; x += spacing)
        {
            Upright(
                (x, BackAt(bottom), bottom),
                (x, BackAt(top), top),
                halfX,
                0.6,
                ChairPart.Back,
                ChairMaterial.Frame,
                _isRoundLeg,
                isPaired: x > 0);
        }
    }

    private void DrawPanelBack(double halfThickness)
    {
        double bottom = _seatHeight - (2 * _halfThickness);
        Upright(
            (0, BackAt(bottom) + halfThickness, bottom),
            (0, BackAt(_backTop) + halfThickness, _backTop),
            _backHalfWidth,
            halfThickness,
            ChairPart.Back,
            ChairMaterial.Cover);
    }

    // An upright disc on two short posts.
    private void DrawOvalBack()
    {
        double halfHeight = Math.Min((_backTop - _seatHeight) * Between(0.3, 0.42), 1.3 * _backHalfWidth);
        double middle = _backTop - halfHeight, y = BackAt(_seatHeight);
        Lengthwise(
            (0, y - 1.5, middle), (0, y + 1.5, middle), _backHalfWidth, halfHeight, ChairPart.Back, ChairMaterial.Cover, isEllipse: true);
        Upright(
            (0.55 * _backHalfWidth, y, _seatHeight - 1),
            (0.62 * _backHalfWidth, y, middle),
            _halfLeg,
            _halfLeg,
            ChairPart.Back,
            ChairMaterial.Frame,
            isPaired: true);
    }

    // A panel with a wing at each side that comes forward.
    private void DrawWingBack(double halfThickness)
    {
        double bottom = PartOfBack(Chance(0.5) ? -0.02 : Between(0.15, 0.35)), reach = Between(0.4, 1.1) * _halfDepth;
        double inner = 0.7 * _backHalfWidth, middle = (bottom + _backTop) / 2, y = BackAt(middle);
        Upright((0, BackAt(bottom), bottom), (0, BackAt(_backTop), _backTop), inner, halfThickness, ChairPart.Back, ChairMaterial.Cover);
        double outer = _backHalfWidth + 2;
        Lengthwise(
            (inner, y - halfThickness, middle),
            (outer, y + reach, middle - (0.15 * reach)),
            1.5 * halfThickness,
            (_backTop - bottom) / 2,
            ChairPart.Back,
            ChairMaterial.Cover,
            isPaired: true);
    }
}
