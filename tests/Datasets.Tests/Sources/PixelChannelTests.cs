using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Tests.Sources;

public sealed class PixelChannelTests
{
    [Theory]
    [InlineData(PixelChannels.Depth, "depth")]
    [InlineData(PixelChannels.Instance | PixelChannels.Normal, "instance, normal")]
    [InlineData(PixelChannels.All, "instance, part, depth, normal")]
    public void Text_IsReadBack(PixelChannels channels, string text)
    {
        Assert.Equal(text, PixelChannel.TextOf(channels));
        Assert.Equal(channels, PixelChannel.Parse(text));
    }

    [Fact]
    public void Parse_TakesAnyOrderAndSpacing() =>
        Assert.Equal(PixelChannels.Depth | PixelChannels.Part, PixelChannel.Parse("depth,  part"));

    [Theory]
    [InlineData("depht", "Did you mean 'depth'?")]
    [InlineData("depth,depth", "The channel depth stands twice")]
    [InlineData("", "Unknown channel ''")]
    [InlineData("depth,", "Unknown channel ''")]
    public void Parse_OfAnythingElse_SaysWhatIsAllowed(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => PixelChannel.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void BytesAndShape_AreThoseOfTheElements()
    {
        ImageFormat format = new(Height: 5, Width: 7, Channels: 3, Maximum: 255);
        Assert.Equal([1, 1, 4, 3], PixelChannel.All.Select(c => c.BytesPerPixel));
        Assert.Equal([5, 7, 3], PixelChannel.All[3].ShapeOf(format));
        Assert.Equal([5, 7], PixelChannel.All[2].ShapeOf(format));
    }
}
