using Disentangle.Datasets.Catalogue.Chairs;

namespace Disentangle.Datasets.Tests.Catalogue.Chairs;

public sealed class ChairBarTests
{
    private static readonly ChairBar Bar = new(
        BarAxis.Y, 0.25, -0.5, 0.125, 0.0625, 0.03125, 0.75, 0.5, -1.5, ChairPart.Arms, ChairMaterial.Fitting)
    { IsPaired = true };

    [Fact]
    public void Pack_OfWholeSteps_IsTheseNumbers()
    {
        float[] numbers = new float[ChairBar.PackedSize];
        Bar.Pack(numbers);

        Assert.Equal(
            [
                -(((2048 + 512) * 4096) + 2048 - 1024),
                ((2048 + 256) * 4096) + 3072,
                -((((64 * 1024) + 32) * 16) + 8),
                ((2048 + 512) * 4096) + 2048 - 1536,
            ],
            numbers);
    }

    [Fact]
    public void Pack_OfABarOutsideTheBox_IsRefused()
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(
            () => (Bar with { HalfW = 1.5 }).Pack(new float[ChairBar.PackedSize]));
        Assert.Contains("1.5 cannot be packed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Corners_OfABarAlongY_DriftWithIt()
    {
        (double X, double Y, double Z)[] corners = [.. Bar.Corners()];

        Assert.Contains((0.25 - 0.0625 - 0.375, 0.125 - 0.75, -0.5 - 0.03125 + 1.125), corners);
        Assert.Contains((0.25 + 0.0625 + 0.375, 0.125 + 0.75, -0.5 + 0.03125 - 1.125), corners);
        Assert.Equal(8, corners.Distinct().Count());
    }

    [Fact]
    public void Moved_ThenScaled_HasItsCornersThere()
    {
        ChairBar moved = Bar.Moved(y: 2, z: 3, scale: 0.5);

        Assert.Equal(Bar.Corners().Select(c => (c.X / 2, (c.Y - 2) / 2, (c.Z - 3) / 2)), moved.Corners());
    }
}
