using Disentangle.Datasets;
using TorchSharp;
using static TorchSharp.torch;

namespace Disentangle.Learning.Networks;

/// <summary>The one place where bytes become intensities and intensities leave the tensor world.</summary>
internal static class Pixels
{
    /// <summary>
    /// Bytes [N, H, W, C] → intensities byte / <see cref="ImageFormat.Maximum"/>, float32 [N, C, H, W] on <paramref name="device"/>.
    /// </summary>
    /// <exception cref="ArgumentException">Not a whole number of images.</exception>
    public static Tensor ToIntensities(byte[] images, ImageFormat format, Device device) => ToIntensities(ToBytes(images, format, device), format);

    /// <summary>The same of a uint8 tensor [N, H, W, C], on its device: bytes move to NCHW before they grow to four bytes each.</summary>
    public static Tensor ToIntensities(Tensor bytes, ImageFormat format) =>
        bytes.permute(0, 3, 1, 2).contiguous().to(ScalarType.Float32).div_(format.Maximum);

    /// <summary>Bytes as they come, uint8 [N, H, W, C] on <paramref name="device"/>.</summary>
    /// <exception cref="ArgumentException">Not a whole number of images.</exception>
    public static Tensor ToBytes(byte[] images, ImageFormat format, Device device)
    {
        if (images.Length == 0 || images.Length % format.ByteCount != 0)
        {
            throw new ArgumentException(
                $"Images of {format} are N × {format.ByteCount} bytes, N ≥ 1; {images.Length} bytes came.", nameof(images));
        }

        Tensor bytes = tensor(images, [images.Length / format.ByteCount, format.Height, format.Width, format.Channels]);

        // From pinned memory a GPU fetches the batch by itself while the processors go on.
        return device.type == DeviceType.CUDA ? bytes.pin_memory().to(device, non_blocking: true) : bytes.to(device);
    }

    /// <summary>Logits [N, C, H, W] → intensities σ(l), row-major [N, H, W, C].</summary>
    public static float[] FromLogits(Tensor logits) => logits.sigmoid().permute(0, 2, 3, 1).contiguous().cpu().data<float>().ToArray();
}
