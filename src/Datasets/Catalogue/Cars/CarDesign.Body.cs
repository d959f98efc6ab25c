namespace Disentangle.Datasets.Catalogue.Cars;

/// <content>Measures of body, cabin and wheels.</content>
internal sealed partial class CarDesign
{
    // Where a flat rear window would leave less roof than this, it is made steeper.
    private const double LeastRoof = 0.4;

    /// <summary>From bumper to bumper.</summary>
    public double Length { get; private set; }

    /// <summary>Half the width at the axles.</summary>
    public double HalfWidth { get; private set; }

    /// <summary>From the ground to the roof's highest place.</summary>
    public double Height { get; private set; }

    /// <summary>Height of bumpers, where the body is longest.</summary>
    public double Bumper { get; private set; }

    /// <summary>Height of the hood's front edge.</summary>
    public double NoseTop { get; private set; }

    /// <summary>Run of the face below the hood.</summary>
    public double NoseRun { get; private set; }

    /// <summary>Run of the tail.</summary>
    public double TailRun { get; private set; }

    /// <summary>Run of the body's sides.</summary>
    public double FlankRun { get; private set; }

    /// <summary>How far the front recedes towards the corners, per unit of width.</summary>
    public double FrontCorner { get; private set; }

    /// <summary>How far the tail recedes towards the corners, per unit of width.</summary>
    public double RearCorner { get; private set; }

    /// <summary>Distance from the middle plane at which corners begin.</summary>
    public double CornerStart => 0.45 * HalfWidth;

    /// <summary>Fall of the belt line per unit of length.</summary>
    public double Wedge { get; private set; }

    /// <summary>Place of the windscreen's foot, on the belt line.</summary>
    public (double X, double Z) WindscreenFoot { get; private set; }

    /// <summary>Place of the rear window's foot, on the belt line.</summary>
    public (double X, double Z) RearFoot { get; private set; }

    /// <summary>Run of the windscreen.</summary>
    public double WindscreenRun { get; private set; }

    /// <summary>Run of the rear window.</summary>
    public double RearRun { get; private set; }

    /// <summary>Run of the cabin's sides.</summary>
    public double SideRun { get; private set; }

    /// <summary>Where the roof is highest.</summary>
    public double RoofPeak { get; private set; }

    /// <summary>Fall of the roof from its peak to the front, per unit of length.</summary>
    public double RoofFallFront { get; private set; }

    /// <summary>Fall of the roof from its peak to the rear, per unit of length.</summary>
    public double RoofFallRear { get; private set; }

    /// <summary>Where windscreen and roof would meet if the roof were flat.</summary>
    public double RoofFront => WindscreenFoot.X - (WindscreenRun * (Height - WindscreenFoot.Z));

    /// <summary>Where rear window and roof would meet if the roof were flat.</summary>
    public double RoofRear => RearFoot.X + (RearRun * (Height - RearFoot.Z));

    /// <summary>Of the tyres.</summary>
    public double WheelRadius { get; private set; }

    /// <summary>Place of the front axle.</summary>
    public double FrontAxle { get; private set; }

    /// <summary>Place of the rear axle.</summary>
    public double RearAxle { get; private set; }

    /// <summary>Radius of the rims as a share of the tyres'.</summary>
    public double Rim { get; private set; }

    /// <summary>Spokes of the rims, 4 to 6; 0 for discs.</summary>
    public int Spokes { get; private set; }

    /// <summary>Height of the belt line.</summary>
    public double BeltAt(double x) => WindscreenFoot.Z + (Wedge * (WindscreenFoot.X - x));

    private void DrawBody()
    {
        Length = Draw(Class.Length);
        HalfWidth = Draw(Class.Width) / 2;
        Height = Draw(Class.Height);
        double belt = Draw(Class.Belt) * Height;
        NoseTop = Draw(Class.NoseHeight) * belt;
        Bumper = Draw((0.54, 0.64)) * NoseTop;
        NoseRun = Draw(Class.NoseRun);
        TailRun = Draw(Class.TailRun);
        FlankRun = Draw((0.01, 0.06));
        FrontCorner = Draw(Class.FrontCorner);
        RearCorner = Draw(Class.RearCorner);
        Wedge = Draw(Class.Wedge);
        WindscreenFoot = ((0.5 - Draw(Class.Hood)) * Length, belt);
    }

    private void DrawCabin()
    {
        WindscreenRun = Draw(Class.WindscreenRun);
        double rearRun = Draw(Class.RearRun);
        SideRun = Draw(Class.SideRun);
        double tail = -Length / 2;
        double rear = tail + (TailRun * (BeltAt(tail) - Bumper)) + (Draw(Class.Deck) * Length);
        RearFoot = (rear, BeltAt(rear));
        RearRun = Math.Min(rearRun, (RoofFront - LeastRoof - rear) / (Height - RearFoot.Z));
        RoofPeak = RoofRear + (Draw((0.45, 0.75)) * (RoofFront - RoofRear));
        RoofFallFront = Draw((0.02, 0.1));
        RoofFallRear = Draw((0.01, 0.08));
    }

    private void DrawWheels()
    {
        FrontAxle = (0.5 - Draw(Class.FrontOverhang)) * Length;

        // Wheel and arch must not stand out above a low hood.
        double hood = NoseTop + ((WindscreenFoot.Z - NoseTop) * ((Length / 2) - FrontAxle) / ((Length / 2) - WindscreenFoot.X));
        WheelRadius = Math.Min(Draw(Class.WheelRadius), Math.Min(hood, WindscreenFoot.Z) / 2.2);
        RearAxle = (Draw(Class.RearOverhang) - 0.5) * Length;
        Rim = Draw((0.58, 0.76));
        Spokes = Chance(0.25) ? 0 : 4 + _random.NextBelow(3);
    }
}
