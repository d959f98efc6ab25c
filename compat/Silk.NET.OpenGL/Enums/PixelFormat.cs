namespace Silk.NET.OpenGL;

public enum PixelFormat
{
    StencilIndex = 0x1901,
    DepthComponent = 0x1902,
    Red = 0x1903,
    Green = 0x1904,
    Blue = 0x1905,
    Alpha = 0x1906,
    Rgb = 0x1907,
    Rgba = 0x1908,
    Bgr = 0x80E0,
    Bgra = 0x80E1,
    RG = 0x8227,
    RGInteger = 0x8228,
    DepthStencil = 0x84F9,
    RedInteger = 0x8D94,
    RgbInteger = 0x8D98,
    RgbaInteger = 0x8D99,
    BgraInteger = 0x8D9B,
}
