namespace Disentangle.Datasets.Catalogue.Cars;

/// <summary>What bumpers are made of, in the shader's order.</summary>
internal enum CarTrim
{
    /// <summary>Painted like the body.</summary>
    Painted,

    /// <summary>Black plastic, sills too.</summary>
    Black,

    /// <summary>Chromed.</summary>
    Chrome,
}
