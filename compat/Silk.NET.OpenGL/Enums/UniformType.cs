namespace Silk.NET.OpenGL;

public enum UniformType
{
    Int = 0x1404,
    UnsignedInt = 0x1405,
    Float = 0x1406,
    Bool = 0x8B56,
    FloatVec2 = 0x8B50,
    FloatVec3 = 0x8B51,
    FloatVec4 = 0x8B52,
    IntVec2 = 0x8B53,
    IntVec3 = 0x8B54,
    IntVec4 = 0x8B55,
    FloatMat3 = 0x8B5B,
    FloatMat4 = 0x8B5C,
    Sampler2D = 0x8B5E,
    SamplerBuffer = 0x8DC2,
    IntSamplerBuffer = 0x8DD0,
    UnsignedIntSamplerBuffer = 0x8DD8,
}
