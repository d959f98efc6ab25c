using Disentangle.Learning.Pictures;

namespace Disentangle.Learning.Tests.Pictures;

public class BitmapFontTests
{
    [Fact]
    public void Trace_LetterL_DrawsItsShape()
    {
        List<(int, int)> plotted = [];
        BitmapFont.Trace("L", (x, y) => plotted.Add((x, y)));
        (int, int)[] expected = [(0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (1, 6), (2, 6), (3, 6), (4, 6)];
        Assert.Equal(expected, plotted);
    }

    [Fact]
    public void WidthOf_CountsGapsBetweenLettersOnly()
    {
        Assert.Equal(0, BitmapFont.WidthOf(""));
        Assert.Equal(5, BitmapFont.WidthOf("A"));
        Assert.Equal(11, BitmapFont.WidthOf("AA"));
        Assert.Equal(5 + 1 + 3 + 1 + 1, BitmapFont.WidthOf("A i"));
    }

    [Fact]
    public void EveryPrintableCharacter_HasAnEvenGlyphInsideTheGrid()
    {
        for (char letter = '!'; letter <= '~'; letter++)
        {
            int width = BitmapFont.WidthOf(letter.ToString());
            int pixels = 0;
            BitmapFont.Trace(letter.ToString(), (x, y) =>
            {
                pixels++;
                Assert.InRange(x, 0, width - 1);
                Assert.InRange(y, 0, BitmapFont.CapitalHeight + BitmapFont.DescentHeight - 1);
            });
            Assert.True(pixels > 0 && width is >= 1 and <= 5, $"{letter}: {pixels} pixels, width {width}");
        }
    }

    [Fact]
    public void EveryPrintableCharacter_LooksLikeNoOther()
    {
        string[] drawings = [.. Enumerable.Range('!', '~' - '!' + 1).Select(code => DrawingOf((char)code))];
        Assert.Equal(drawings.Length, drawings.Distinct().Count());
    }

    [Fact]
    public void UnknownCharacter_ShowsAsAQuestionMark()
    {
        Assert.Equal(DrawingOf('?'), DrawingOf('漢'));
    }

    private static string DrawingOf(char letter)
    {
        List<string> points = [];
        BitmapFont.Trace(letter.ToString(), (x, y) => points.Add($"{x},{y}"));
        return string.Join(' ', points);
    }
}
