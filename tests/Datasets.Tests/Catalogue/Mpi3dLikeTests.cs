using Disentangle.Datasets.Catalogue;

namespace Disentangle.Datasets.Tests.Catalogue;

public sealed class Mpi3dLikeTests
{
    public static TheoryData<string> Names => ["mpi3d-like", "mpi3d-complex-like"];

    [Theory]
    [InlineData("mpi3d-like", 1_036_800, 6, 6)]
    [InlineData("mpi3d-complex-like", 460_800, 4, 4)]
    public void Factors_AreThoseOfThePublicFile(string name, long count, int colors, int shapes)
    {
        FactorSpace factors = DatasetCatalogue.Get(name).Factors;

        Assert.Equal(
            ["object_color", "object_shape", "object_size", "camera_height", "background_color", "horizontal_axis", "vertical_axis"], factors.Names);
        Assert.Equal([colors, shapes, 2, 3, 3, 40, 40], factors.Sizes);
        Assert.Equal(count, factors.Count);
    }

    [Fact]
    public void ClassNames_AreThoseOfTheAuthors()
    {
        IReadOnlyList<Factor> toy = DatasetCatalogue.Get("mpi3d-like").Factors.Factors;
        IReadOnlyList<Factor> complex = DatasetCatalogue.Get("mpi3d-complex-like").Factors.Factors;

        Assert.Equal(["white", "green", "red", "blue", "brown", "olive"], toy[0].ClassNames!);
        Assert.Equal(["cone", "cube", "cylinder", "hexagonal prism", "pyramid", "sphere"], toy[1].ClassNames!);
        Assert.Equal(["yellow", "green", "olive", "red"], complex[0].ClassNames!);
        Assert.Equal(["coffee-cup", "tennis-ball", "croissant", "beer-cup"], complex[1].ClassNames!);
        Assert.Equal(["small", "large"], toy[2].ClassNames!);
        Assert.Equal(["top", "center", "bottom"], toy[3].ClassNames!);
        Assert.Equal(["purple", "sea-green", "salmon"], toy[4].ClassNames!);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Axes_AreFortyStepsOver180Degrees(string name)
    {
        foreach (Factor axis in DatasetCatalogue.Get(name).Factors.Factors.Skip(5))
        {
            Assert.Equal((-90.0, 90.0, "deg", true), (axis.Values[0], axis.Values[39], axis.Unit, axis.IsContinuous));
            Assert.Equal(180.0 / 39, axis.Values[20] - axis.Values[19], 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Place_OfEveryShape_FillsEveryParameterWithAFiniteNumber(string name)
    {
        SceneDataset dataset = (SceneDataset)DatasetCatalogue.Get(name);
        for (int shape = 0; shape < dataset.Factors.Sizes[1]; shape++)
        {
            float[] parameters = [.. Enumerable.Repeat(float.NaN, dataset.Scene.Parameters.Count)];
            dataset.Place([0, shape, 1, 2, 0, 39, 0], parameters);

            Assert.All(parameters, p => Assert.True(float.IsFinite(p)));
        }
    }

    [Fact]
    public void Place_OfACameraBetweenClasses_IsBetweenTheirCameras()
    {
        SceneDataset dataset = (SceneDataset)DatasetCatalogue.Get("mpi3d-like");
        double HeightAt(double camera)
        {
            float[] parameters = new float[dataset.Scene.Parameters.Count];
            dataset.Place([0, 0, 0, camera, 0, 0, 0], parameters);
            return parameters[1];
        }

        double[] heights = [.. new[] { 0, 0.5, 1, 1.5, 2 }.Select(HeightAt)];
        Assert.Equal(heights.OrderDescending(), heights);
        Assert.Equal(5, heights.Distinct().Count());
        Assert.Equal(1.368, heights[0], 0.001);
        Assert.Equal(1.096, heights[2], 0.001);
        Assert.Equal(0.794, heights[4], 0.001);
    }
}
