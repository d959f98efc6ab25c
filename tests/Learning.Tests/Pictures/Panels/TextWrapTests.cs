using Disentangle.Learning.Pictures;
using Disentangle.Learning.Pictures.Panels;

namespace Disentangle.Learning.Tests.Pictures.Panels;

public class TextWrapTests
{
    private static readonly string[] Separators = [" & ", ",", " "];

    [Fact]
    public void Lines_BreakAfterTheBestSeparatorAndLoseNothing()
    {
        const string Text = "band(a,b;sigma=0.2) & band(b,c;sigma=0.2) & band(c,d;sigma=0.2)";
        int two = BitmapFont.WidthOf("band(a,b;sigma=0.2) & band(b,c;sigma=0.2) & ba") * 2;
        IReadOnlyList<string> lines = TextWrap.Lines(Text, two, 2, Separators, 8);
        Assert.Equal(["band(a,b;sigma=0.2) & band(b,c;sigma=0.2) &", "band(c,d;sigma=0.2)"], lines);
    }

    [Fact]
    public void Lines_WithoutSeparator_BreakAnywhereAndFit()
    {
        IReadOnlyList<string> lines = TextWrap.Lines(new string('x', 100), 200, 2, Separators, 100);
        Assert.Equal(100, lines.Sum(line => line.Length));
        Assert.All(lines, line => Assert.InRange(BitmapFont.WidthOf(line) * 2, 1, 200));
    }

    [Fact]
    public void Lines_BeyondTheMost_EndWithAnEllipsisThatFits()
    {
        IReadOnlyList<string> lines = TextWrap.Lines(new string('x', 1000), 200, 2, Separators, 3);
        Assert.Equal(3, lines.Count);
        Assert.EndsWith("…", lines[2], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(BitmapFont.WidthOf(line) * 2, 1, 200));
        Assert.DoesNotContain("…", string.Concat(TextWrap.Lines("short", 200, 2, Separators, 1)), StringComparison.Ordinal);
    }
}
