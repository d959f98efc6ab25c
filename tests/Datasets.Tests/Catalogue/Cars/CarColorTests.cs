using Disentangle.Datasets.Catalogue.Cars;

namespace Disentangle.Datasets.Tests.Catalogue.Cars;

public sealed class CarColorTests
{
    [Theory]
    [InlineData(0, 1, 1, 255, 0, 0)]
    [InlineData(1.0 / 3, 1, 1, 0, 255, 0)]
    [InlineData(-1.0 / 3, 1, 1, 0, 0, 255)]
    [InlineData(1.0 / 6, 1, 0.6, 153, 153, 0)]
    [InlineData(0.7, 0, 0.2, 51, 51, 51)]
    public void Packed_OfHueSaturationAndValue_HoldsTheBytes(double hue, double saturation, double value, int red, int green, int blue)
    {
        Assert.Equal(red + (256 * green) + (65536 * blue), CarColor.Hsv(hue, saturation, value).Packed);
    }

    [Fact]
    public void Packed_OfWhite_IsExactInSinglePrecision()
    {
        Assert.Equal(16_777_215f, CarColor.Grey(1).Packed);
        Assert.Equal(16_777_215, (int)CarColor.Grey(1).Packed);
    }
}
