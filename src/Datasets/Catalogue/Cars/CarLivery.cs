namespace Disentangle.Datasets.Catalogue.Cars;

/// <summary>Where the second colour shows.</summary>
internal enum CarLivery
{
    /// <summary>Nowhere.</summary>
    Plain,

    /// <summary>Roof and pillars.</summary>
    Roof,

    /// <summary>Lower half of the body.</summary>
    TwoTone,

    /// <summary>Two stripes along hood, roof and tail.</summary>
    TwinStripes,

    /// <summary>A band along the flanks.</summary>
    Band,

    /// <summary>An oval on both flanks.</summary>
    Badge,

    /// <summary>The hood.</summary>
    Hood,

    /// <summary>One broad stripe along hood, roof and tail.</summary>
    BroadStripe,

    /// <summary>The rear half, cut aslant.</summary>
    RearHalf,

    /// <summary>A slanted flash on the doors.</summary>
    Flash,
}
