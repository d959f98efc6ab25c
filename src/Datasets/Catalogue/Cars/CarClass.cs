namespace Disentangle.Datasets.Catalogue.Cars;

/// <summary>A class of cars: where its measures lie. Lengths are in metres; a run is the horizontal way per unit of height of a slanted face.</summary>
internal sealed record CarClass(string Name)
{
    /// <summary>How often it occurs, in proportion to the others.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>From bumper to bumper.</summary>
    public required Interval Length { get; init; }

    /// <summary>Of the body.</summary>
    public required Interval Width { get; init; }

    /// <summary>From the ground to the roof.</summary>
    public required Interval Height { get; init; }

    /// <summary>With tyre.</summary>
    public required Interval WheelRadius { get; init; }

    /// <summary>Height of the belt line, where the windows begin, as a share of <see cref="Height"/>.</summary>
    public required Interval Belt { get; init; }

    /// <summary>From the front to the windscreen's foot, as a share of <see cref="Length"/>.</summary>
    public required Interval Hood { get; init; }

    /// <summary>From the tail to the rear window's foot, as a share of <see cref="Length"/>.</summary>
    public required Interval Deck { get; init; }

    /// <summary>Of the windscreen.</summary>
    public required Interval WindscreenRun { get; init; }

    /// <summary>Of the rear window.</summary>
    public required Interval RearRun { get; init; }

    /// <summary>Height of the hood's front edge as a share of the belt line's.</summary>
    public Interval NoseHeight { get; init; } = (0.74, 0.86);

    /// <summary>Of the face below the hood.</summary>
    public Interval NoseRun { get; init; } = (0.06, 0.3);

    /// <summary>Of the tail.</summary>
    public Interval TailRun { get; init; } = (0.03, 0.2);

    /// <summary>Of the cabin's sides.</summary>
    public Interval SideRun { get; init; } = (0.2, 0.4);

    /// <summary>From the front to the front axle, as a share of <see cref="Length"/>.</summary>
    public Interval FrontOverhang { get; init; } = (0.16, 0.2);

    /// <summary>From the tail to the rear axle, as a share of <see cref="Length"/>.</summary>
    public Interval RearOverhang { get; init; } = (0.17, 0.22);

    /// <summary>Fall of the belt line per unit of length towards the front; below 0 it falls towards the tail.</summary>
    public Interval Wedge { get; init; } = (-0.01, 0.05);

    /// <summary>How far the front recedes towards the corners, per unit of width.</summary>
    public Interval FrontCorner { get; init; } = (0.2, 0.5);

    /// <summary>How far the tail recedes towards the corners, per unit of width.</summary>
    public Interval RearCorner { get; init; } = (0.04, 0.12);

    /// <summary>From the belt line to the lower edge of the glass.</summary>
    public Interval GlassBase { get; init; } = (0, 0.04);

    /// <summary>Probability of a second row of doors.</summary>
    public double FourDoors { get; init; } = 0.5;

    /// <summary>Probability that there is no glass behind the front doors.</summary>
    public double Panelled { get; init; }

    /// <summary>Whether there is an open bed behind the cabin.</summary>
    public bool HasBed { get; init; }

    /// <summary>Probability of each material of bumpers; what is left is <see cref="CarTrim.Painted"/>.</summary>
    public (double Black, double Chrome) Trim { get; init; } = (0.2, 0);

    /// <summary>Probability of round lamps.</summary>
    public double RoundLamps { get; init; } = 0.2;

    /// <summary>Probability of each livery; what is left is <see cref="CarLivery.Plain"/>.</summary>
    public IReadOnlyList<(CarLivery Livery, double Probability)> Liveries { get; init; } = [];

    /// <summary>Probability of each attachment; what is left is <see cref="CarAttachment.None"/>.</summary>
    public IReadOnlyList<(CarAttachment Attachment, double Probability)> Attachments { get; init; } = [];
}
