using System.Runtime.CompilerServices;

namespace HDF.PInvoke;

/// <content>The predefined types. They belong to the library: never close them.</content>
public static partial class H5T
{
    public static hid_t IEEE_F32BE => Predefined();

    public static hid_t IEEE_F32LE => Predefined();

    public static hid_t IEEE_F64BE => Predefined();

    public static hid_t IEEE_F64LE => Predefined();

    public static hid_t STD_I8BE => Predefined();

    public static hid_t STD_I8LE => Predefined();

    public static hid_t STD_I16BE => Predefined();

    public static hid_t STD_I16LE => Predefined();

    public static hid_t STD_I32BE => Predefined();

    public static hid_t STD_I32LE => Predefined();

    public static hid_t STD_I64BE => Predefined();

    public static hid_t STD_I64LE => Predefined();

    public static hid_t STD_U8BE => Predefined();

    public static hid_t STD_U8LE => Predefined();

    public static hid_t STD_U16BE => Predefined();

    public static hid_t STD_U16LE => Predefined();

    public static hid_t STD_U32BE => Predefined();

    public static hid_t STD_U32LE => Predefined();

    public static hid_t STD_U64BE => Predefined();

    public static hid_t STD_U64LE => Predefined();

    public static hid_t STD_B8LE => Predefined();

    public static hid_t STD_REF_OBJ => Predefined();

    public static hid_t C_S1 => Predefined();

    public static hid_t FORTRAN_S1 => Predefined();

    public static hid_t NATIVE_SCHAR => Predefined();

    public static hid_t NATIVE_UCHAR => Predefined();

    public static hid_t NATIVE_SHORT => Predefined();

    public static hid_t NATIVE_USHORT => Predefined();

    public static hid_t NATIVE_INT => Predefined();

    public static hid_t NATIVE_UINT => Predefined();

    public static hid_t NATIVE_LONG => Predefined();

    public static hid_t NATIVE_ULONG => Predefined();

    public static hid_t NATIVE_LLONG => Predefined();

    public static hid_t NATIVE_ULLONG => Predefined();

    public static hid_t NATIVE_FLOAT => Predefined();

    public static hid_t NATIVE_DOUBLE => Predefined();

    public static hid_t NATIVE_HBOOL => Predefined();

    public static hid_t NATIVE_HSIZE => Predefined();

    public static hid_t NATIVE_INT8 => Predefined();

    public static hid_t NATIVE_UINT8 => Predefined();

    public static hid_t NATIVE_INT16 => Predefined();

    public static hid_t NATIVE_UINT16 => Predefined();

    public static hid_t NATIVE_INT32 => Predefined();

    public static hid_t NATIVE_UINT32 => Predefined();

    public static hid_t NATIVE_INT64 => Predefined();

    public static hid_t NATIVE_UINT64 => Predefined();

    private static hid_t Predefined([CallerMemberName] string name = "") => NativeHdf5.ReadId($"H5T_{name}_g");
}
