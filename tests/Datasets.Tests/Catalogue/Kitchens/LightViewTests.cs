using Disentangle.Datasets.Catalogue.Kitchens;

namespace Disentangle.Datasets.Tests.Catalogue.Kitchens;

public sealed class LightViewTests
{
    [Theory]
    [InlineData(-65)]
    [InlineData(0)]
    [InlineData(40)]
    public void Project_OfAPointAndItsShadow_IsOnePlace(double azimuth)
    {
        LightView light = new(azimuth);
        double radians = azimuth * Math.PI / 180, height = 0.7, away = height / Math.Tan(50 * Math.PI / 180);

        // The light comes from azimuth, 0 being the viewer's side (−y), so the shadow on the counter lies on the other side.
        (double X, double Y) point = light.Project(0.1, 0.2, height);
        (double X, double Y) shadow = light.Project(0.1 - (away * Math.Sin(radians)), 0.2 + (away * Math.Cos(radians)), 0);

        Assert.Equal(point.X, shadow.X, 1e-12);
        Assert.Equal(point.Y, shadow.Y, 1e-12);
    }

    [Fact]
    public void Project_OfALengthAcrossTheLight_KeepsIt()
    {
        LightView light = new(0);

        Assert.Equal((2.0, 0.0), light.Project(2, 0, 0));
        Assert.Equal(2, light.Project(0, 2 * Math.Sin(50 * Math.PI / 180), 2 * Math.Cos(50 * Math.PI / 180)).Y, 1e-12);
    }

    [Fact]
    public void Halfway_OfALightBehindTheViewer_BisectsTheirAngle()
    {
        // Sight falls by 20°: the viewer is at an elevation of 20°, the light at 50°, so halfway is 35°.
        (double x, double y, double z) = new LightView(0).Halfway(Math.Cos(20 * Math.PI / 180), -Math.Sin(20 * Math.PI / 180));

        Assert.Equal(0, x, 1e-12);
        Assert.Equal(-Math.Cos(35 * Math.PI / 180), y, 1e-12);
        Assert.Equal(Math.Sin(35 * Math.PI / 180), z, 1e-12);
    }
}
