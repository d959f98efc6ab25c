using Disentangle.Datasets.Files.Zip;

namespace Disentangle.Datasets.Files.Numpy;

/// <summary>Reads and writes <c>.npz</c> archives of arrays. Arrays of Python objects can be listed but are never unpickled.</summary>
public sealed class NpzFile : IDisposable
{
    private const string Suffix = ".npy";

    private readonly Dictionary<string, ZipEntry> _entries;
    private readonly ZipReader _zip;
    private readonly string _path;

    private NpzFile(string path)
    {
        _path = path;
        _zip = new ZipReader(path);
        _entries = new(_zip.Entries.Count);
        foreach (ZipEntry entry in _zip.Entries)
        {
            string key = entry.Name.EndsWith(Suffix, StringComparison.Ordinal) ? entry.Name[..^Suffix.Length] : entry.Name;
            if (!_entries.TryAdd(key, entry))
            {
                _zip.Dispose();
                throw new DatasetFormatException(path, key, "stands twice in the archive; save it anew with each array once.");
            }
        }

        Keys = [.. _entries.Keys];
    }

    /// <summary>Names of the arrays, in the order of the archive.</summary>
    public IReadOnlyList<string> Keys { get; }

    internal ZipReader Archive => _zip;

    /// <summary>Opens an archive; it stays open until it is disposed.</summary>
    /// <exception cref="DatasetFormatException">The file is no zip archive, is cut off, or holds two arrays of one name.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static NpzFile Open(string path) => new(path);

    /// <summary>Writes an archive, first under a temporary name in the same folder. The bytes depend on the arrays alone.</summary>
    /// <param name="path">The file.</param>
    /// <param name="arrays">Names and arrays, in order.</param>
    /// <param name="compress">Deflate the arrays, as <c>savez_compressed</c> does; store them otherwise.</param>
    public static void Write(string path, IEnumerable<KeyValuePair<string, NpyArray>> arrays, bool compress = true) =>
        AtomicFile.Write(path, stream =>
        {
            ZipWriter zip = new(stream);
            foreach ((string name, NpyArray array) in arrays)
            {
                NpzMember.Write(zip, name, array, compress);
            }

            zip.Finish();
        });

    /// <summary>Whether there is an array of this name.</summary>
    public bool Contains(string key) => _entries.ContainsKey(key);

    /// <summary>Type and shape of an array, without its data.</summary>
    /// <exception cref="UnknownNameException">There is no such array; the nearest name is suggested.</exception>
    /// <exception cref="DatasetFormatException">The member is no npy array.</exception>
    public NpyHeader HeaderOf(string key)
    {
        using Stream stream = OpenMember(key);
        return NpyHeader.Read(stream, _path, key);
    }

    /// <summary>Reads an array whole and checks the archive's checksum.</summary>
    /// <exception cref="UnknownNameException">There is no such array; the nearest name is suggested.</exception>
    /// <exception cref="DatasetFormatException">The member is damaged, no npy array, or holds Python objects.</exception>
    public NpyArray Read(string key)
    {
        using Stream stream = OpenMember(key);
        return NpyFile.Read(stream, _path, key);
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    /// <summary>The bytes of an array, head included.</summary>
    internal Stream OpenMember(string key) => _zip.Open(EntryOf(key));

    /// <summary>The member that holds an array.</summary>
    internal ZipEntry EntryOf(string key) =>
        _entries.TryGetValue(key, out ZipEntry? entry) ? entry : throw new UnknownNameException($"array in {_path}", key, Keys);
}
