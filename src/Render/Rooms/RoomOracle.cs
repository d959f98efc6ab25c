using Disentangle.Render.Numerics;
using Disentangle.Render.Rooms;

namespace Disentangle.Render;

/// <summary>
/// The definition of the room's pixels, in scalar double precision without any shortcut: one ray per sample, one ray to the lamp.
/// The renderer must agree within a stated tolerance; it needs no driver, and a thousand times longer.
/// </summary>
/// <remarks>
/// Geometry, light and resampling were measured on images published with Shapes3D (Burgess and Kim 2018,
/// <see href="https://github.com/google-deepmind/3d-shapes"/>); see docs/datasets/shapes3d.md.
/// </remarks>
public static class RoomOracle
{
    /// <summary>Draws one room.</summary>
    /// <param name="room">What to draw.</param>
    /// <param name="quality">How samples become pixels.</param>
    /// <param name="image">Receives bytes, shape [H, W, 3]: rows from the top, red, green, blue.</param>
    /// <param name="width">Width of the image in pixels, 16 to 512.</param>
    /// <param name="height">Height of the image in pixels, 16 to 512.</param>
    /// <exception cref="ArgumentException"><paramref name="image"/> has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A field of <paramref name="room"/> or the size is outside its range.</exception>
    public static void Render(
        in RoomInstance room, RoomQuality quality, Span<byte> image, int width = RoomRenderer.Side, int height = RoomRenderer.Side)
    {
        RoomLimits.Check(room, 0);
        RoomFrame frame = RoomFrame.Checked(width, height);
        if (image.Length != frame.Bytes)
        {
            throw new ArgumentException($"The image has {image.Length} bytes; it needs {frame.Bytes}.", nameof(image));
        }

        if (quality == RoomQuality.Faithful)
        {
            // The originals were pictures of bytes before they were reduced.
            Reduce(Array.ConvertAll(Samples(room, frame, LanczosKernel.Phases), value => (double)ToByte(value)), frame, image);
        }
        else
        {
            Average(Samples(room, frame, 2), frame, image);
        }
    }

    /// <summary>What a camera ray of a 64 × 64 image shows, each channel 0 to 255.</summary>
    /// <param name="room">The room.</param>
    /// <param name="x">Place in the image in pixels from its left border.</param>
    /// <param name="y">Place in the image in pixels from its upper border.</param>
    internal static Vector3d Colour(in RoomInstance room, double x, double y)
    {
        RoomCamera camera = RoomCamera.At(room.CameraAngleRadians);
        return Colour(room, camera, camera.Ray(x, y));
    }

    /// <summary>Ambient light, headlight and lamp on floor or walls, without their pattern.</summary>
    internal static double Intensity(in RoomInstance room, Vector3d point, Vector3d normal, Vector3d forward)
    {
        (double spot, double incidence) = RoomLight.LampAt(point, normal);
        bool isShaded = RoomSolid.Hit(room.Shape, room.Scale, point, RoomGeometry.LampPosition - point, out _) < 1;
        return RoomLight.Constant(normal, forward) + (isShaded ? 0 : RoomGeometry.Lamp * spot * Math.Max(0, incidence));
    }

    private static Vector3d Colour(in RoomInstance room, in RoomCamera camera, Vector3d ray)
    {
        RoomSurface surface = RoomSurface.Seen(room, camera, ray);
        if (surface.Part == RoomPart.Solid)
        {
            return SolidColour(room, surface.Point, surface.Normal, camera.Forward);
        }

        if (surface.Part == RoomPart.Sky)
        {
            return RoomGeometry.Sky;
        }

        Vector3d colour = RoomColour.Of(surface.Part == RoomPart.Floor ? room.FloorHue : room.WallHue);
        double intensity = Intensity(room, surface.Point, surface.Normal, camera.Forward)
            * RoomWalls.Reflectance(camera, surface.Point, surface.Normal);
        return Lit(colour, intensity, 0);
    }

    private static Vector3d SolidColour(in RoomInstance room, Vector3d point, Vector3d normal, Vector3d forward)
    {
        (double spot, double incidence) = RoomLight.LampAt(point, normal);
        double intensity = RoomLight.Constant(normal, forward);
        bool isLit = incidence > RoomGeometry.LeastIncidence;
        return isLit
            ? Lit(RoomColour.Of(room.ObjectHue), intensity + (RoomGeometry.Lamp * spot * incidence), 255 * RoomGeometry.Gloss * spot)
            : Lit(RoomColour.Of(room.ObjectHue), intensity, 0);
    }

    private static Vector3d Lit(Vector3d colour, double intensity, double white) => new(
        Math.Min(255, (intensity * colour.X) + white),
        Math.Min(255, (intensity * colour.Y) + white),
        Math.Min(255, (intensity * colour.Z) + white));

    // [row, column, channel], each 0 to 255.
    private static double[] Samples(in RoomInstance room, RoomFrame frame, int perPixel)
    {
        int width = frame.Width * perPixel, height = frame.Height * perPixel;
        double[] samples = new double[width * height * 3];
        RoomCamera camera = RoomCamera.At(room.CameraAngleRadians, frame);
        for (int row = 0; row < height; row++)
        {
            for (int column = 0; column < width; column++)
            {
                Vector3d colour = Colour(room, camera, camera.Ray((column + 0.5) / perPixel, (row + 0.5) / perPixel));
                Span<double> sample = samples.AsSpan(((row * width) + column) * 3, 3);
                (sample[0], sample[1], sample[2]) = (colour.X, colour.Y, colour.Z);
            }
        }

        return samples;
    }

    private static void Average(double[] samples, RoomFrame frame, Span<byte> image)
    {
        int stride = 2 * frame.Width * 3;
        for (int i = 0; i < image.Length; i++)
        {
            int first = (i / (frame.Width * 3) * 2 * stride) + (i / 3 % frame.Width * 6) + (i % 3);
            double sum = samples[first] + samples[first + 3] + samples[first + stride] + samples[first + stride + 3];
            image[i] = ToByte(sum / 4);
        }
    }

    private static void Reduce(double[] samples, RoomFrame frame, Span<byte> image)
    {
        int width = frame.Width, sampleWidth = width * LanczosKernel.Phases;
        LanczosKernel columns = new(width), rows = new(frame.Height);
        double[] narrow = new double[frame.Height * LanczosKernel.Phases * width * 3];
        for (int i = 0; i < narrow.Length; i++)
        {
            int row = i / (width * 3), column = i / 3 % width;
            narrow[i] = Weighted(columns, column, k => samples[(((row * sampleWidth) + k) * 3) + (i % 3)]);
        }

        for (int i = 0; i < image.Length; i++)
        {
            int row = i / (width * 3), rest = i % (width * 3);
            image[i] = ToByte(Weighted(rows, row, k => narrow[(k * width * 3) + rest]));
        }
    }

    private static double Weighted(LanczosKernel kernel, int pixel, Func<int, double> sample)
    {
        ReadOnlySpan<double> weights = kernel.Weights(pixel);
        int first = LanczosKernel.FirstTap(pixel);
        double sum = 0;
        for (int k = 0; k < weights.Length; k++)
        {
            if (weights[k] != 0)
            {
                sum += weights[k] * sample(first + k);
            }
        }

        return sum;
    }

    private static byte ToByte(double value) => (byte)Math.Floor(Math.Clamp(value, 0, 255) + 0.5);
}
