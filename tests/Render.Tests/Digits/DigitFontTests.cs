using Disentangle.Render.Digits;

namespace Disentangle.Render.Tests.Digits;

public sealed class DigitFontTests
{
    public static TheoryData<int, int> All
    {
        get
        {
            TheoryData<int, int> all = [];
            for (int digit = 0; digit < 10; digit++)
            {
                for (int way = 0; way < DigitFont.WaysOf(digit); way++)
                {
                    all.Add(digit, way);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Flatten_OfEveryGlyph_PassesThroughItsControlPointsWithinTheRecord(int digit, int way)
    {
        DigitGlyph glyph = DigitFont.Of(digit, (way + 0.5) / DigitFont.WaysOf(digit));
        double[] x = new double[DigitGlyph.MaxPoints], y = new double[DigitGlyph.MaxPoints];
        bool[] isStart = new bool[DigitGlyph.MaxPoints];

        glyph.Flatten(glyph.ControlX, glyph.ControlY, x, y, isStart);

        Assert.InRange(glyph.PointCount, 2, DigitGlyph.MaxPoints);
        Assert.True(isStart[0]);
        int from = 0;
        for (int k = 0; k < glyph.ControlCount; k++)
        {
            (double controlX, double controlY) = (glyph.ControlX[k], glyph.ControlY[k]);
            from = Enumerable.Range(from, glyph.PointCount - from).First(i => x[i] == controlX && y[i] == controlY);
        }

        Assert.Equal(glyph.PointCount - 1, from);
    }

    [Fact]
    public void Of_EachShareOfTheInterval_IsAWayOfItsOwn()
    {
        for (int digit = 0; digit < 10; digit++)
        {
            int ways = DigitFont.WaysOf(digit);
            Assert.True(ways >= 3);
            HashSet<DigitGlyph> glyphs = [];
            for (int way = 0; way < ways; way++)
            {
                DigitGlyph glyph = DigitFont.Of(digit, (double)way / ways);
                Assert.Same(glyph, DigitFont.Of(digit, Math.BitDecrement((way + 1.0) / ways)));
                glyphs.Add(glyph);
            }

            Assert.Equal(ways, glyphs.Count);
        }
    }

    [Fact]
    public void Flatten_OfPointsOnAParabola_StaysOnIt()
    {
        // Catmull–Rom curves through equally spaced points of a quadratic are that quadratic.
        DigitGlyph glyph = DigitGlyph.Parse("0,0 10,1 20,4 30,9 40,16");
        double[] x = new double[DigitGlyph.MaxPoints], y = new double[DigitGlyph.MaxPoints];

        glyph.Flatten(glyph.ControlX, glyph.ControlY, x, y, new bool[DigitGlyph.MaxPoints]);

        int[] inner = [.. Enumerable.Range(0, glyph.PointCount).Where(i => x[i] is >= 0.1 and <= 0.3)];
        Assert.Equal(13, inner.Length);
        Assert.All(inner, i => Assert.Equal(x[i] * x[i], y[i], 1e-15));
    }

    [Fact]
    public void Parse_OfCornersAndLifts_LeavesStraightSpansWhole()
    {
        DigitGlyph glyph = DigitGlyph.Parse("0,0 10,0 ^ 10,20 / 5,5 8,9");
        double[] x = new double[DigitGlyph.MaxPoints], y = new double[DigitGlyph.MaxPoints];
        bool[] isStart = new bool[DigitGlyph.MaxPoints];

        glyph.Flatten(glyph.ControlX, glyph.ControlY, x, y, isStart);

        Assert.Equal(5, glyph.PointCount);
        Assert.Equal([0, 0.1, 0.1, 0.05, 0.08], x[..5]);
        Assert.Equal([0, 0, 0.2, 0.05, 0.09], y[..5]);
        Assert.Equal([true, false, false, true, false], isStart[..5]);
    }
}
