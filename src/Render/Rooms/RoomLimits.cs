namespace Disentangle.Render.Rooms;

/// <summary>The ranges in which the scene is as described, checked before anything is drawn.</summary>
internal static class RoomLimits
{
    /// <exception cref="ArgumentOutOfRangeException">A field of the instance is outside its range.</exception>
    public static void Check(in RoomInstance room, int index)
    {
        Check(room.FloorHue, 0, 1, nameof(room.FloorHue), index, "0 to 1");
        Check(room.WallHue, 0, 1, nameof(room.WallHue), index, "0 to 1");
        Check(room.ObjectHue, 0, 1, nameof(room.ObjectHue), index, "0 to 1");
        Check(room.Scale, 0.5, 1.5, nameof(room.Scale), index, "0.5 to 1.5");
        Check(room.CameraAngleRadians, -Math.PI / 4, Math.PI / 4, nameof(room.CameraAngleRadians), index, "−π/4 to π/4 radians");
        if ((uint)room.Shape > (uint)RoomShape.Capsule)
        {
            Refuse(index, nameof(room.Shape), room.Shape, $"one of {string.Join(", ", Enum.GetNames<RoomShape>())}");
        }
    }

    private static void Check(double value, double low, double high, string field, int index, string allowed)
    {
        // The negated comparison also refuses what is not a number.
        if (!(value >= low && value <= high))
        {
            Refuse(index, field, value, allowed);
        }
    }

    private static void Refuse(int index, string field, object value, string allowed) =>
        throw new ArgumentOutOfRangeException(field, $"{field} of room {index} is {value}; it must be {allowed}.");
}
