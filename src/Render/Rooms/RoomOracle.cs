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
    private const int Side = RoomRenderer.Side;

    /// <summary>Draws one room.</summary>
    /// <param name="room">What to draw.</param>
    /// <param name="quality">How samples become pixels.</param>
    /// <param name="image">Receives 64 × 64 × 3 bytes: rows from the top, red, green, blue.</param>
    /// <exception cref="ArgumentException"><paramref name="image"/> has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A field of <paramref name="room"/> is outside its range.</exception>
    public static void Render(in RoomInstance room, RoomQuality quality, Span<byte> image)
    {
        RoomLimits.Check(room, 0);
        if (image.Length != RoomRenderer.ImageBytes)
        {
            throw new ArgumentException($"The image has {image.Length} bytes; it needs {RoomRenderer.ImageBytes}.", nameof(image));
        }

        if (quality == RoomQuality.Faithful)
        {
            // The originals were pictures of bytes before they were reduced.
            Reduce(Array.ConvertAll(Samples(room, LanczosKernel.Phases), value => (double)ToByte(value)), image);
        }
        else
        {
            Average(Samples(room, 2), image);
        }
    }

    /// <summary>What a camera ray shows, each channel 0 to 255.</summary>
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
        double solid = RoomSolid.Hit(room.Shape, room.Scale, camera.Position, ray, out Vector3d normal);
        if (!double.IsInfinity(solid))
        {
            return SolidColour(room, camera.Position + (solid * ray), normal, camera.Forward);
        }

        (Vector3d point, normal) = RoomWalls.Hit(camera.Position, ray);
        if (point.Z > RoomGeometry.WallHeight)
        {
            return RoomGeometry.Sky;
        }

        Vector3d colour = RoomColour.Of(normal.Z > 0 ? room.FloorHue : room.WallHue);
        double intensity = Intensity(room, point, normal, camera.Forward) * RoomWalls.Reflectance(camera, point, normal);
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
    private static double[] Samples(in RoomInstance room, int perPixel)
    {
        int side = Side * perPixel;
        double[] samples = new double[side * side * 3];
        RoomCamera camera = RoomCamera.At(room.CameraAngleRadians);
        for (int row = 0; row < side; row++)
        {
            for (int column = 0; column < side; column++)
            {
                Vector3d colour = Colour(room, camera, camera.Ray((column + 0.5) / perPixel, (row + 0.5) / perPixel));
                Span<double> sample = samples.AsSpan(((row * side) + column) * 3, 3);
                (sample[0], sample[1], sample[2]) = (colour.X, colour.Y, colour.Z);
            }
        }

        return samples;
    }

    private static void Average(double[] samples, Span<byte> image)
    {
        const int Stride = 2 * Side * 3;
        for (int i = 0; i < image.Length; i++)
        {
            int first = (i / (Side * 3) * 2 * Stride) + (i / 3 % Side * 6) + (i % 3);
            double sum = samples[first] + samples[first + 3] + samples[first + Stride] + samples[first + Stride + 3];
            image[i] = ToByte(sum / 4);
        }
    }

    private static void Reduce(double[] samples, Span<byte> image)
    {
        const int SampleSide = Side * LanczosKernel.Phases;
        double[] narrow = new double[SampleSide * Side * 3];
        for (int i = 0; i < narrow.Length; i++)
        {
            int row = i / (Side * 3), column = i / 3 % Side;
            narrow[i] = Weighted(column, k => samples[(((row * SampleSide) + k) * 3) + (i % 3)]);
        }

        for (int i = 0; i < image.Length; i++)
        {
            int row = i / (Side * 3), rest = i % (Side * 3);
            image[i] = ToByte(Weighted(row, k => narrow[(k * Side * 3) + rest]));
        }
    }

    private static double Weighted(int pixel, Func<int, double> sample)
    {
        ReadOnlySpan<double> weights = LanczosKernel.Weights(pixel);
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
