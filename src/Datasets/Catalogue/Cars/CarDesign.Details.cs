namespace Disentangle.Datasets.Catalogue.Cars;

/// <content>Doors, glass, lamps, colours.</content>
internal sealed partial class CarDesign
{
    /// <summary>A place that is on no car.</summary>
    private const double Nowhere = -10;

    /// <summary>Pillar and gap behind the front doors.</summary>
    public double PillarB { get; private set; }

    /// <summary>Pillar and gap behind the rear doors, or the front end of a bed; outside the car where there is neither.</summary>
    public double PillarC { get; private set; }

    /// <summary>Where the side's glass ends; outside the car where it reaches the rear window.</summary>
    public double GlazedTo { get; private set; }

    /// <summary>From the belt line to the lower edge of the glass.</summary>
    public double GlassBase { get; private set; }

    /// <summary>Half the width of each lamp.</summary>
    public double LampHalfWidth { get; private set; }

    /// <summary>Half the height of each lamp.</summary>
    public double LampHalfHeight { get; private set; }

    /// <summary>Whether lamps are discs rather than rectangles.</summary>
    public bool HasRoundLamps { get; private set; }

    /// <summary>Half the grille's width as a share of half the car's; 0 where there is none.</summary>
    public double GrilleWidth { get; private set; }

    /// <summary>Half the grille's height as a share of the way from bumper to hood.</summary>
    public double GrilleHeight { get; private set; }

    /// <summary>Material of the bumpers.</summary>
    public CarTrim Trim { get; private set; }

    /// <summary>Where the second colour shows.</summary>
    public CarLivery Livery { get; private set; }

    /// <summary>The body's colour.</summary>
    public CarColor BodyColor { get; private set; }

    /// <summary>The livery's colour.</summary>
    public CarColor SecondColor { get; private set; }

    /// <summary>The rims' colour.</summary>
    public CarColor RimColor { get; private set; }

    private void DrawDetails()
    {
        bool hasFourDoors = Chance(Class.FourDoors);
        double cabin = WindscreenFoot.X - RearFoot.X;
        double frontDoor = Math.Min(Draw(hasFourDoors ? (0.42, 0.47) : (0.52, 0.6)) * cabin, Draw((1.25, 1.45)));
        PillarB = WindscreenFoot.X - frontDoor;
        PillarC = Class.HasBed ? RearFoot.X : hasFourDoors ? PillarB - (Draw((0.55, 0.7)) * (PillarB - RearFoot.X)) : Nowhere;
        GlazedTo = Chance(Class.Panelled) ? PillarB : Nowhere;
        GlassBase = Draw(Class.GlassBase);

        double face = NoseTop - Bumper;
        HasRoundLamps = Chance(Class.RoundLamps);
        LampHalfHeight = Draw((0.22, 0.4)) * face;
        LampHalfWidth = HasRoundLamps ? LampHalfHeight : Draw((0.1, 0.22)) * HalfWidth;
        GrilleWidth = Chance(0.15) ? 0 : Draw((0.25, 0.6));
        GrilleHeight = Draw((0.1, 0.35));
        Trim = Choose(Class.Trim.Black, Class.Trim.Chrome) switch { 0 => CarTrim.Black, 1 => CarTrim.Chrome, _ => CarTrim.Painted };
    }

    private void DrawColors()
    {
        BodyColor = CarPaint.Draw(ref _random);
        SecondColor = CarPaint.DrawContrast(BodyColor, ref _random);
        int livery = Choose([.. Class.Liveries.Select(l => l.Probability)]);
        Livery = livery < Class.Liveries.Count ? Class.Liveries[livery].Livery : CarLivery.Plain;
        RimColor = Choose(0.75, 0.12, 0.05) switch
        {
            0 => CarColor.Grey(Draw((0.7, 0.92))),
            1 => CarColor.Grey(Draw((0.28, 0.4))),
            2 => CarColor.Hsv(0.12, 0.6, 0.8),
            _ => BodyColor,
        };
    }
}
