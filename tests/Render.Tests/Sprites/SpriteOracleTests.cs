namespace Disentangle.Render.Tests.Sprites;

public sealed class SpriteOracleTests
{
    [Theory]
    [InlineData(0, new[] { 100, 144, 196, 256, 324, 400 })]
    [InlineData(1, new[] { 76, 104, 144, 184, 228, 288 })]
    [InlineData(2, new[] { 58, 84, 108, 140, 182, 222 })]
    public void Render_OfAnUprightDsprite_HasThePublishedArea(int shape, int[] areas)
    {
        for (int scale = 0; scale < areas.Length; scale++)
        {
            Assert.Equal(areas[scale], Picture.Area(Picture.Of(DspritesGrid.At(shape, scale, 0, 0, 0))));
        }
    }

    [Fact]
    public void Render_OfTheSquareOnARoundingEdge_IsThePublishedElevenByEleven()
    {
        byte[] image = Picture.Of(DspritesGrid.At(0, 1, 0, 17, 8));

        for (int i = 0; i < Picture.Bytes; i++)
        {
            bool inside = i % 64 is >= 28 and <= 38 && i / 64 is >= 19 and <= 29;
            Assert.Equal(inside ? 1 : 0, image[i]);
        }
    }

    [Fact]
    public void Render_OfASquareWithEdgesOnPixelCentres_KeepsLeftAndBottom()
    {
        // Edges at 24.5 and 40.5 in both directions.
        byte[] image = Picture.Of(new SpriteInstance(SpriteShape.Square, 32.5, 32.5, 8 / 9.6, 0));

        for (int i = 0; i < Picture.Bytes; i++)
        {
            bool inside = i % 64 is >= 24 and < 40 && i / 64 is > 24 and <= 40;
            Assert.Equal(inside ? 1 : 0, image[i]);
        }
    }

    [Fact]
    public void Render_OfTheFirstAndTheLastOrientation_IsTheSame()
    {
        foreach (int index in Enumerable.Range(0, 3 * 6 * 32).Select(i => i * 31))
        {
            int shape = index % 3, scale = index / 3 % 6, posX = index / 18 % 32, posY = index / 7 % 32;
            Assert.Equal(
                Picture.Of(DspritesGrid.At(shape, scale, 0, posX, posY)), Picture.Of(DspritesGrid.At(shape, scale, 39, posX, posY)));
        }
    }

    [Fact]
    public void Render_OfALargeEllipse_CoversItsAreaAroundItsCentre()
    {
        SpriteInstance sprite = new(SpriteShape.Ellipse, 31.3, 33.1, 2, 0.7);

        byte[] image = Picture.Of(sprite);

        // The polygon with 100 corners has sin(2π/100) / (2π/100) of the area of the ellipse.
        double area = Math.PI * 4 * 9.6 * 9.6 * Math.Sin(Math.PI / 50) / (Math.PI / 50);
        (double x, double y) = Picture.Centroid(image);
        Assert.InRange(Picture.Area(image), area - 10, area + 10);
        Assert.InRange(x, 31.2, 31.4);
        Assert.InRange(y, 33.0, 33.2);
    }

    [Fact]
    public void Render_OfAGrowingAngle_TurnsCounterClockwise()
    {
        // Long axis from lower left to upper right.
        byte[] image = Picture.Of(new SpriteInstance(SpriteShape.Ellipse, 32, 32, 1, Math.PI / 4));

        Assert.Equal(1, image[(24 * 64) + 40]);
        Assert.Equal(0, image[(24 * 64) + 23]);
    }

    [Fact]
    public void Render_OfTheUprightHeart_PointsDown()
    {
        byte[] image = Picture.Of(new SpriteInstance(SpriteShape.Heart, 32, 32, 1, 0));

        Assert.Equal(1, image[(38 * 64) + 31]);
        Assert.Equal(0, image[(24 * 64) + 31]);
        Assert.Equal(1, image[(24 * 64) + 27]);
        for (int i = 0; i < Picture.Bytes; i++)
        {
            Assert.Equal(image[i], image[(i & ~63) + 63 - (i & 63)]);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Render_OfATriangleOnAPixelCentre_CoversThePixelsOnItsBorder(int quarterTurns)
    {
        byte[] image = Picture.Of(new SpriteInstance(SpriteShape.Triangle, 32.5, 32.5, 1, quarterTurns * Math.PI / 2));

        for (int v = -32; v < 32; v++)
        {
            for (int u = -32; u < 32; u++)
            {
                // In whole pixels: between the base and the tip, and 10 |v| <= 3 (5 − u).
                bool inside = u >= -5 && u <= 5 && 10 * Math.Abs(v) <= 3 * (5 - u);
                (int x, int y) = quarterTurns switch { 0 => (u, v), 1 => (v, -u), 2 => (-u, -v), _ => (-v, u) };
                if (x is > -32 and < 31 && y is > -32 and < 31)
                {
                    Assert.Equal(inside ? 1 : 0, image[((32 + y) * 64) + 32 + x]);
                }
            }
        }
    }

    [Fact]
    public void Render_OfTheUprightTriangle_PointsRight()
    {
        byte[] image = Picture.Of(new SpriteInstance(SpriteShape.Triangle, 32.5, 32.5, 1, 0));

        Assert.Equal(
            """
            #..........
            ####.......
            #######....
            ###########
            #######....
            ####.......
            #..........

            """,
            Picture.Draw(image, 27, 29, 11, 7));
        Assert.Equal(35, Picture.Area(image));
    }

    [Fact]
    public void Render_OfASpriteOutsideTheImage_IsEmpty() =>
        Assert.Equal(0, Picture.Area(Picture.Of(new SpriteInstance(SpriteShape.Heart, -40, 32, 1, 0.3))));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Render_AtThreeTimesTheSize_ShowsTheSamePictureInItsMiddlePixels(int shape)
    {
        // Odd factors keep pixel centres: centre c + ½ becomes 3c + 1½. Corners are rounded three times finer, which moves few pixels.
        SpriteInstance sprite = new((SpriteShape)shape, 30.3, 33.9, 1, 0.8);
        byte[] small = Picture.Of(sprite), large = new byte[192 * 192];
        SpriteOracle.Render(sprite with { CentreX = 3 * sprite.CentreX, CentreY = 3 * sprite.CentreY, Scale = 3 }, large, 192, 192);

        int different = Enumerable.Range(0, Picture.Bytes).Count(i => small[i] != large[(((3 * (i / 64)) + 1) * 192) + (3 * (i % 64)) + 1]);
        Assert.InRange(different, 0, 2);
        Assert.InRange(large.Sum(p => p) / 9.0, Picture.Area(small) - 8, Picture.Area(small) + 8);
    }

    [Fact]
    public void Render_IntoAnImageOfAnotherLength_SaysBothLengths()
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>(
            () => SpriteOracle.Render(new SpriteInstance(SpriteShape.Square, 32, 32, 1, 0), new byte[100]));

        Assert.Contains("100", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("4096", thrown.Message, StringComparison.Ordinal);
    }
}
