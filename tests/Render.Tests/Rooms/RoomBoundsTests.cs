using Disentangle.Render.Numerics;
using Disentangle.Render.Rooms;

namespace Disentangle.Render.Tests.Rooms;

/// <summary>What limits where shaders look must hold all that there is to see.</summary>
public sealed class RoomBoundsTests
{
    private const int Steps = 128;

    [Fact]
    public void ScreenBounds_OfSolidsAndShadows_HoldThemTightly()
    {
        foreach (RoomInstance room in Rooms.Random(80, seed: 2))
        {
            RoomCamera camera = RoomCamera.At(room.CameraAngleRadians);
            ScreenProjection projection = ScreenProjection.Of(camera);
            AssertTight(room, ScreenBounds.OfSolid(room, projection), (x, y) => IsSolid(room, camera, x, y));
            AssertTight(room, ScreenBounds.OfSolid(room, projection.OfShadow()), (x, y) => IsShadow(room, camera, x, y));
        }
    }

    [Fact]
    public void WallRows_OfEveryAngle_HoldTheWalls()
    {
        for (int degrees = -45; degrees <= 45; degrees++)
        {
            RoomCamera camera = RoomCamera.At(Rooms.Radians(degrees));
            WallRows rows = WallRows.Of(RoomStrip.Of(camera, out _), 64);
            for (int i = 0; i < Steps * Steps; i++)
            {
                double x = 64.0 * (i % Steps) / (Steps - 1), y = 64.0 * (i / Steps) / (Steps - 1);
                (Vector3d point, Vector3d normal) = RoomWalls.Hit(camera.Position, camera.Ray(x, y));
                bool isWall = normal.Z == 0 && point.Z <= RoomGeometry.WallHeight;
                Assert.True(!isWall || (y >= rows.First && y <= rows.End), $"{degrees}°: a wall at row {y}, outside {rows}");
                Assert.True(y >= rows.First || point.Z > RoomGeometry.WallHeight, $"{degrees}°: no sky at row {y}");
                Assert.True(y <= rows.End || normal.Z > 0, $"{degrees}°: no floor at row {y}");
            }

            Assert.InRange(rows.First, 5, 24);
            Assert.InRange(rows.End, 40, 56);
        }
    }

    private static bool IsSolid(in RoomInstance room, in RoomCamera camera, double x, double y) =>
        !double.IsInfinity(RoomSolid.Hit(room.Shape, room.Scale, camera.Position, camera.Ray(x, y), out _));

    private static bool IsShadow(in RoomInstance room, in RoomCamera camera, double x, double y)
    {
        Vector3d ray = camera.Ray(x, y);
        if (ray.Z >= -0.01)
        {
            return false;
        }

        Vector3d point = camera.Position - (camera.Position.Z / ray.Z * ray);
        return RoomSolid.Hit(room.Shape, room.Scale, point, RoomGeometry.LampPosition - point, out _) < 1;
    }

    private static void AssertTight(RoomInstance room, ScreenBounds bounds, Func<double, double, bool> isThere)
    {
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        for (double y = -16; y <= 80; y += 0.25)
        {
            for (double x = -16; x <= 80; x += 0.25)
            {
                if (isThere(x, y))
                {
                    (left, right) = (Math.Min(left, x), Math.Max(right, x));
                    (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
                }
            }
        }

        // Points are a quarter of a pixel apart, and pointed shapes get thin at their ends.
        Assert.InRange(left - bounds.Left, 0, 1);
        Assert.InRange(top - bounds.Top, 0, 1);
        Assert.InRange(bounds.Right - right, 0, 1);
        Assert.True(bottom > 79 || bounds.Bottom - bottom is >= 0 and < 1, $"{room}: {bounds.Bottom} against {bottom}");
    }
}
