namespace Disentangle.Datasets.Catalogue.Chairs;

/// <summary>What a bar of a chair is; the values are the part numbers of pixel labels.</summary>
internal enum ChairPart
{
    /// <summary>Seat and cushion.</summary>
    Seat = 1,

    /// <summary>Back with its posts, rails and slats.</summary>
    Back = 2,

    /// <summary>Arms and what carries them.</summary>
    Arms = 3,

    /// <summary>Legs, column and base.</summary>
    Legs = 4,

    /// <summary>What joins legs: stretchers, runners, rockers.</summary>
    Stretchers = 5,
}
