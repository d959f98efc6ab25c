using Disentangle.Datasets.Catalogue.Sprites;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Catalogue.Sprites;

public sealed class SpriteFrameTests
{
    private static readonly SpriteInstance Sprite = new(SpriteShape.Heart, 16 + (32.0 * 5 / 31), 48, 0.7, 1.2);

    [Fact]
    public void Fit_InTheUsualSize_ChangesNothing() => Assert.Equal(Sprite, new SpriteFrame(64, 64).Fit(Sprite));

    [Theory]
    [InlineData(128, 128, 2, 0, 0)]
    [InlineData(33, 48, 33 / 64.0, 0, 7.5)]
    [InlineData(512, 16, 0.25, 248, 0)]
    public void Fit_InAnotherSize_ScalesAndCentres(int width, int height, double scale, double left, double top)
    {
        SpriteInstance fitted = new SpriteFrame(width, height).Fit(Sprite);

        Assert.Equal(left + (scale * Sprite.CentreX), fitted.CentreX, 1e-12);
        Assert.Equal(top + (scale * Sprite.CentreY), fitted.CentreY, 1e-12);
        Assert.Equal(scale * Sprite.Scale, fitted.Scale, 1e-12);
        Assert.Equal(Sprite.AngleRadians, fitted.AngleRadians);
    }
}
