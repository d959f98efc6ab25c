using Disentangle.Render.Numerics;

namespace Disentangle.Render.Rooms;

/// <summary>Labels of pixels by the rays of the definition: one per pixel, through its centre. No GL here.</summary>
internal static class RoomLabels
{
    // Rays this close around the solid are asked whether they meet it.
    private const double Padding = 1;

    /// <summary>Labels one image.</summary>
    /// <param name="room">The room; it must have passed <see cref="RoomLimits"/>.</param>
    /// <param name="frame">Size of the image.</param>
    /// <param name="index">Index of the image within the spans.</param>
    /// <param name="labels">Spans of all images.</param>
    public static void Write(in RoomInstance room, RoomFrame frame, int index, SceneLabels labels)
    {
        RoomCamera camera = RoomCamera.At(room.CameraAngleRadians, frame);
        ScreenBounds solid = ScreenBounds.OfSolid(room, ScreenProjection.Of(camera));
        int pixel = index * frame.Pixels;
        for (double y = 0.5; y < frame.Height; y++)
        {
            bool isBeside = y < solid.Top - Padding || y > solid.Bottom + Padding;
            for (double x = 0.5; x < frame.Width; x++, pixel++)
            {
                Vector3d ray = camera.Ray(x, y);
                RoomSurface surface = isBeside || x < solid.Left - Padding || x > solid.Right + Padding
                    ? RoomSurface.SeenWithoutSolid(camera, ray)
                    : RoomSurface.Seen(room, camera, ray);
                Write(surface, camera, pixel, labels);
            }
        }
    }

    private static void Write(in RoomSurface surface, in RoomCamera camera, int pixel, SceneLabels labels)
    {
        if (!labels.Parts.IsEmpty)
        {
            labels.Parts[pixel] = (byte)surface.Part;
        }

        if (!labels.Instances.IsEmpty)
        {
            labels.Instances[pixel] = surface.Part == RoomPart.Solid ? (byte)1 : (byte)0;
        }

        if (!labels.Depths.IsEmpty)
        {
            labels.Depths[pixel] = surface.Part == RoomPart.Sky ? float.PositiveInfinity : (float)(surface.Point - camera.Position).Length;
        }

        if (!labels.Normals.IsEmpty)
        {
            Vector3d normal = surface.Part == RoomPart.Sky ? default : surface.Normal;
            Span<byte> bytes = labels.Normals.Slice(3 * pixel, 3);
            bytes[0] = ToByte(Vector3d.Dot(normal, camera.Right));
            bytes[1] = ToByte(Vector3d.Dot(normal, camera.Up));
            bytes[2] = ToByte(-Vector3d.Dot(normal, camera.Forward));
        }
    }

    private static byte ToByte(double component) => (byte)Math.Floor(128.5 + (127 * component));
}
