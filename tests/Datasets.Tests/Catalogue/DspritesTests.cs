using Disentangle.Datasets.Catalogue;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Catalogue;

public sealed class DspritesTests
{
    private static readonly Dsprites Dataset = new();

    [Fact]
    public void Factors_AreThoseOfThePublicFile()
    {
        Assert.Equal(["color", "shape", "scale", "orientation", "posX", "posY"], Dataset.Factors.Names);
        Assert.Equal([1, 3, 6, 40, 32, 32], Dataset.Factors.Sizes);
        Assert.Equal(737_280, Dataset.Factors.Count);
        Assert.Equal([1.0, 2.0, 3.0], Dataset.Factors.Factors[1].Values);
        Assert.Equal(["square", "ellipse", "heart"], Dataset.Factors.Factors[1].ClassNames!);
        double[] values = new double[6];
        Dataset.Factors.ValuesOf([0, 1, 2, 39, 0, 31], values);
        Assert.Equal([1, 2, 0.7, 2 * Math.PI, 0, 1], values.AsEnumerable());
        Assert.Equal("64×64×1 {0,1}", Dataset.Format.ToString());
    }

    [Fact]
    public void Place_OfPublishedClasses_IsTheMeasuredGeometry()
    {
        Assert.Equal(new SpriteInstance(SpriteShape.Square, 16, 16, 0.5, 0), Dataset.Place([0, 0, 0, 0, 0, 0]));
        Assert.Equal(new SpriteInstance(SpriteShape.Heart, 48, 16, 1, 2 * Math.PI), Dataset.Place([0, 2, 5, 39, 31, 0]));

        // Scale 0.6 at posX 17, posY 8: the sprite whose edges hit pixel centres.
        SpriteInstance square = Dataset.Place([0, 0, 1, 0, 17, 8]);
        Assert.Equal(16 + (32.0 * 17 / 31), square.CentreX);
        Assert.Equal(16 + (32.0 * 8 / 31), square.CentreY);
        Assert.Equal(0.6, square.Scale);
    }
}
