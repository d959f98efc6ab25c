namespace Disentangle.Datasets.Catalogue.Cars;

/// <summary>A design as the numbers of <c>cars3d_like.glsl</c>, in scene units.</summary>
/// <param name="design">The car.</param>
internal sealed class CarShape(CarDesign design)
{
    // The cabin's foot is a little narrower than the body.
    private const double CabinShare = 0.93;

    // Added to each side of the rectangle that is drawn, in image heights: rounding in single precision is far below it.
    private const double Margin = 1e-3;

    private static readonly string[] ViewNames = ["left", "top", "right", "bottom", "cosAzimuth", "sinAzimuth", "sinElevation"];

    private readonly CarFrame _frame = new(design);
    private float[]? _car;

    /// <summary>Names of all numbers, in the shader's order.</summary>
    public IReadOnlyList<string> Names => [.. ViewNames, .. Numbers.Select(n => n.Name)];

    // Those that do not depend on the view.
    private IEnumerable<(string Name, double Value)> Numbers => Body().Concat(Cabin()).Concat(Wheels()).Concat(Box()).Concat(Details()).Concat(Second());

    /// <summary>Writes the numbers for one view.</summary>
    public void Place(CarCamera camera, Span<float> numbers)
    {
        CarBounds bounds = _frame.Bounds(camera);
        ReadOnlySpan<double> view =
        [
            0.5 + bounds.Left - Margin, 0.5 + bounds.Top - Margin, 0.5 + bounds.Right + Margin, 0.5 + bounds.Bottom + Margin,
            camera.CosAzimuth, camera.SinAzimuth, camera.SinElevation,
        ];
        for (int i = 0; i < view.Length; i++)
        {
            numbers[i] = (float)view[i];
        }

        _car ??= [.. Numbers.Select(n => (float)n.Value)];
        _car.CopyTo(numbers[view.Length..]);
    }

    private IEnumerable<(string Name, double Value)> Body()
    {
        double front = _frame.X(design.Length / 2), tail = -_frame.X(-design.Length / 2), bumper = _frame.Z(design.Bumper);
        double hoodEnd = (design.Length / 2) - (design.NoseRun * (design.NoseTop - design.Bumper));
        double hoodSlope = (design.WindscreenFoot.Z - design.NoseTop) / (hoodEnd - design.WindscreenFoot.X);
        return
        [
            ("hoodSlope", hoodSlope), ("hood", (hoodSlope * _frame.X(hoodEnd)) + _frame.Z(design.NoseTop)),
            ("beltSlope", design.Wedge), ("belt", (design.Wedge * _frame.X(design.WindscreenFoot.X)) + _frame.Z(design.WindscreenFoot.Z)),
            ("noseSlope", design.NoseRun), ("nose", front + (design.NoseRun * bumper)),
            ("tailSlope", design.TailRun), ("tail", tail + (design.TailRun * bumper)),
            ("flankSlope", design.FlankRun), ("flank", (design.HalfWidth * _frame.Scale) + (design.FlankRun * _frame.Z(design.WheelRadius))),
            ("frontCornerSlope", design.FrontCorner), ("rearCornerSlope", design.RearCorner),
        ];
    }

    private IEnumerable<(string Name, double Value)> Cabin()
    {
        double peak = _frame.X(design.RoofPeak), roof = _frame.Z(design.Height), belt = _frame.Z(design.WindscreenFoot.Z);
        return
        [
            ("roofFrontSlope", design.RoofFallFront), ("roofFront", roof + (design.RoofFallFront * peak)),
            ("roofRearSlope", -design.RoofFallRear), ("roofRear", roof - (design.RoofFallRear * peak)),
            ("windscreenSlope", design.WindscreenRun), ("windscreen", _frame.X(design.WindscreenFoot.X) + (design.WindscreenRun * belt)),
            ("rearSlope", design.RearRun), ("rear", (design.RearRun * _frame.Z(design.RearFoot.Z)) - _frame.X(design.RearFoot.X)),
            ("sideSlope", design.SideRun), ("side", (CabinShare * design.HalfWidth * _frame.Scale) + (design.SideRun * belt)),
        ];
    }

    private IEnumerable<(string Name, double Value)> Wheels() =>
    [
        ("axleHeight", _frame.Z(design.WheelRadius)), ("wheelRadius", design.WheelRadius * _frame.Scale),
        ("frontAxle", _frame.X(design.FrontAxle)), ("rearAxle", _frame.X(design.RearAxle)),
        ("rim", design.Rim),
    ];

    // Where there is none, a small one inside the body.
    private IEnumerable<(string Name, double Value)> Box()
    {
        CarBox box = design.Box ?? new CarBox(0, design.Bumper, 0.01, 0.01, 0.01, default);
        return
        [
            ("boxPlace", _frame.X(box.X)), ("boxLevel", _frame.Z(box.Z)), ("boxLength", box.HalfX * _frame.Scale), ("boxWidth", box.HalfY * _frame.Scale),
            ("boxHeight", box.HalfZ * _frame.Scale), ("boxColor", box.Color.Packed),
        ];
    }

    private IEnumerable<(string Name, double Value)> Details() =>
    [
        ("bodyColor", design.BodyColor.Packed), ("secondColor", design.SecondColor.Packed), ("rimColor", design.RimColor.Packed), ("style", Style()),
        ("bumper", _frame.Z(design.Bumper)), ("pillarB", _frame.X(design.PillarB)), ("pillarC", _frame.X(design.PillarC)),
        ("glazedTo", _frame.X(design.GlazedTo)), ("glassBase", design.GlassBase * _frame.Scale),
        ("lampWidth", design.LampHalfWidth * _frame.Scale), ("lampHeight", design.LampHalfHeight * _frame.Scale),
        ("grilleWidth", design.GrilleWidth), ("grilleHeight", design.GrilleHeight),
    ];

    // Where a second colour shows; lengths are in scene units, levels relative to the belt line at the car's middle.
    private IEnumerable<(string Name, double Value)> Second()
    {
        double belt = _frame.Z(design.WindscreenFoot.Z) + (design.Wedge * _frame.X(design.WindscreenFoot.X));
        (double bandX, double bandV, double band) = design.Livery switch
        {
            CarLivery.Roof => (0, 0, 0),
            CarLivery.TwoTone => (0, 10, 1.55 - (10 * belt)),
            CarLivery.TwinStripes => (0, 36, -2),
            CarLivery.Band => (56 * design.Wedge, 56, 3 - (56 * belt)),
            CarLivery.Badge => (7, 0, 0.7),
            CarLivery.Hood => (5, 0, -1.05 - (5 * _frame.X(design.WindscreenFoot.X))),
            CarLivery.BroadStripe => (0, 16, 0),
            CarLivery.RearHalf => (1.5, 1, 1),
            CarLivery.Flash => (-12, 24, 0.5 - (24 * belt)),
            _ => (0.0, 0.0, 2.0),
        };
        return [("bandX", bandX), ("bandV", bandV), ("band", band)];
    }

    // A bit field, see the shader.
    private int Style()
    {
        int place = design.Livery switch
        {
            CarLivery.Roof => 1,
            CarLivery.TwinStripes or CarLivery.BroadStripe or CarLivery.Hood => 2,
            CarLivery.Band or CarLivery.Flash => 3,
            CarLivery.Badge => 4,
            _ => 0,
        };
        return place | ((int)design.Trim << 3) | (design.Class.HasBed ? 1 << 5 : 0) | (design.HasRoundLamps ? 1 << 6 : 0) | (design.Spokes << 7);
    }
}
