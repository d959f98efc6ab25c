using Disentangle.Datasets.Catalogue.Cars;

namespace Disentangle.Datasets.Tests.Catalogue.Cars;

public sealed class CarFrameTests
{
    [Fact]
    public void Frame_OfEveryCar_FillsTheImageAndKeepsItInside()
    {
        for (int car = 0; car < 183; car++)
        {
            CarFrame frame = new(CarDesign.Of(car));
            double widest = 0;
            for (int azimuth = 0; azimuth < 360; azimuth += 15)
            {
                double reach = frame.Bounds(new CarCamera(azimuth % 45, azimuth)).Reach;
                widest = Math.Max(widest, reach);
                Assert.InRange(reach, 0.1, 0.4999);
            }

            Assert.InRange(widest, 0.45, 0.49);
            Assert.InRange(frame.Bounds(new CarCamera(0, 90)).Reach, 0.4, 0.466);
        }
    }

    [Fact]
    public void Bounds_OfMirroredViews_AreMirrored()
    {
        CarFrame frame = new(CarDesign.Of(7));
        CarBounds left = frame.Bounds(new CarCamera(20, 75)), right = frame.Bounds(new CarCamera(20, -75));

        Assert.Equal(left.Left, -right.Right, 1e-12);
        Assert.Equal(left.Right, -right.Left, 1e-12);
        Assert.Equal(left.Top, right.Top, 1e-12);
        Assert.Equal(left.Bottom, right.Bottom, 1e-12);
    }

    // From the front the car's left is to the right, from its left side the front is to the left.
    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0, 0)]
    [InlineData(0, 0, 0, 0.1, 0, 0.09375, 0)]
    [InlineData(0, 90, 0.2, 0, 0, -0.1875, 0)]
    [InlineData(0, 90, 0, 0.2, 0.1, 0, -0.1)]
    [InlineData(30, 0, 0, 0, 0.1, 0, -0.0824786)]
    public void Project_OfAPoint_IsThePinholeCamerasImage(double elevation, double azimuth, double x, double y, double z, double right, double down)
    {
        (double actualRight, double actualDown) = new CarCamera(elevation, azimuth).Project(x, y, z);

        Assert.Equal(right, actualRight, 1e-6);
        Assert.Equal(down, actualDown, 1e-6);
    }
}
