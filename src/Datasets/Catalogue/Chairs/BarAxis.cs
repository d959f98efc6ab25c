namespace Disentangle.Datasets.Catalogue.Chairs;

/// <summary>The axis along which a bar runs.</summary>
internal enum BarAxis
{
    /// <summary>Upwards: legs, posts, flat seats, upright backs.</summary>
    Z,

    /// <summary>From back to front: arms, runners, tilted seats.</summary>
    Y,

    /// <summary>From side to side: rails and slats.</summary>
    X,
}
