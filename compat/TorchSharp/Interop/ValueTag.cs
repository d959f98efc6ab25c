namespace TorchSharp.Interop;

/// <summary>What a <see cref="NativeValue"/> holds; the numbers of <c>Tag</c> in native/src/convert.h.</summary>
internal enum ValueTag
{
    None = 0,
    Tensor = 1,
    Int = 2,
    Double = 3,
    Bool = 4,
    IntList = 5,
    DoubleList = 6,
    BoolList = 7,
    TensorList = 8,
    String = 9,
    Generator = 10,
    Device = 11,
}
