namespace Disentangle.Datasets.Catalogue.Chairs;

/// <summary>How a chair stands and what it is for.</summary>
public enum ChairKind
{
    /// <summary>Four legs, the rear ones carrying the back.</summary>
    FourLegs,

    /// <summary>A column over a star of four or five spokes.</summary>
    Office,

    /// <summary>A tube that runs from the seat's front edge down and back along the floor.</summary>
    Cantilever,

    /// <summary>Legs on runners along the floor.</summary>
    Sled,

    /// <summary>Upholstered, with solid arms.</summary>
    Armchair,

    /// <summary>High, round or square, with a low back or none.</summary>
    Stool,

    /// <summary>Legs on rockers.</summary>
    Rocking,

    /// <summary>Wide, for two or three.</summary>
    Bench,

    /// <summary>Low, the seat sloping down to a leaning back.</summary>
    Lounge,

    /// <summary>Legs that cross.</summary>
    Folding,

    /// <summary>A shell with wings on thin legs or a foot.</summary>
    Shell,
}
