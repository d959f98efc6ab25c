namespace Silk.NET.OpenGL;

public enum ErrorCode
{
    NoError = 0,
    InvalidEnum = 0x500,
    InvalidValue = 0x501,
    InvalidOperation = 0x502,
    StackOverflow = 0x503,
    StackUnderflow = 0x504,
    OutOfMemory = 0x505,
    InvalidFramebufferOperation = 0x506,
    ContextLost = 0x507,
}
