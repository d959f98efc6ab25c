namespace Disentangle.Datasets.Files.Matlab;

/// <summary>Classes of MATLAB's numeric arrays; the numbers are those of the file.</summary>
internal enum MatClass
{
    /// <summary>64-bit floating point.</summary>
    Double = 6,

    /// <summary>32-bit floating point.</summary>
    Single = 7,

    /// <summary>Signed bytes.</summary>
    Int8 = 8,

    /// <summary>Unsigned bytes, also logical arrays.</summary>
    UInt8 = 9,

    /// <summary>Signed 16-bit integers.</summary>
    Int16 = 10,

    /// <summary>Unsigned 16-bit integers.</summary>
    UInt16 = 11,

    /// <summary>Signed 32-bit integers.</summary>
    Int32 = 12,

    /// <summary>Unsigned 32-bit integers.</summary>
    UInt32 = 13,

    /// <summary>Signed 64-bit integers.</summary>
    Int64 = 14,

    /// <summary>Unsigned 64-bit integers.</summary>
    UInt64 = 15,
}
