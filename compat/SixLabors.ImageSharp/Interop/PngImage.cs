using System.Runtime.InteropServices;

namespace SixLabors.ImageSharp.Interop;

/// <summary>png_image of png.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PngImage
{
    public nint Opaque;
    public uint Version;
    public uint Width;
    public uint Height;
    public uint Format;
    public uint Flags;
    public uint ColormapEntries;
    public uint WarningOrError;
    public fixed byte MessageBytes[64];

    public PngImage() => Version = 1;

    public readonly string Message
    {
        get
        {
            fixed (byte* message = MessageBytes)
            {
                return Marshal.PtrToStringUTF8((nint)message) ?? string.Empty;
            }
        }
    }
}
