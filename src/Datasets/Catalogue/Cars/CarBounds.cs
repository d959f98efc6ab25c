namespace Disentangle.Datasets.Catalogue.Cars;

/// <summary>A rectangle of the image, in image heights from its middle, to the right and down.</summary>
internal readonly record struct CarBounds(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The one that holds no point.</summary>
    public static CarBounds Empty { get; } = new(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    /// <summary>How far it reaches from the middle in any of the four directions.</summary>
    public double Reach => Math.Max(Math.Max(-Left, Right), Math.Max(-Top, Bottom));

    /// <summary>The least rectangle that holds a point too.</summary>
    public CarBounds With((double Right, double Down) point) => new(
        Math.Min(Left, point.Right), Math.Min(Top, point.Down), Math.Max(Right, point.Right), Math.Max(Bottom, point.Down));
}
