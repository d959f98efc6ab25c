using Disentangle.Learning.Pictures;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Tests.Pictures;

public class ColorMapTests
{
    [Fact]
    public void At_RisingShares_GetsDarkerAtEveryStep()
    {
        double[] luminances = [.. Enumerable.Range(0, 101).Select(i => LuminanceOf(ColorMap.At(i / 100.0)))];
        for (int i = 1; i < luminances.Length; i++)
        {
            Assert.True(luminances[i] < luminances[i - 1], $"step {i}");
        }
    }

    [Fact]
    public void At_SharesOutside_AreClipped()
    {
        Assert.Equal(ColorMap.At(0), ColorMap.At(-1));
        Assert.Equal(ColorMap.At(1), ColorMap.At(7));
    }

    [Fact]
    public void NeedsLightText_ChoosesInkWithReadableContrast()
    {
        // Contrast ratio of WCAG 2: at least 3 for large text at every share.
        for (int i = 0; i <= 100; i++)
        {
            double share = i / 100.0, background = LuminanceOf(ColorMap.At(share));
            double ink = ColorMap.NeedsLightText(share) ? 1 : LuminanceOf(new Rgb24(32, 36, 44));
            double contrast = (Math.Max(ink, background) + 0.05) / (Math.Min(ink, background) + 0.05);
            Assert.True(contrast >= 3, $"share {share}: contrast {contrast}");
        }
    }

    [Fact]
    public void HeatMap_Cells_HaveTheColoursOfTheirValues()
    {
        using Image<Rgb24> map = HeatMap.Draw([[0.0, 1.0], [null, 0.5]], ["a", "b"], ["z0", "z1"]);
        int left = 20 + 10 + 10, top = 20 + 22;
        Assert.Equal(ColorMap.At(0), PixelReader.At(map, left + 1, top + 1));
        Assert.Equal(ColorMap.At(1), PixelReader.At(map, left + 58 + 1, top + 1));
        Assert.Equal(new Rgb24(208, 212, 218), PixelReader.At(map, left + 1, top + 42 + 1));
        Assert.Equal(ColorMap.At(0.5), PixelReader.At(map, left + 58 + 1, top + 42 + 1));
        Assert.Equal(PixelReader.Page, PixelReader.At(map, left - 2, top + 1));
    }

    [Fact]
    public void HeatMap_TableOfAnotherShape_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => HeatMap.Draw([[0.0]], ["a"], ["z0", "z1"]));
        Assert.Throws<ArgumentException>(() => HeatMap.Draw([], [], ["z0"]));
    }

    private static double LuminanceOf(Rgb24 color)
    {
        static double Linear(byte value) => value <= 10 ? value / 255.0 / 12.92 : Math.Pow(((value / 255.0) + 0.055) / 1.055, 2.4);
        return (0.2126 * Linear(color.R)) + (0.7152 * Linear(color.G)) + (0.0722 * Linear(color.B));
    }
}
