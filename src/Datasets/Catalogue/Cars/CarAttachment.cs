namespace Disentangle.Datasets.Catalogue.Cars;

/// <summary>The one box that a car may carry.</summary>
internal enum CarAttachment
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A thin wing across the tail.</summary>
    Spoiler,

    /// <summary>A short sign across the roof, as on taxis.</summary>
    RoofSign,

    /// <summary>A wide beam of lights across the roof.</summary>
    LightBar,

    /// <summary>A luggage box along the roof.</summary>
    RoofBox,

    /// <summary>A covered spare wheel on the tail.</summary>
    SpareWheel,

    /// <summary>An air intake on the hood.</summary>
    Scoop,

    /// <summary>Goods on an open bed.</summary>
    Load,

    /// <summary>A narrow, high hood over wide wings, as before 1940.</summary>
    NarrowHood,

    /// <summary>A box body behind the cabin.</summary>
    CargoBox,
}
