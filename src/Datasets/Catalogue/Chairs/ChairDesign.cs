using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Catalogue.Chairs;

/// <summary>Draws a chair piece by piece, in centimetres, from a stream of random numbers.</summary>
/// <remarks>Additions, multiplications and divisions only, so that a chair has the same bits everywhere.</remarks>
internal sealed partial class ChairDesign
{
    // In parts of 1,000; the rest are four-legged.
    private static readonly (ChairKind Kind, int Share)[] Shares =
    [
        (ChairKind.Office, 110),
        (ChairKind.Cantilever, 75),
        (ChairKind.Sled, 85),
        (ChairKind.Armchair, 125),
        (ChairKind.Stool, 55),
        (ChairKind.Rocking, 40),
        (ChairKind.Bench, 35),
        (ChairKind.Lounge, 70),
        (ChairKind.Folding, 45),
        (ChairKind.Shell, 70),
    ];

    private readonly List<ChairBar> _bars = [];
    private PhiloxStream _random;

    // Half width and half depth of the seat, height of its upper face, half its thickness.
    private double _halfWidth;
    private double _halfDepth;
    private double _seatHeight;
    private double _halfThickness;
    private bool _isRoundSeat;

    // Half the width of legs, posts and tubes, and whether they are round.
    private double _halfLeg;
    private bool _isRoundLeg;

    /// <summary>Draws a chair.</summary>
    public ChairDesign(PhiloxStream random)
    {
        _random = random;
        int share = _random.NextBelow(1000);
        foreach ((ChairKind kind, int width) in Shares)
        {
            Kind = share >= 0 && share < width ? kind : Kind;
            share -= width;
        }

        Size = Between(0.8, 1);
        DrawGreys();
        DrawSizes();
        Draw();
    }

    /// <summary>How it stands.</summary>
    public ChairKind Kind { get; } = ChairKind.FourLegs;

    /// <summary>Its bars, in no order; the floor is z = 0.</summary>
    public IReadOnlyList<ChairBar> Bars => _bars;

    /// <summary>Square root of the reflectance of each <see cref="ChairMaterial"/> in 31sts, 0 to 31.</summary>
    public int[] Greys { get; } = new int[3];

    /// <summary>Half the diagonal that the bounding box is scaled to, 0.8 to 1: models differ in how much of the image they fill.</summary>
    public double Size { get; }

    private int Room => ChairModel.MaximumBars - _bars.Count;

    private void Draw()
    {
        switch (Kind)
        {
            case ChairKind.Office:
                DrawOffice();
                break;
            case ChairKind.Cantilever:
                DrawCantilever();
                break;
            case ChairKind.Sled:
                DrawSled();
                break;
            case ChairKind.Armchair:
                DrawArmchair();
                break;
            case ChairKind.Stool:
                DrawStool();
                break;
            case ChairKind.Rocking:
                DrawRocking();
                break;
            case ChairKind.Lounge:
                DrawLounge();
                break;
            case ChairKind.Folding:
                DrawFolding();
                break;
            case ChairKind.Shell:
                DrawShell();
                break;
            default:
                DrawFourLegs();
                break;
        }
    }

    private void DrawSizes()
    {
        _halfWidth = Between(19, 25);
        _halfDepth = Between(19, 25);
        _seatHeight = Between(42, 49);
        _halfThickness = Chance(0.5) ? Between(1, 2) : Between(2, 4);
        _halfLeg = Between(1.2, 2.6);
        _isRoundLeg = Chance(0.4);
    }

    // Most chairs of the original are near black or of a middle grey, a few are light.
    private void DrawGreys()
    {
        int frame = Grey();
        Greys[(int)ChairMaterial.Frame] = frame;
        Greys[(int)ChairMaterial.Cover] = Chance(0.4) ? frame : Grey();
        Greys[(int)ChairMaterial.Fitting] = Chance(0.5) ? frame : Grey();
    }

    private int Grey()
    {
        double mood = _random.NextDouble();
        return mood < 0.45 ? 5 + _random.NextBelow(8) : mood < 0.8 ? 14 + _random.NextBelow(9) : 23 + _random.NextBelow(6);
    }

    private double Between(double low, double high) => low + ((high - low) * _random.NextDouble());

    private bool Chance(double probability) => _random.NextDouble() < probability;
}
