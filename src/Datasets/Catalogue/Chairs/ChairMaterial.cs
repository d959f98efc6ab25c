namespace Disentangle.Datasets.Catalogue.Chairs;

/// <summary>One of the three greys of a chair.</summary>
internal enum ChairMaterial
{
    /// <summary>Wood or tube that carries the chair.</summary>
    Frame,

    /// <summary>Seat, back and cushions.</summary>
    Cover,

    /// <summary>Column, castors and other fittings.</summary>
    Fitting,
}
