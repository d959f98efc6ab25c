using Disentangle.Render.Rooms;

namespace Disentangle.Render.Tests.Rooms;

/// <summary>Rooms for tests.</summary>
internal static class Rooms
{
    public const int Side = RoomRenderer.Side;
    public const int Bytes = 3 * Side * Side;

    public static RoomInstance Plain { get; } = new(0, 0.6, 0.3, 1, RoomShape.Cube, 0);

    /// <summary>The room of Shapes3D classes.</summary>
    public static RoomInstance Of(ReadOnlySpan<int> classes) => new(
        classes[0] / 10.0,
        classes[1] / 10.0,
        classes[2] / 10.0,
        0.75 + (0.5 * classes[3] / 7),
        (RoomShape)classes[4],
        Radians(-30 + (60.0 * classes[5] / 14)));

    /// <summary>Rooms of all shapes in turn, everything else anywhere in its range.</summary>
    public static RoomInstance[] Random(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(i => new RoomInstance(
            random.NextDouble(),
            random.NextDouble(),
            random.NextDouble(),
            0.5 + random.NextDouble(),
            (RoomShape)(i % 4),
            (random.NextDouble() - 0.5) * Math.PI / 2))];
    }

    public static double Radians(double degrees) => degrees * Math.PI / 180;

    public static byte[] Oracle(in RoomInstance room, RoomQuality quality) => Oracle(room, quality, RoomFrame.Standard);

    public static byte[] Oracle(in RoomInstance room, RoomQuality quality, RoomFrame frame)
    {
        byte[] image = new byte[frame.Bytes];
        RoomOracle.Render(room, quality, image, frame.Width, frame.Height);
        return image;
    }
}
