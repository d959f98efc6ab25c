using HDF.PInvoke;

namespace Disentangle.Datasets.Interop;

/// <summary>Maps element types of this program to the little-endian types that its files store.</summary>
internal static class Hdf5Type
{
    /// <summary>The predefined type of <typeparamref name="T"/>; it must not be closed.</summary>
    /// <exception cref="NotSupportedException">No file of this program stores such elements.</exception>
    public static long Of<T>() => Type.GetTypeCode(typeof(T)) switch
    {
        TypeCode.Byte => H5T.STD_U8LE,
        TypeCode.UInt32 => H5T.STD_U32LE,
        TypeCode.Int32 => H5T.STD_I32LE,
        TypeCode.Int64 => H5T.STD_I64LE,
        TypeCode.Single => H5T.IEEE_F32LE,
        TypeCode.Double => H5T.IEEE_F64LE,
        _ => throw new NotSupportedException($"HDF5 files here hold no elements of type {typeof(T).Name}."),
    };

    /// <summary>A numpy-like name: <c>u1</c>, <c>i8</c>, <c>f8</c>, <c>S12</c>, <c>str</c>, or the class where there is none.</summary>
    public static string NameOf(long type)
    {
        long size = H5T.get_size(type);
        return H5T.get_class(type) switch
        {
            H5T.class_t.INTEGER => (H5T.get_sign(type) == H5T.sign_t.NONE ? "u" : "i") + size,
            H5T.class_t.FLOAT => "f" + size,
            H5T.class_t.STRING => H5T.is_variable_str(type) > 0 ? "str" : "S" + size,
            H5T.class_t other => other.ToString(),
        };
    }
}
