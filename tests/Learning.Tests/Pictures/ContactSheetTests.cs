using Disentangle.Datasets;
using Disentangle.Learning.Pictures;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Tests.Pictures;

public class ContactSheetTests
{
    private const int Margin = 20, Gap = 6;

    private static readonly ImageFormat Binary = new(2, 2, 1, 1);

    [Fact]
    public void Draw_ThreeImagesInTwoColumns_PutsEachPixelInItsPlace()
    {
        ImageBatch images = new([1, 0, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1], Binary);
        using Image<Rgb24> sheet = ContactSheet.Draw(images, new ContactSheetOptions { Columns = 2, Scale = 3 });
        Assert.Equal((2 * Margin) + (2 * 6) + Gap, sheet.Width);
        Assert.Equal((2 * Margin) + (2 * 6) + Gap, sheet.Height);

        // Corners of the first tile, and one step outside it.
        Assert.Equal(PixelReader.White, PixelReader.At(sheet, Margin, Margin));
        Assert.Equal(PixelReader.White, PixelReader.At(sheet, Margin + 2, Margin + 2));
        Assert.Equal(PixelReader.Black, PixelReader.At(sheet, Margin + 3, Margin + 2));
        Assert.Equal(PixelReader.White, PixelReader.At(sheet, Margin + 5, Margin + 5));
        Assert.Equal(PixelReader.Page, PixelReader.At(sheet, Margin - 1, Margin));
        Assert.Equal(PixelReader.Page, PixelReader.At(sheet, Margin + 6, Margin));

        // The second tile is the first one's opposite; the third begins the next row; the fourth place is empty.
        int second = Margin + 6 + Gap;
        Assert.Equal(PixelReader.Black, PixelReader.At(sheet, second, Margin));
        Assert.Equal(PixelReader.White, PixelReader.At(sheet, second + 3, Margin));
        Assert.Equal(PixelReader.White, PixelReader.At(sheet, Margin + 5, second));
        Assert.False(PixelReader.IsDrawn(sheet, second, second, 6, 6));
    }

    [Fact]
    public void Draw_RgbImage_KeepsItsColours()
    {
        ImageBatch images = new([10, 20, 30, 200, 100, 50], new ImageFormat(1, 2, 3, 255));
        using Image<Rgb24> sheet = ContactSheet.Draw(images, new ContactSheetOptions { Scale = 2 });
        Assert.Equal(new Rgb24(10, 20, 30), PixelReader.At(sheet, Margin + 1, Margin + 1));
        Assert.Equal(new Rgb24(200, 100, 50), PixelReader.At(sheet, Margin + 2, Margin));
    }

    [Fact]
    public void Draw_Captions_StandBelowTheirTileAndWidenNarrowOnes()
    {
        ImageBatch images = new(new byte[4], Binary);
        using Image<Rgb24> sheet = ContactSheet.Draw(images, new ContactSheetOptions { Scale = 1, Captions = ["LLLL"] });
        int captionWidth = (4 * 5) + 3, captionTop = Margin + 2 + 6;
        Assert.Equal((2 * Margin) + captionWidth, sheet.Width);
        Assert.Equal(PixelReader.Black, PixelReader.At(sheet, Margin + ((captionWidth - 2) / 2), Margin));
        Assert.Equal(new Rgb24(32, 36, 44), PixelReader.At(sheet, Margin, captionTop));
        Assert.Equal(new Rgb24(32, 36, 44), PixelReader.At(sheet, Margin + captionWidth - 1, captionTop + 6));
        Assert.False(PixelReader.IsDrawn(sheet, 0, captionTop, Margin, 7));
    }

    [Fact]
    public void Draw_LongTitle_WidensTheSheet()
    {
        ImageBatch images = new(new byte[4], Binary);
        using Image<Rgb24> sheet = ContactSheet.Draw(images, new ContactSheetOptions { Scale = 1, Title = new string('L', 50) });
        Assert.Equal((2 * Margin) + (2 * ((50 * 6) - 1)), sheet.Width);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(6, 3)]
    [InlineData(24, 6)]
    public void Draw_WithoutColumns_IsALittleWiderThanTall(int count, int columns)
    {
        using Image<Rgb24> sheet = ContactSheet.Draw(new ImageBatch(new byte[4 * count], Binary), new ContactSheetOptions { Scale = 10 });
        int shown = Math.Min(columns, count);
        Assert.Equal((2 * Margin) + (shown * (20 + Gap)) - Gap, sheet.Width);
    }

    [Fact]
    public void Draw_CaptionsOfAnotherCount_AreRefused()
    {
        ImageBatch images = new(new byte[8], Binary);
        ArgumentException error = Assert.Throws<ArgumentException>(() => ContactSheet.Draw(images, new ContactSheetOptions { Captions = ["one"] }));
        Assert.Contains("1 captions came for 2 images", error.Message);
    }

    [Fact]
    public void ImageBatch_OfBrokenInput_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new ImageBatch(new byte[5], Binary));
        Assert.Throws<ArgumentException>(() => new ImageBatch([], Binary));
        Assert.Contains("has 2", Assert.Throws<ArgumentException>(() => new ImageBatch(new byte[8], Binary with { Channels = 2 })).Message);
    }

    [Fact]
    public void ImageBatch_FromIntensities_RoundsClipsAndDrawsNaNBlack()
    {
        ImageBatch images = ImageBatch.FromIntensities([0.5f, 2, -1, float.NaN], Binary);
        byte[] levels = [.. new[] { (0, 0), (1, 0), (0, 1), (1, 1) }.Select(p => images.ColorAt(0, p.Item1, p.Item2).R)];
        Assert.Equal([128, 255, 0, 0], levels);
    }

    [Fact]
    public void FactorCaptions_NameWhatVaries()
    {
        FactorSpace factors = new(
            new Factor("color", [1]),
            new Factor("shape", [1, 2]) { ClassNames = ["square", "heart"] },
            Factor.Linear("posX", -1, 1, 4),
            Factor.Linear("angle", 0, 90, 2) with { Unit = "°" });
        Assert.Equal(["heart\nposX −0.33\nangle 90 °", "square\nposX 1\nangle 0 °"], FactorCaptions.Of(factors, [0, 1, 1, 1, 0, 0, 3, 0]));
        Assert.Throws<ArgumentException>(() => FactorCaptions.Of(factors, [0, 1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FactorCaptions.Of(factors, [0, 2, 0, 0]));
    }
}
