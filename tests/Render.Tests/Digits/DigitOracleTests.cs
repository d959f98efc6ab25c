using System.Security.Cryptography;
using Disentangle.Render.Digits;

namespace Disentangle.Render.Tests.Digits;

public sealed class DigitOracleTests
{
    private const double Lean = 0.54;

    // A straight line that crosses the pixels at many phases, so that sampling them averages out.
    private static DigitInstance LeaningOne
    {
        get
        {
            DigitInstance one = Digits.Plain(1);
            return one with { Shape = one.Shape with { Slant = Lean - 0.04 } };
        }
    }

    // A straight line of length L has the ink L w, its two round ends π (w²/4 + s²/20): the variance of the soft edge 6u(1 − u) is 1/20.
    [Theory]
    [InlineData(1.5, 0.5)]
    [InlineData(2.5, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 0.8)]
    public void Render_OfAStraightOne_HasTheInkOfACapsule(double width, double softness)
    {
        double length = (20 - width - softness) * Math.Sqrt(1 + (Lean * Lean));
        double ink = (length * width) + (Math.PI * ((width * width / 4) + (softness * softness / 20)));
        Assert.Equal(ink, Digits.Ink(Digits.Of(LeaningOne with { Pen = new DigitPen(width, 0, softness) })), 0.006 * ink);
    }

    [Fact]
    public void Render_OfAThinUprightOne_FallsOffAsTheSoftEdgeSays()
    {
        // The line is the column 14.0 here, so that centres lie 0.5 and 1.5 away: t = ½ + (1 − d) / 2.
        DigitInstance one = Digits.Plain(1) with { Pen = new DigitPen(2, 0, 2) };
        one = one with { Shape = one.Shape with { Slant = -0.04 } };
        byte[] image = Digits.Of(one);

        foreach ((int column, double t) in ((int, double)[])[(11, 0), (12, 0.25), (13, 0.75), (14, 0.75), (15, 0.25), (16, 0)])
        {
            Assert.Equal((byte)Math.Floor((255 * t * t * (3 - (2 * t))) + 0.5), image[(14 * Digits.Side) + column]);
        }
    }

    [Fact]
    public void Render_OfAStraightOne_HasItsCentreOfMassAtTheOffset()
    {
        (double x, double y) = Digits.Centroid(Digits.Of(LeaningOne with { Placement = new DigitPlacement(0.8, 1.7, -2.3) }));

        Assert.Equal(15.7, x, 0.01);
        Assert.Equal(11.7, y, 0.01);
    }

    [Fact]
    public void Render_OfAnyDigit_FillsTheBoxOfTwentyPixels()
    {
        foreach (DigitInstance digit in Digits.Random(300, seed: 1, share: 0.3))
        {
            (int width, int height) = Digits.Extent(Digits.Of(digit with { Placement = new DigitPlacement(1, 0, 0) }));

            // The box lies anywhere between pixels, and the faintest rim rounds to 0.
            Assert.InRange(Math.Max(width, height), 18, 21);
        }
    }

    [Fact]
    public void Render_OfAnyOffset_CutsNothingOff()
    {
        foreach (DigitInstance digit in Digits.Random(300, seed: 2, share: 0.5))
        {
            DigitPen even = digit.Pen with { Pressure = 0 };
            DigitPlacement placement = digit.Placement;
            double ink = Digits.Ink(Digits.Of(digit with { Pen = even, Placement = placement with { OffsetX = 0, OffsetY = 0 } }));
            double moved = Digits.Ink(Digits.Of(digit with { Pen = even, Placement = placement with { OffsetX = 4, OffsetY = -4 } }));

            Assert.Equal(ink, moved, 0.03 * ink);
        }
    }

    [Fact]
    public void Render_OfASlantOrATurn_LeansToItsSide()
    {
        DigitInstance one = Digits.Plain(1);

        Assert.True(Covariance(one with { Shape = one.Shape with { Slant = 0.4 } }) < -20);
        Assert.True(Covariance(one with { Shape = one.Shape with { Slant = -0.4 } }) > 20);
        Assert.True(Covariance(one with { Shape = one.Shape with { RotationRadians = -0.4 } }) < -20);
        Assert.True(Covariance(one with { Shape = one.Shape with { RotationRadians = 0.4 } }) > 20);
    }

    [Fact]
    public void Render_OfATurnedOne_HasTheSlantOfItsAngle()
    {
        // A line turned by φ leans by tan φ: the same image once both fit the box.
        DigitInstance one = Digits.Plain(1);
        DigitStrokes turned = Strokes(one with { Shape = one.Shape with { RotationRadians = -0.3 } });
        DigitStrokes slanted = Strokes(one with { Shape = one.Shape with { Slant = Math.Tan(0.3 + Math.Atan(0.04)) - 0.04 } });

        for (int k = 0; k < turned.Points.Length; k++)
        {
            Assert.InRange(turned.Points[k].X - slanted.Points[k].X, -2, 2);
            Assert.InRange(turned.Points[k].Y - slanted.Points[k].Y, -2, 2);
        }
    }

