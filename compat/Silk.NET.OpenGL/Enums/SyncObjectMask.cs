namespace Silk.NET.OpenGL;

[Flags]
public enum SyncObjectMask
{
    None = 0,
    Bit = 0x1,
}
