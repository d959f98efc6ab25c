using Disentangle.Render.Numerics;

namespace Disentangle.Render.Rooms;

/// <summary>Full colours of the colour circle.</summary>
internal static class RoomColour
{
    /// <summary>RGB of HSV(<paramref name="hue"/>, 1, 1), each 0 to 255; tenths of a turn give whole numbers.</summary>
    public static Vector3d Of(double hue)
    {
        double sixths = 6 * hue;
        return new Vector3d(
            Channel(Math.Abs(sixths - 3) - 1),
            Channel(2 - Math.Abs(sixths - 2)),
            Channel(2 - Math.Abs(sixths - 4)));
    }

    // Hues such as 0.3 have no exact double; a ten-thousandth of a level keeps 8-bit colours whole.
    private static double Channel(double value) => Math.Round(10_000 * 255 * Math.Clamp(value, 0, 1)) / 10_000;
}
