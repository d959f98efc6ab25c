using System.Buffers.Binary;
using System.Text;

namespace Disentangle.Datasets.Tests.Catalogue.Originals;

/// <summary>Writes an archive of MPI3D as numpy does, stored, with a Zip64 head; images that are not given are holes in the file and take no disk space.</summary>
internal static class SparseMpi3d
{
    private const int ImageBytes = 64 * 64 * 3;

    /// <summary>Pixels of the images that are written.</summary>
    internal static byte Pixel(long image, int i) => (byte)((image * 31) + (i * 7) + (i >> 8));

    internal static void Write(string path, string shape, long count, long[] images, uint checksum = 0x12345678)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string text = $"{{'descr': '|u1', 'fortran_order': False, 'shape': ({shape}), }}".PadRight(117) + "\n";
        byte[] head = [0x93, .. "NUMPY"u8, 1, 0, (byte)text.Length, 0, .. Encoding.ASCII.GetBytes(text)];
        long size = head.Length + (count * ImageBytes);
        byte[] name = Encoding.ASCII.GetBytes("images.npy");
        using FileStream file = File.Create(path);
        file.Write([.. Record(0x04034b50, 45, 0, checksum, uint.MaxValue, uint.MaxValue), .. Half(name.Length), .. Half(20), .. name, .. Half(1), .. Half(16), .. Long(size), .. Long(size)]);
        file.Write(head);
        long first = file.Position;
        byte[] pixels = new byte[ImageBytes];
        foreach (long image in images)
        {
            for (int i = 0; i < pixels.Length; i++)
            {
                pixels[i] = Pixel(image, i);
            }

            file.Position = first + (image * ImageBytes);
            file.Write(pixels);
        }

        long directory = first + (count * ImageBytes);
        file.Position = directory;
        byte[] entry =
        [
            .. Word(0x02014b50), .. Half(45), .. Record(0, 45, 0, checksum, uint.MaxValue, uint.MaxValue)[4..], .. Half(name.Length), .. Half(20), .. Half(0),
            .. Half(0), .. Half(0), .. Word(0), .. Word(0), .. name, .. Half(1), .. Half(16), .. Long(size), .. Long(size),
        ];
        file.Write(entry);
        file.Write([.. Word(0x06064b50), .. Long(44), .. Half(45), .. Half(45), .. Word(0), .. Word(0), .. Long(1), .. Long(1), .. Long(entry.Length), .. Long(directory)]);
        file.Write([.. Word(0x07064b50), .. Word(0), .. Long(directory + entry.Length), .. Word(1)]);
        file.Write([.. Word(0x06054b50), .. Half(0), .. Half(0), .. Half(1), .. Half(1), .. Word((uint)entry.Length), .. Word(uint.MaxValue), .. Half(0)]);
    }

    private static byte[] Record(uint signature, int version, int method, uint checksum, uint stored, uint size) =>
        [.. Word(signature), .. Half(version), .. Half(0), .. Half(method), .. Half(0), .. Half(33), .. Word(checksum), .. Word(stored), .. Word(size)];

    private static byte[] Half(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Word(uint value) => BitConverter.GetBytes(value);

    private static byte[] Long(long value)
    {
        byte[] bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return bytes;
    }
}