    [Fact]
    public void Render_OfPressure_WidensTheFootByItsShare()
    {
        byte[] image = Digits.Of(LeaningOne with { Pen = new DigitPen(3, 0.4, 1.5) });

        // Row r is w (1 + 0.4 (r + ½ − 14) / 10) wide across the line; the rows around the middle of five have a mean of its width.
        foreach (int row in (int[])[11, 14, 17])
        {
            double width = 3 * (1 + (0.04 * (row + 0.5 - 14)));
            double ink = Digits.Ink(image.AsSpan((row - 2) * Digits.Side, 5 * Digits.Side)) / 5;
            Assert.Equal(width * Math.Sqrt(1 + (Lean * Lean)), ink, 0.05);
        }
    }

    [Fact]
    public void Render_OfAWideZero_IsWiderByTheFactor()
    {
        DigitInstance zero = Digits.Plain(0) with { Pen = new DigitPen(0.5, 0, 0.25), Placement = new DigitPlacement(0.7, 0, 0) };
        double Aspect(double width)
        {
            DigitStrokes strokes = Strokes(zero with { Shape = zero.Shape with { Width = width } });
            int minX = int.MaxValue, maxX = 0, minY = int.MaxValue, maxY = 0;
            foreach (DigitPoint point in strokes.Points)
            {
                (minX, maxX) = (Math.Min(minX, point.X), Math.Max(maxX, point.X));
                (minY, maxY) = (Math.Min(minY, point.Y), Math.Max(maxY, point.Y));
            }

            return (double)(maxX - minX) / (maxY - minY);
        }

        Assert.Equal(1.5 * Aspect(1), Aspect(1.5), 0.001);
    }

    [Fact]
    public void Render_OfAnotherSeed_MovesThePointsByAtMostTheJitter()
    {
        DigitInstance digit = Digits.Plain(8);
        byte[] still = Digits.Of(digit);

        Assert.Equal(still, Digits.Of(digit with { Shape = digit.Shape with { JitterSeed = 5 } }));
        Assert.NotEqual(still, Digits.Of(digit with { Shape = digit.Shape with { Jitter = 0.05, JitterSeed = 5 } }));
        for (uint seed = 0; seed < 1000; seed++)
        {
            Assert.InRange(DigitHash.Triangular(seed * 7919, seed % 24), -1, 1);
        }
    }

    [Fact]
    public void Triangular_OfManySeeds_HasTheMomentsOfATriangle()
    {
        const int Count = 100_000;
        double sum = 0, squares = 0, products = 0;
        for (uint seed = 0; seed < Count; seed++)
        {
            double value = DigitHash.Triangular(seed, 3);
            sum += value;
            squares += value * value;
            products += value * DigitHash.Triangular(seed, 4);
        }

        // Variance 1/6, standard error of the mean 0.0013; neighbouring places are uncorrelated.
        Assert.InRange(sum / Count, -0.006, 0.006);
        Assert.InRange(squares / Count, (1.0 / 6) - 0.004, (1.0 / 6) + 0.004);
        Assert.InRange(products / Count, -0.003, 0.003);
    }

    [Fact]
    public void Render_OfGivenDigits_IsTheGoldenImage()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int digit = 0; digit < 10; digit++)
        {
            for (int way = 0; way < DigitFont.WaysOf(digit); way++)
            {
                hash.AppendData(Digits.Of(new DigitInstance(
                    digit,
                    (way + 0.25) / DigitFont.WaysOf(digit),
                    new DigitShape(1.125, 0.25, 0.125, 0.03125, -0.0625, 0.046875, -0.03125, 0.25, -0.125, 0.0625, 12345u + (uint)way),
                    new DigitPen(2.75, 0.125, 1.25),
                    new DigitPlacement(0.9375, -0.5, 0.75))));
            }
        }

        // Another hash means that pixels changed: raise the renderer versions of the data sets that draw digits.
        Assert.Equal("5d6409944965aee52b718807b62e37060a6f135c729711fbfa75cd49068c2054", Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    [Fact]
    public void Render_IntoAnImageOfAnotherLength_SaysBothLengths()
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => DigitOracle.Render(Digits.Plain(3), new byte[100]));

        Assert.Contains("100", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("784", thrown.Message, StringComparison.Ordinal);
    }

    private static DigitStrokes Strokes(DigitInstance digit) => DigitStrokes.Of(digit, new DigitPoint[DigitGlyph.MaxPoints]);

    // Of column and row: negative where the top leans to the right.
    private static double Covariance(DigitInstance digit)
    {
        byte[] image = Digits.Of(digit);
        (double x, double y) = Digits.Centroid(image);
        return Enumerable.Range(0, Digits.Bytes).Sum(
            i => image[i] / 255.0 * ((i % Digits.Side) + 0.5 - x) * ((i / Digits.Side) + 0.5 - y));
    }
}
