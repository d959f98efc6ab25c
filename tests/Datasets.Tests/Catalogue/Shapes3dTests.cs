using Disentangle.Datasets.Catalogue;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Catalogue;

public sealed class Shapes3dTests
{
    private static readonly Shapes3d Dataset = new();

    [Fact]
    public void Factors_AreThoseOfThePublicFile()
    {
        Assert.Equal(["floor_hue", "wall_hue", "object_hue", "scale", "shape", "orientation"], Dataset.Factors.Names);
        Assert.Equal([10, 10, 10, 8, 4, 15], Dataset.Factors.Sizes);
        Assert.Equal(480_000, Dataset.Factors.Count);
        Assert.Equal([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], Dataset.Factors.Factors[2].Values);
        Assert.Equal(["cube", "cylinder", "sphere", "capsule"], Dataset.Factors.Factors[4].ClassNames!);
        double[] values = new double[6];
        Dataset.Factors.ValuesOf([9, 0, 5, 7, 3, 14], values);
        Assert.Equal([0.9, 0, 0.5, 1.25, 3, 30], values.AsEnumerable());
        Dataset.Factors.ValuesOf([0, 0, 0, 0, 0, 7], values);
        Assert.Equal([0, 0, 0, 0.75, 0, 0], values.AsEnumerable());
        Assert.Equal([true, true, true, false, false, false], Dataset.Factors.Factors.Select(f => f.IsCyclic));
        Assert.Equal([true, true, true, true, false, true], Dataset.Factors.Factors.Select(f => f.IsContinuous));
        Assert.Equal("deg", Dataset.Factors.Factors[5].Unit);
    }

    [Fact]
    public void Place_OfClassesAndOfWhatLiesBetween_IsTheRoom()
    {
        Assert.Equal(new RoomInstance(0.3, 0.9, 0, 0.75, RoomShape.Cube, -Math.PI / 6), Dataset.Place([3, 9, 0, 0, 0, 0]), Close);
        Assert.Equal(new RoomInstance(0, 0.6, 0.3, 1.25, RoomShape.Capsule, Math.PI / 6), Dataset.Place([0, 6, 3, 7, 3, 14]), Close);
        Assert.Equal(new RoomInstance(0.05, 0.6, 0.3, 1, RoomShape.Sphere, 0), Dataset.Place([0.5, 6, 3, 3.5, 2, 7]), Close);
    }

    private static bool Close(RoomInstance a, RoomInstance b) =>
        a.Shape == b.Shape
        && Math.Abs(a.FloorHue - b.FloorHue) + Math.Abs(a.WallHue - b.WallHue) + Math.Abs(a.ObjectHue - b.ObjectHue) < 1e-12
        && Math.Abs(a.Scale - b.Scale) + Math.Abs(a.CameraAngleRadians - b.CameraAngleRadians) < 1e-12;
}
