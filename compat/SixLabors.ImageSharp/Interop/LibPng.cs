using System.Runtime.InteropServices;

namespace SixLabors.ImageSharp.Interop;

/// <summary>The simplified interface of libpng 1.6 (libpng-manual, section "Simplified API"): every call returns 0 on failure.</summary>
internal static unsafe partial class LibPng
{
    internal const uint FormatGrey = 0;
    internal const uint FormatAlpha = 1;
    internal const uint FormatColor = 2;
    internal const uint FormatRgba = FormatColor | FormatAlpha;

    internal const uint ImageFlagFast = 2;
    internal const uint ImageFlag16BitSrgb = 4;

    [LibraryImport(NativeCodecs.Png, EntryPoint = "png_image_begin_read_from_memory")]
    internal static partial int BeginReadFromMemory(ref PngImage image, byte* memory, nuint size);

    [LibraryImport(NativeCodecs.Png, EntryPoint = "png_image_finish_read")]
    internal static partial int FinishRead(ref PngImage image, void* background, byte* buffer, int rowStride, void* colormap);

    [LibraryImport(NativeCodecs.Png, EntryPoint = "png_image_write_to_memory")]
    internal static partial int WriteToMemory(
        ref PngImage image, byte* memory, ref nuint memoryBytes, int convertTo8Bit, byte* buffer, int rowStride, void* colormap);

    [LibraryImport(NativeCodecs.Png, EntryPoint = "png_image_free")]
    internal static partial void Free(ref PngImage image);
}
