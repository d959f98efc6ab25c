using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Recipes;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Catalogue;

public sealed class TriangleTests
{
    private static readonly Triangle Dataset = new();

    [Fact]
    public void Factors_AreThoseOfThePaper()
    {
        Assert.Equal(["orientation", "posX", "posY"], Dataset.Factors.Names);
        Assert.Equal([32, 32, 32], Dataset.Factors.Sizes);
        Assert.Equal("pointing(orientation,posX,posY)", Dataset.DefaultJoint.Expression);
        Assert.Equal(1024, Dataset.DefaultJoint.SupportCount);
    }

    // Position (x, y) and the angle in degrees by which the sprite with its tip to the right is turned counter-clockwise.
    [Theory]
    [InlineData(0, 0, -45)]
    [InlineData(31, 0, 33.75)]
    [InlineData(0, 31, 225)]
    [InlineData(31, 31, 135)]
    [InlineData(16, 16, 90)]
    [InlineData(16, 31, 180)]
    [InlineData(31, 16, 90)]
    [InlineData(16, 0, 0)]
    [InlineData(0, 16, -90)]
    [InlineData(20, 7, 22.5)]
    public void Place_OfAPointingCombination_HasTheGoldenAngle(int x, int y, double degrees)
    {
        SpriteInstance sprite = Dataset.Place(Array.ConvertAll(Row(x, y), c => (double)c));

        Assert.Equal(SpriteShape.Triangle, sprite.Shape);
        Assert.Equal(degrees * Math.PI / 180, sprite.AngleRadians, 1e-12);
        Assert.Equal(15.5 + y, sprite.CentreX);
        Assert.Equal(15.5 + x, sprite.CentreY);
        Assert.Equal(1, sprite.Scale);
    }

    [Fact]
    public void Place_OfEveryPointingCombination_HasItsTipTowardsTheMiddle()
    {
        for (int x = 0; x < 32; x++)
        {
            for (int y = 0; y < 32; y++)
            {
                SpriteInstance sprite = Dataset.Place(Array.ConvertAll(Row(x, y), c => (double)c));
                double right = Math.Cos(sprite.AngleRadians), down = -Math.Sin(sprite.AngleRadians);
                double toRight = 31.5 - sprite.CentreX, toDown = 31.5 - sprite.CentreY;
                double distance = Math.Sqrt((toRight * toRight) + (toDown * toDown));

                // The direction is cut to classes of 11.25°, never more than one class off.
                Assert.True(distance == 0 || ((right * toRight) + (down * toDown)) / distance >= Math.Cos(11.26 * Math.PI / 180), $"position {x}, {y}");
            }
        }
    }

    [Fact]
    public void Grid_HoldsEachPositionOnce()
    {
        ResolvedRecipe recipe = new(new Recipe { Dataset = "triangle" });
        HashSet<(int, int)> positions = [];
        int[] row = new int[3];
        for (int i = 0; i < recipe.ObservationCount; i++)
        {
            recipe.ClassesOf(i, row);
            positions.Add((row[1], row[2]));
        }

        Assert.Equal(1024, positions.Count);
    }

    private static int[] Row(int x, int y)
    {
        int[] row = new int[3];
        for (int k = 0; k < 1024; k++)
        {
            Dataset.DefaultJoint.SupportCell(k, row);
            if (row[1] == x && row[2] == y)
            {
                return row;
            }
        }

        throw new InvalidOperationException($"Position {x}, {y} is not in the support.");
    }
}
