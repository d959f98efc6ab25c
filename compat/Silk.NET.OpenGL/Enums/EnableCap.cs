namespace Silk.NET.OpenGL;

public enum EnableCap
{
    CullFace = 0xB44,
    DepthTest = 0xB71,
    StencilTest = 0xB90,
    Dither = 0xBD0,
    Blend = 0xBE2,
    ScissorTest = 0xC11,
    PolygonOffsetFill = 0x8037,
    Multisample = 0x809D,
    SampleAlphaToCoverage = 0x809E,
    ProgramPointSize = 0x8642,
    DepthClamp = 0x864F,
    TextureCubeMapSeamless = 0x884F,
    RasterizerDiscard = 0x8C89,
    FramebufferSrgb = 0x8DB9,
    PrimitiveRestart = 0x8F9D,
    PrimitiveRestartFixedIndex = 0x8D69,
    DebugOutput = 0x92E0,
    DebugOutputSynchronous = 0x8242,
    ClipDistance0 = 0x3000,
}
