namespace Disentangle.Datasets.Interop;

/// <summary>Work on the images of a batch, one image independent of the next, on all processors where there is enough of it.</summary>
internal static unsafe class ImageLoop
{
    private const int BytesPerTask = 128 * 1024;

    /// <summary>Work on one image.</summary>
    /// <param name="index">Index of the image within the batch.</param>
    /// <param name="image">Its bytes.</param>
    public delegate void Work(int index, Span<byte> image);

    /// <summary>Does the work for each image.</summary>
    /// <param name="images">Images, one after the other.</param>
    /// <param name="imageBytes">Bytes of one image, at least 1.</param>
    /// <param name="work">Safe to be called by several threads at a time.</param>
    public static void Run(Span<byte> images, int imageBytes, Work work)
    {
        int count = images.Length / imageBytes, perTask = Math.Max(1, BytesPerTask / imageBytes);
        if (count <= perTask)
        {
            for (int i = 0; i < count; i++)
            {
                work(i, images.Slice(i * imageBytes, imageBytes));
            }

            return;
        }

        // A span cannot be captured; pinned, its address can, and the loop ends before the pin does.
        fixed (byte* first = images)
        {
            nint address = (nint)first;
            Parallel.For(0, (count + perTask - 1) / perTask, task =>
            {
                for (int i = task * perTask; i < Math.Min(count, (task + 1) * perTask); i++)
                {
                    work(i, new Span<byte>((byte*)address + ((long)i * imageBytes), imageBytes));
                }
            });
        }
    }
}
