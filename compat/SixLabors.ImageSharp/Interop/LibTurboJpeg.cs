using System.Runtime.InteropServices;

namespace SixLabors.ImageSharp.Interop;

/// <summary>The TurboJPEG interface of libjpeg-turbo 1.4 to 3 (turbojpeg.h): calls return −1 on failure and on warnings.</summary>
internal static unsafe partial class LibTurboJpeg
{
    internal const int PixelFormatRgb = 0;
    internal const int PixelFormatGrey = 6;
    internal const int ColorspaceGrey = 2;

    [LibraryImport(NativeCodecs.Jpeg, EntryPoint = "tjInitDecompress")]
    internal static partial nint InitDecompress();

    [LibraryImport(NativeCodecs.Jpeg, EntryPoint = "tjDecompressHeader3")]
    internal static partial int DecompressHeader(
        nint handle, byte* jpeg, CULong size, out int width, out int height, out int subsampling, out int colorspace);

    [LibraryImport(NativeCodecs.Jpeg, EntryPoint = "tjDecompress2")]
    internal static partial int Decompress(
        nint handle, byte* jpeg, CULong size, byte* destination, int width, int pitch, int height, int pixelFormat, int flags);

    [LibraryImport(NativeCodecs.Jpeg, EntryPoint = "tjDestroy")]
    internal static partial int Destroy(nint handle);

    internal static string ErrorMessage(nint handle) => Marshal.PtrToStringUTF8(GetErrorStr(handle)) ?? string.Empty;

    [LibraryImport(NativeCodecs.Jpeg, EntryPoint = "tjGetErrorStr2")]
    private static partial nint GetErrorStr(nint handle);
}
