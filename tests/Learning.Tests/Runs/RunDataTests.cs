using Disentangle.Datasets.Recipes;
using Disentangle.Learning.Runs;

namespace Disentangle.Learning.Tests.Runs;

public sealed class RunDataTests
{
    [Fact]
    public void RenderedData_AsText_IsItsEndlessRecipeAndComesBack()
    {
        RenderedData data = new(new Recipe { Dataset = "dsprites", Joint = "band(scale,posX;sigma=0.2)", Seed = 7, Count = 100 });
        string text = data.ToText();
        Assert.Equal("dataset: dsprites\njoint: 'band(scale,posX;sigma=0.2)'\nseed: 7\ncount: endless\nrenderer: 1\n", text);
        Assert.Equal(text, RunData.Parse(text).ToText());
    }

    [Fact]
    public void FileData_AsText_ComesBack()
    {
        FileData data = new("/data/with: colon and blanks.h5", ulong.MaxValue, "ab12");
        Assert.Equal(data, RunData.Parse(data.ToText()));
        FileData original = data with { ContentSha256 = "" };
        Assert.Equal(original, RunData.Parse(original.ToText()));
    }

    [Theory]
    [InlineData("file: a.h5\n")]
    [InlineData("file: a.h5\nseed: 1\n")]
    [InlineData("file: a.h5\nseed: many\ncontent: ab12\n")]
    [InlineData("dataset: nowhere\n")]
    [InlineData("")]
    public void Parse_OfOtherText_Throws(string text) => Assert.ThrowsAny<FormatException>(() => RunData.Parse(text));
}
