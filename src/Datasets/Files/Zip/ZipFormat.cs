namespace Disentangle.Datasets.Files.Zip;

/// <summary>Signatures and fixed fields of zip archives (PKWARE APPNOTE 6.3).</summary>
internal static class ZipFormat
{
    public const uint LocalSignature = 0x04034b50;
    public const uint CentralSignature = 0x02014b50;
    public const uint EndSignature = 0x06054b50;
    public const uint Zip64EndSignature = 0x06064b50;
    public const uint Zip64LocatorSignature = 0x07064b50;
    public const ushort Zip64ExtraId = 0x0001;
    public const int LocalSize = 30, CentralSize = 46, EndSize = 22, Zip64EndSize = 56, Zip64LocatorSize = 20;
    public const ushort Stored = 0, Deflated = 8;
    public const ushort PlainVersion = 20, Zip64Version = 45;

    /// <summary>1 January 1980, the earliest date there is: archives do not depend on the clock.</summary>
    public const ushort Date = 0x0021;
}
