using Disentangle.Render.Numerics;
using Disentangle.Render.Rooms;

namespace Disentangle.Render.Tests.Rooms;

public sealed class RoomOracleTests
{
    private static readonly Vector3d Up = new(0, 0, 1);
    private static readonly Vector3d Towards = new(0, -1, 0);

    // Levels of the published images: bright to the left below the lamp, dimmer to the right.
    [Theory]
    [InlineData(-0.6, 0.3, 1.28)]
    [InlineData(0.45, 0.2, 0.88)]
    [InlineData(1.2, 0.7, 0.55)]
    public void Floor_AtSomePoints_HasTheMeasuredIntensity(double x, double y, double expected)
    {
        RoomCamera camera = RoomCamera.At(0);
        Vector3d point = new(x, y, 0);
        double intensity = RoomOracle.Intensity(Rooms.Plain, point, Up, camera.Forward) * RoomWalls.Reflectance(camera, point, Up);

        Assert.Equal(expected, intensity, 0.04);
    }

    [Theory]
    [InlineData(-1.0, 1.09)]
    [InlineData(1.4, 0.95)]
    public void BackWall_SeenStraightOn_HasTheMeasuredIntensity(double x, double expected) =>
        Assert.Equal(expected, RoomOracle.Intensity(Rooms.Plain, new(x, 1.49, 0.4), Towards, RoomCamera.At(0).Forward), 0.03);

    [Theory]
    [InlineData(0, 0.948)]
    [InlineData(12.9, 0.934)]
    [InlineData(17.1, 0.923)]
    [InlineData(30, 0.871)]
    public void CubeFront_FromTheSide_IsDimmedWithTheCosine(double degrees, double expected)
    {
        RoomInstance room = Rooms.Plain with { ObjectHue = 0, CameraAngleRadians = Rooms.Radians(degrees) };

        // The middle of the image shows the front face.
        (double red, double green, double blue) = RoomOracle.Colour(room, 32, 38);
        Assert.Equal(255 * expected, red, 0.6);
        Assert.Equal((0, 0), (green, blue));
    }

    [Fact]
    public void CubeSides_At30Degrees_AreTheMeasuredOnes()
    {
        // The lamp hangs to the left: the right side has ambient light and headlight alone.
        Assert.Equal(0.65, RoomOracle.Colour(Rooms.Plain with { ObjectHue = 0, CameraAngleRadians = Rooms.Radians(30) }, 40, 38).X / 255, 0.005);
        Vector3d left = RoomOracle.Colour(Rooms.Plain with { ObjectHue = 0, CameraAngleRadians = Rooms.Radians(-30) }, 24, 38);
        Assert.Equal(0.65 + 0.125 + 0.12, left.X / 255, 0.02);

        // The gloss is white.
        Assert.Equal(0.125, left.Y / 255, 0.01);
        Assert.Equal(left.Y, left.Z);
    }

    [Fact]
    public void Hues_OfTenths_AreThePublishedColours()
    {
        (int, int, int)[] expected =
        [
            (255, 0, 0), (255, 153, 0), (204, 255, 0), (51, 255, 0), (0, 255, 102),
            (0, 255, 255), (0, 102, 255), (51, 0, 255), (204, 0, 255), (255, 0, 153), (255, 0, 0),
        ];
        for (int k = 0; k <= 10; k++)
        {
            (double red, double green, double blue) = RoomColour.Of(k / 10.0);
            Assert.Equal(expected[k], ((int)red, (int)green, (int)blue));
            Assert.True(red == (int)red && green == (int)green && blue == (int)blue, $"hue {k / 10.0}");
        }
    }

    [Fact]
    public void Colour_AboveTheWalls_IsTheSkyFromEverywhere()
    {
        foreach (RoomInstance room in Rooms.Random(50, seed: 1))
        {
            Assert.Equal(new Vector3d(153, 226, 249), RoomOracle.Colour(room, 2, 1));
        }
    }

    [Fact]
    public void Corner_OfEachOrientation_IsInItsPublishedColumn()
    {
        // Columns of the corner between back and side wall for orientation classes 0 to 4 and 10 to 14, from the published images.
        int[] columns = [44, 48, 51, 55, 59, 5, 9, 13, 16, 20];
        for (int i = 0; i < columns.Length; i++)
        {
            RoomInstance room = Rooms.Of([0, 6, 3, 0, 0, i < 5 ? i : i + 5]);
            double[] reds = [.. Enumerable.Range(0, 64).Select(x => RoomOracle.Colour(room, x + 0.5, 29).Y)];
            int steepest = Enumerable.Range(1, 63).MaxBy(x => Math.Abs(reds[x] - reds[x - 1]));
            Assert.InRange(steepest, columns[i] - 1, columns[i] + 1);
        }
    }

    [Fact]
    public void Sphere_SeenFromTheFront_CoversTheAreaOfItsOutline()
    {
        // With its centre at angle α from the optical axis and its radius seen as angle β, a sphere's outline is an ellipse of area
        // π f² sin²β cos β / (cos²α − sin²β)^(3/2).
        RoomInstance room = Rooms.Plain with { Shape = RoomShape.Sphere };
        RoomCamera camera = RoomCamera.At(0);
        Vector3d toCentre = new Vector3d(0, 0, RoomGeometry.CentreHeight(RoomShape.Sphere, 1)) - camera.Position;
        double sin = 0.175 / toCentre.Length, cosAxis = Vector3d.Dot(camera.Forward, toCentre) / toCentre.Length;
        double expected = Math.PI * RoomGeometry.FocalLength * RoomGeometry.FocalLength * sin * sin * Math.Sqrt(1 - (sin * sin))
            / Math.Pow((cosAxis * cosAxis) - (sin * sin), 1.5);
        int hits = 0;
        for (int i = 0; i < 512 * 512; i++)
        {
            Vector3d ray = camera.Ray(((i % 512) + 0.5) / 8, ((i / 512) + 0.5) / 8);
            hits += double.IsInfinity(RoomSolid.Hit(room.Shape, 1, camera.Position, ray, out _)) ? 0 : 1;
        }

        Assert.Equal(expected, hits / 64.0, 0.002 * expected);
    }

    [Fact]
    public void Shadow_OfEachShape_LiesToTheRightOfTheSolid()
    {
        foreach (RoomShape shape in Enum.GetValues<RoomShape>())
        {
            RoomInstance room = Rooms.Plain with { Shape = shape };
            double area = 0, x = 0;
            const double Step = 0.005;
            for (double px = -0.8; px < 0.8; px += Step)
            {
                for (double py = -0.8; py < 0.8; py += Step)
                {
                    Vector3d point = new(px, py, 0);
                    if (RoomSolid.Hit(shape, 1, point, RoomGeometry.LampPosition - point, out _) < 1)
                    {
                        area += Step * Step;
                        x += px * Step * Step;
                    }
                }
            }

            // The lamp is 3.15 over the floor, so a shadow is little larger than the solid from above.
            double size = RoomGeometry.SizeOf(shape);
            double fromAbove = shape == RoomShape.Cube ? 4 * size * size : Math.PI * size * size;
            Assert.InRange(area, fromAbove, 2 * fromAbove);
            Assert.InRange(x / area, 0.02, 0.12);
        }
    }

    [Fact]
    public void Render_IntoASpanOfAnotherLength_SaysBothLengths()
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => RoomOracle.Render(Rooms.Plain, RoomQuality.Fast, new byte[64]));
        Assert.Contains("The image has 64 bytes; it needs 12288.", thrown.Message, StringComparison.Ordinal);
    }
}
