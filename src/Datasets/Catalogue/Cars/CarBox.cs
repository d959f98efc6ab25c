namespace Disentangle.Datasets.Catalogue.Cars;

/// <summary>A box with its sides along the axes, in metres, symmetric in the car's middle plane.</summary>
/// <param name="X">Middle, from the car's middle to the front.</param>
/// <param name="Z">Middle, above the ground.</param>
/// <param name="HalfX">Half the length.</param>
/// <param name="HalfY">Half the width.</param>
/// <param name="HalfZ">Half the height.</param>
/// <param name="Color">Its colour.</param>
internal sealed record CarBox(double X, double Z, double HalfX, double HalfY, double HalfZ, CarColor Color)
{
    /// <summary>A box between two places.</summary>
    public static CarBox Between((double X, double Z) rearBottom, (double X, double Z) frontTop, double halfY, CarColor color) => new(
        (rearBottom.X + frontTop.X) / 2,
        (rearBottom.Z + frontTop.Z) / 2,
        (frontTop.X - rearBottom.X) / 2,
        halfY,
        (frontTop.Z - rearBottom.Z) / 2,
        color);
}
