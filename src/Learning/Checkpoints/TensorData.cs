namespace Disentangle.Learning.Checkpoints;

/// <summary>One named tensor of a safetensors file, as bytes.</summary>
/// <param name="Name">Name as in a PyTorch state dictionary, for example <c>encoder.0.weight</c>.</param>
/// <param name="ElementType">The format's own word: <c>F32</c>, <c>I64</c> …</param>
/// <param name="Shape">Sizes, outermost first; empty for a scalar.</param>
/// <param name="Bytes">Row-major little-endian values.</param>
public sealed record TensorData(string Name, string ElementType, IReadOnlyList<long> Shape, byte[] Bytes)
{
    /// <summary>Bytes of one element of a safetensors type.</summary>
    /// <exception cref="NotSupportedException">The type is unknown or packs several elements into a byte.</exception>
    public static int SizeOf(string elementType) => elementType switch
    {
        "F64" or "I64" or "U64" => 8,
        "F32" or "I32" or "U32" => 4,
        "F16" or "BF16" or "I16" or "U16" => 2,
        "I8" or "U8" or "BOOL" => 1,
        _ => throw new NotSupportedException(
            $"Element type '{elementType}' is not supported; known are F64, F32, F16, BF16, I64 to I8, U64 to U8 and BOOL."),
    };

    /// <summary>Number of elements, the product of <see cref="Shape"/>.</summary>
    public long Count => Shape.Aggregate(1L, (product, size) => checked(product * size));
}
