namespace Silk.NET.OpenGL;

public enum TextureTarget
{
    Texture1D = 0xDE0,
    Texture2D = 0xDE1,
    Texture3D = 0x806F,
    TextureRectangle = 0x84F5,
    TextureCubeMap = 0x8513,
    Texture2DArray = 0x8C1A,
    TextureBuffer = 0x8C2A,
    Texture2DMultisample = 0x9100,
}
