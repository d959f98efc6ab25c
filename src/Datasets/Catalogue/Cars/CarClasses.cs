using static Disentangle.Datasets.Catalogue.Cars.CarAttachment;
using static Disentangle.Datasets.Catalogue.Cars.CarLivery;

namespace Disentangle.Datasets.Catalogue.Cars;

/// <summary>The classes of cars, with measures of the kind that road cars have.</summary>
internal static class CarClasses
{
    public static IReadOnlyList<CarClass> All { get; } =
    [
        new("saloon")
        {
            Weight = 1.6, Length = (4.3, 5.0), Width = (1.7, 1.86), Height = (1.38, 1.5), WheelRadius = (0.3, 0.34), Belt = (0.6, 0.66),
            Hood = (0.26, 0.31), Deck = (0.13, 0.19), WindscreenRun = (1.3, 1.8), RearRun = (1.2, 1.7), RearCorner = (0.15, 0.35), FourDoors = 0.9,
            Liveries = [(Roof, 0.1), (TwoTone, 0.1), (Band, 0.15), (Flash, 0.05), (TwinStripes, 0.05)], Attachments = [(RoofSign, 0.12), (LightBar, 0.12)],
        },
        new("hatchback")
        {
            Weight = 1.5, Length = (3.7, 4.3), Width = (1.64, 1.78), Height = (1.4, 1.52), WheelRadius = (0.28, 0.32), Belt = (0.58, 0.65),
            Hood = (0.23, 0.28), Deck = (0.01, 0.04), WindscreenRun = (1.2, 1.7), RearRun = (0.4, 0.8),
            Liveries = [(Roof, 0.15), (TwinStripes, 0.1), (Band, 0.1), (Badge, 0.1), (RearHalf, 0.1), (Flash, 0.1)],
            Attachments = [(Spoiler, 0.2), (RoofBox, 0.08)],
        },
        new("estate")
        {
            Length = (4.4, 4.95), Width = (1.7, 1.85), Height = (1.42, 1.54), WheelRadius = (0.3, 0.34), Belt = (0.59, 0.64),
            Hood = (0.25, 0.3), Deck = (0, 0.02), WindscreenRun = (1.2, 1.7), RearRun = (0.25, 0.5), FourDoors = 0.95,
            Liveries = [(TwoTone, 0.2), (Band, 0.25), (Roof, 0.05)], Attachments = [(RoofBox, 0.3), (RoofSign, 0.1), (LightBar, 0.1)],
        },
        new("people carrier")
        {
            Length = (4.2, 4.8), Width = (1.74, 1.88), Height = (1.6, 1.78), WheelRadius = (0.31, 0.35), Belt = (0.55, 0.61),
            Hood = (0.17, 0.23), Deck = (0, 0.015), WindscreenRun = (1.2, 1.7), RearRun = (0.12, 0.3), NoseHeight = (0.7, 0.8), FourDoors = 0.8, Panelled = 0.2,
            Liveries = [(Band, 0.2), (Badge, 0.15), (TwoTone, 0.1)], Attachments = [(RoofBox, 0.15), (RoofSign, 0.15)],
        },
        new("van")
        {
            Weight = 1.2, Length = (4.7, 5.6), Width = (1.9, 2.05), Height = (1.95, 2.5), WheelRadius = (0.32, 0.37), Belt = (0.5, 0.58),
            Hood = (0.13, 0.18), Deck = (0, 0.005), WindscreenRun = (0.6, 1.0), RearRun = (0.02, 0.08), NoseHeight = (0.7, 0.82), SideRun = (0.05, 0.14),
            TailRun = (0.01, 0.05), FrontCorner = (0.15, 0.3), Wedge = (-0.01, 0.02), Panelled = 0.8, Trim = (0.7, 0),
            Liveries = [(Badge, 0.45), (Band, 0.15), (TwoTone, 0.1), (RearHalf, 0.1)], Attachments = [(LightBar, 0.2), (RoofBox, 0.1)],
        },
        new("minibus")
        {
            Weight = 0.7, Length = (4.3, 5.2), Width = (1.75, 1.95), Height = (1.9, 2.3), WheelRadius = (0.3, 0.35), Belt = (0.5, 0.58),
            Hood = (0.03, 0.08), Deck = (0, 0.005), WindscreenRun = (0.25, 0.5), RearRun = (0.05, 0.15), NoseHeight = (0.8, 0.92), NoseRun = (0.02, 0.08),
            FrontCorner = (0.05, 0.15), SideRun = (0.08, 0.2), Wedge = (0, 0.005), FrontOverhang = (0.18, 0.24), FourDoors = 0.9, Trim = (0.4, 0.3),
            RoundLamps = 0.5, Liveries = [(TwoTone, 0.5), (Roof, 0.2), (Band, 0.1)], Attachments = [(RoofBox, 0.2)],
        },
        new("coupe")
        {
            Weight = 1.2, Length = (4.2, 4.7), Width = (1.74, 1.86), Height = (1.28, 1.38), WheelRadius = (0.31, 0.34), Belt = (0.61, 0.67),
            Hood = (0.28, 0.33), Deck = (0.06, 0.13), WindscreenRun = (1.5, 2), RearRun = (1.8, 2.6), RearCorner = (0.15, 0.35), NoseHeight = (0.7, 0.82),
            FourDoors = 0, Liveries = [(TwinStripes, 0.15), (BroadStripe, 0.1), (Roof, 0.1), (Hood, 0.05)], Attachments = [(Spoiler, 0.3)],
        },
        new("sports car")
        {
            Weight = 1.4, Length = (4.1, 4.6), Width = (1.82, 1.98), Height = (1.08, 1.24), WheelRadius = (0.31, 0.34), Belt = (0.62, 0.7),
            Hood = (0.26, 0.37), Deck = (0.05, 0.14), WindscreenRun = (1.9, 2.4), RearRun = (2.0, 2.9), RearCorner = (0.15, 0.35), NoseHeight = (0.7, 0.82),
            NoseRun = (0.3, 0.9), SideRun = (0.35, 0.6), FourDoors = 0,
            Liveries = [(TwinStripes, 0.15), (BroadStripe, 0.15), (Badge, 0.1), (RearHalf, 0.1), (Flash, 0.1), (Roof, 0.1)], Attachments = [(Spoiler, 0.45)],
        },
        new("sport utility vehicle")
        {
            Weight = 1.2, Length = (4.3, 5.0), Width = (1.8, 1.98), Height = (1.66, 1.86), WheelRadius = (0.36, 0.4), Belt = (0.61, 0.66),
            Hood = (0.25, 0.3), Deck = (0, 0.02), WindscreenRun = (0.9, 1.3), RearRun = (0.3, 0.6), NoseHeight = (0.8, 0.9), FourDoors = 0.9, Trim = (0.6, 0.1),
            Liveries = [(TwoTone, 0.25), (Roof, 0.1), (Band, 0.1)], Attachments = [(RoofBox, 0.25), (LightBar, 0.1)],
        },
        new("off-road vehicle")
        {
            Length = (3.6, 4.5), Width = (1.65, 1.85), Height = (1.78, 2.0), WheelRadius = (0.37, 0.42), Belt = (0.58, 0.64),
            Hood = (0.26, 0.33), Deck = (0, 0.005), WindscreenRun = (0.15, 0.45), RearRun = (0.03, 0.12), NoseHeight = (0.9, 0.98), NoseRun = (0.02, 0.08),
            TailRun = (0.01, 0.05), SideRun = (0.05, 0.15), Wedge = (0, 0.01), FrontOverhang = (0.14, 0.18), RearOverhang = (0.15, 0.2), Panelled = 0.2,
            Trim = (0.8, 0.1), RoundLamps = 0.7, Liveries = [(Roof, 0.3), (Band, 0.1), (Flash, 0.1)], Attachments = [(SpareWheel, 0.6), (RoofBox, 0.15)],
        },
        new("pick-up")
        {
            Weight = 1.2, Length = (4.8, 5.5), Width = (1.75, 1.98), Height = (1.62, 1.85), WheelRadius = (0.35, 0.4), Belt = (0.6, 0.66),
            Hood = (0.24, 0.29), Deck = (0.28, 0.4), WindscreenRun = (0.9, 1.3), RearRun = (0.1, 0.35), NoseHeight = (0.84, 0.94), TailRun = (0.01, 0.06),
            Wedge = (-0.01, 0.01), RearOverhang = (0.19, 0.24), FourDoors = 0.3, HasBed = true, Trim = (0.4, 0.4),
            Liveries = [(TwoTone, 0.25), (Band, 0.15), (TwinStripes, 0.1), (Flash, 0.1)], Attachments = [(Load, 0.4), (LightBar, 0.1)],
        },
        new("microcar")
        {
            Length = (2.6, 3.45), Width = (1.46, 1.62), Height = (1.38, 1.56), WheelRadius = (0.25, 0.3), Belt = (0.57, 0.63),
            Hood = (0.15, 0.22), Deck = (0, 0.03), WindscreenRun = (0.8, 1.2), RearRun = (0.2, 0.5), FourDoors = 0.1, FrontOverhang = (0.15, 0.18),
            RearOverhang = (0.14, 0.17), RoundLamps = 0.5,
            Liveries = [(Roof, 0.3), (TwoTone, 0.15), (TwinStripes, 0.1), (BroadStripe, 0.1), (Badge, 0.1)], Attachments = [(RoofBox, 0.1)],
        },
        new("muscle car")
        {
            Length = (4.7, 5.05), Width = (1.84, 1.96), Height = (1.27, 1.37), WheelRadius = (0.32, 0.35), Belt = (0.64, 0.7),
            Hood = (0.34, 0.39), Deck = (0.13, 0.19), WindscreenRun = (1.2, 1.6), RearRun = (1.5, 2.4), RearCorner = (0.15, 0.35), NoseHeight = (0.86, 0.94),
            NoseRun = (0, 0.08), FourDoors = 0, Trim = (0.1, 0.7), RoundLamps = 0.7,
            Liveries = [(TwinStripes, 0.3), (BroadStripe, 0.15), (Hood, 0.15), (Roof, 0.1)], Attachments = [(Scoop, 0.4), (Spoiler, 0.25)],
        },
        new("fifties saloon")
        {
            Length = (4.8, 5.4), Width = (1.8, 1.98), Height = (1.46, 1.58), WheelRadius = (0.33, 0.37), Belt = (0.6, 0.66),
            Hood = (0.29, 0.34), Deck = (0.21, 0.26), WindscreenRun = (0.7, 1.1), RearRun = (0.9, 1.3), RearCorner = (0.15, 0.35), NoseHeight = (0.86, 0.95),
            NoseRun = (0, 0.1), Wedge = (-0.04, 0.01), RearOverhang = (0.22, 0.27), Trim = (0, 1), RoundLamps = 0.9,
            Liveries = [(Roof, 0.3), (TwoTone, 0.3), (Band, 0.15)],
        },
        new("vintage car")
        {
            Weight = 0.9, Length = (3.9, 4.8), Width = (1.6, 1.74), Height = (1.6, 1.8), WheelRadius = (0.33, 0.38), Belt = (0.44, 0.49),
            Hood = (0.37, 0.43), Deck = (0.08, 0.14), WindscreenRun = (0.15, 0.4), RearRun = (0.15, 0.45), RearCorner = (0.15, 0.35), NoseHeight = (0.85, 0.95),
            NoseRun = (0.1, 0.4), TailRun = (0.1, 0.4), SideRun = (0.12, 0.22), GlassBase = (0.28, 0.36), Wedge = (-0.02, 0.02), Trim = (0, 1), RoundLamps = 1,
            Liveries = [(Roof, 0.4), (TwoTone, 0.3)], Attachments = [(NarrowHood, 1)],
        },
        new("lorry")
        {
            Weight = 0.8, Length = (5.0, 6.0), Width = (1.9, 2.1), Height = (1.95, 2.25), WheelRadius = (0.36, 0.42), Belt = (0.5, 0.56),
            Hood = (0.03, 0.14), Deck = (0.6, 0.66), WindscreenRun = (0.2, 0.6), RearRun = (0.01, 0.05), NoseHeight = (0.8, 0.92), NoseRun = (0.03, 0.1),
            TailRun = (0, 0.02), SideRun = (0.05, 0.15), FrontCorner = (0.05, 0.15), Wedge = (0, 0.005), FourDoors = 0, HasBed = true, Trim = (0.8, 0.1),
            Liveries = [(Band, 0.2), (TwoTone, 0.2)], Attachments = [(CargoBox, 0.85), (Load, 0.15)],
        },
    ];
}
