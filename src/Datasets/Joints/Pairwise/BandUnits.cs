namespace Disentangle.Datasets.Joints.Pairwise;

/// <summary>What the numbers of a band are measured in.</summary>
public enum BandUnits
{
    /// <summary>A factor's whole range: class / (n − 1), from 0 to 1.</summary>
    Normalised,

    /// <summary>Classes, from 0 to n − 1.</summary>
    Class,
}
