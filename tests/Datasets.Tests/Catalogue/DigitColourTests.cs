using Disentangle.Datasets.Catalogue;

namespace Disentangle.Datasets.Tests.Catalogue;

public sealed class DigitColourTests
{
    private static readonly byte[] Greys = [.. Enumerable.Range(0, 256).Select(g => (byte)g)];

    // HSV(k/10, 1, 1).
    [Theory]
    [InlineData(0, 1, 0, 0)]
    [InlineData(1, 1, 0.6, 0)]
    [InlineData(2, 0.8, 1, 0)]
    [InlineData(3, 0.2, 1, 0)]
    [InlineData(4, 0, 1, 0.4)]
    [InlineData(5, 0, 1, 1)]
    [InlineData(6, 0, 0.4, 1)]
    [InlineData(7, 0.2, 0, 1)]
    [InlineData(8, 0.8, 0, 1)]
    [InlineData(9, 1, 0, 0.6)]
    public void Apply_OfEachClass_IsTheNearestByteOfIntensityTimesColour(int color, double red, double green, double blue)
    {
        byte[] image = new byte[3 * 256];

        DigitColour.Apply(DigitColour.Factor.ValueAt(color), Greys, image);

        for (int grey = 0; grey < 256; grey++)
        {
            Assert.Equal([Nearest(grey * red), Nearest(grey * green), Nearest(grey * blue)], image[(3 * grey)..((3 * grey) + 3)]);
        }
    }

    [Fact]
    public void Apply_OfAHueBetweenClasses_IsBetweenTheirColours()
    {
        byte[] image = new byte[3];

        DigitColour.Apply(DigitColour.Factor.ValueAt(0.5), [200], image);

        Assert.Equal([200, 60, 0], image);
    }

    private static byte Nearest(double value) => (byte)Math.Floor(value + 0.5);
}
