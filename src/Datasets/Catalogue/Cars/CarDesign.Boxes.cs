namespace Disentangle.Datasets.Catalogue.Cars;

/// <content>Attachments.</content>
internal sealed partial class CarDesign
{
    /// <summary>The attachment, or null.</summary>
    public CarBox? Box { get; }

    private double Tail => -Length / 2;

    private CarBox? DrawBox()
    {
        int choice = Choose([.. Class.Attachments.Select(a => a.Probability)]);
        return (choice < Class.Attachments.Count ? Class.Attachments[choice].Attachment : CarAttachment.None) switch
        {
            CarAttachment.Spoiler => Spoiler(),
            CarAttachment.RoofSign => RoofSign(),
            CarAttachment.LightBar => LightBar(),
            CarAttachment.RoofBox => RoofBox(),
            CarAttachment.SpareWheel => SpareWheel(),
            CarAttachment.Scoop => Scoop(),
            CarAttachment.Load => Load(),
            CarAttachment.NarrowHood => NarrowHood(),
            CarAttachment.CargoBox => CargoBox(),
            _ => null,
        };
    }

    // On the boot where there is one, else at the roof's rear edge.
    private CarBox Spoiler()
    {
        double halfWidth = Draw((0.78, 0.92)) * HalfWidth;
        CarColor color = Chance(0.6) ? BodyColor : CarColor.Grey(0.14);
        return RearFoot.X - Tail > 0.35
            ? new CarBox(Tail + Draw((0.1, 0.2)), BeltAt(Tail) + Draw((0.1, 0.22)), 0.13, halfWidth, 0.03, color)
            : new CarBox(RoofRear - 0.05, Height - 0.04, 0.16, 0.8 * halfWidth, 0.03, color);
    }

    private CarBox RoofSign() => new(
        RoofPeak, Height + 0.06, 0.09, Draw((0.22, 0.34)), Draw((0.07, 0.1)), Chance(0.6) ? CarColor.Hsv(0.14, 0.85, 0.97) : CarColor.Grey(0.88));

    private CarBox LightBar()
    {
        double halfWidth = Draw((0.45, 0.58)), halfHeight = Draw((0.06, 0.09));
        CarColor color = Choose(0.6, 0.2) switch
        {
            0 => CarColor.Hsv(0.63, 0.9, 0.9),
            1 => CarColor.Hsv(0, 0.9, 0.85),
            _ => CarColor.Hsv(0.09, 0.95, 0.97),
        };
        return new CarBox(RoofPeak, Height + 0.05, 0.12, halfWidth, halfHeight, color);
    }

    private CarBox RoofBox()
    {
        double top = Height + Draw((0.14, 0.32)), halfWidth = Draw((0.3, 0.55));
        CarColor color = CarColor.Grey(Chance(0.6) ? Draw((0.15, 0.3)) : Draw((0.6, 0.8)));
        return CarBox.Between((RoofRear + 0.1, Height), (RoofFront - 0.1, top), halfWidth, color);
    }

    private CarBox SpareWheel() =>
        new(Tail - 0.06, Draw((0.5, 0.56)) * Height, 0.1, 0.34, 0.34, Chance(0.5) ? CarColor.Grey(0.14) : SecondColor);

    private CarBox Scoop()
    {
        double x = WindscreenFoot.X + (Draw((0.35, 0.5)) * ((Length / 2) - WindscreenFoot.X));
        double z = WindscreenFoot.Z - ((WindscreenFoot.Z - NoseTop) * 0.42);
        return new CarBox(x, z + 0.03, Draw((0.25, 0.4)), Draw((0.18, 0.3)), 0.06, Chance(0.5) ? CarColor.Grey(0.14) : BodyColor);
    }

    private CarBox Load()
    {
        double front = RearFoot.X - Draw((0.1, 0.6)), top = BeltAt(Tail) + Draw((0.1, 0.4)), halfWidth = Draw((0.45, 0.8)) * HalfWidth;
        CarColor color = Choose(0.4, 0.3) switch
        {
            0 => CarColor.Hsv(0.09, 0.45, Draw((0.45, 0.7))),
            1 => CarColor.Hsv(0.28, 0.35, 0.4),
            _ => CarColor.Grey(Draw((0.5, 0.85))),
        };
        return CarBox.Between((Tail + 0.12, Bumper), (front, top), halfWidth, color);
    }

    private CarBox NarrowHood()
    {
        double front = (Length / 2) - Draw((0.25, 0.5)), top = WindscreenFoot.Z + GlassBase - Draw((0, 0.06));
        return CarBox.Between((WindscreenFoot.X - 0.1, WindscreenFoot.Z - 0.2), (front, top), Draw((0.4, 0.52)) * HalfWidth, BodyColor);
    }

    private CarBox CargoBox()
    {
        double bottom = Draw((0.7, 0.9)) * WindscreenFoot.Z, top = Height + Draw((-0.1, 0.6)), halfWidth = HalfWidth * Draw((0.96, 1.05));
        CarColor color = Chance(0.5) ? CarColor.Grey(Draw((0.74, 0.88))) : CarPaint.Draw(ref _random);
        return CarBox.Between((Tail, bottom), (RearFoot.X - 0.08, top), halfWidth, color);
    }
}
