using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Disentangle.Datasets.Files;

/// <summary>
/// Digest of many files that need not be read: their names, lengths and, on request, first bytes. It tells other files from these, but not a
/// file in which later bytes were changed in place.
/// </summary>
internal sealed class FileListDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds a text: names in it must end before others begin, so its length goes first.</summary>
    public void Add(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Add(bytes);
    }

    /// <summary>Adds bytes, their number first.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
        _hash.AppendData(length);
        _hash.AppendData(bytes);
    }

    /// <summary>Adds a file.</summary>
    /// <param name="name">What it is called here; not where it lies, so that the files may be moved together.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="firstBytes">How many of its first bytes count, beside its length.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public void AddFile(string name, string path, int firstBytes = 0)
    {
        Add(name);
        Add(new FileInfo(path).Length.ToString(CultureInfo.InvariantCulture));
        if (firstBytes > 0)
        {
            using FileStream stream = File.OpenRead(path);
            byte[] start = new byte[(int)Math.Min(firstBytes, stream.Length)];
            Add(start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
        }
    }

    /// <summary>The digest, 64 lower-case hexadecimal digits; the next one starts empty.</summary>
    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
