namespace Silk.NET.OpenGL;

public enum FrontFaceDirection
{
    CW = 0x900,
    Ccw = 0x901,
}
