using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;
using Disentangle.Learning.Runs;

namespace Disentangle.Learning.Tests.Runs;

public sealed class RenderedDataQualityTests
{
    [Theory]
    [InlineData(null, RenderQuality.Fast)]
    [InlineData(RenderQuality.Faithful, RenderQuality.Faithful)]
    public void Training_DrawsFastUnlessTheRecipeSaysOtherwise(RenderQuality? asked, RenderQuality drawn)
    {
        RenderedData data = new(new Recipe { Dataset = "shapes3d", Quality = asked });
        Assert.Equal(drawn, data.Recipe.Quality);
        Assert.Equal(data.Recipe, ((RenderedData)RunData.Parse(data.ToText())).Recipe);
    }

    [Fact]
    public void Training_OfADataSetWithOneWay_SaysNothing() =>
        Assert.Null(new RenderedData(new Recipe { Dataset = "dsprites" }).Recipe.Quality);

    [Fact]
    public void Training_NeedsNoChannels() =>
        Assert.Equal(PixelChannels.None, new RenderedData(new Recipe { Dataset = "chairs-like", Channels = PixelChannels.Depth }).Recipe.Channels);
}
