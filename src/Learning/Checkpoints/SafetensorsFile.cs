using Disentangle.Datasets.Files;

namespace Disentangle.Learning.Checkpoints;

/// <summary>A safetensors file in memory: tensors by name, and free text metadata.</summary>
/// <remarks>
/// The public format (github.com/huggingface/safetensors): a little-endian u64 N, a JSON object of N bytes padded with spaces so that 8 +
/// N is a
/// multiple of 8, then the values of all tensors without gaps. The object maps names to type, shape and the range of bytes after the
/// header.
/// </remarks>
public sealed class SafetensorsFile
{
    private readonly Dictionary<string, TensorData> _byName;

    /// <summary>Holds tensors and metadata; nothing is copied.</summary>
    /// <exception cref="ArgumentException">Two tensors of one name, a reserved name, or bytes that do not fit type and shape.</exception>
    public SafetensorsFile(IEnumerable<TensorData> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        Tensors = [.. tensors];
        Metadata = metadata ?? new Dictionary<string, string>();
        _byName = [];
        foreach (TensorData tensor in Tensors)
        {
            long expected = tensor.Count * TensorData.SizeOf(tensor.ElementType);
            if (tensor.Bytes.Length != expected)
            {
                throw new ArgumentException(
                    $"Tensor {tensor.Name} of type {tensor.ElementType} and shape [{string.Join(", ", tensor.Shape)}] " +
                    $"needs {expected} bytes; {tensor.Bytes.Length} came.",
                    nameof(tensors));
            }

            if (tensor.Name == SafetensorsHeader.MetadataKey || !_byName.TryAdd(tensor.Name, tensor))
            {
                throw new ArgumentException($"The tensor name '{tensor.Name}' is reserved or comes twice.", nameof(tensors));
            }
        }
    }

    /// <summary>The tensors in the order of the file.</summary>
    public IReadOnlyList<TensorData> Tensors { get; }

    /// <summary>Text by key; empty where the file has none.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The tensor called <paramref name="name"/>, or null.</summary>
    public TensorData? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="SafetensorsFormatException">The file is truncated, too long or not of this format.</exception>
    public static SafetensorsFile Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        SafetensorsHeader header = SafetensorsHeader.Read(stream, path);
        List<TensorData> tensors = [];
        foreach (SafetensorsHeader.Entry entry in header.Entries)
        {
            byte[] bytes = new byte[entry.End - entry.Begin];
            stream.ReadExactly(bytes);
            tensors.Add(new TensorData(entry.Name, entry.ElementType, entry.Shape, bytes));
        }

        return new SafetensorsFile(tensors, header.Metadata);
    }

    /// <summary>Reads the metadata alone, without the tensors' values.</summary>
    /// <exception cref="SafetensorsFormatException">The file is truncated, too long or not of this format.</exception>
    public static IReadOnlyDictionary<string, string> ReadMetadata(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return SafetensorsHeader.Read(stream, path).Metadata;
    }

    /// <summary>
    /// Writes the file under a temporary name in the same folder, to the disk, and renames it: it is there whole or not at all.
    /// </summary>
    public void Write(string path) => AtomicFile.Write(path, WriteTo);

    internal void WriteTo(Stream stream)
    {
        // Wide elements first, so that every value lies at a multiple of its size, as readers that map the file expect.
        TensorData[] ordered = [.. Tensors.OrderByDescending(tensor => TensorData.SizeOf(tensor.ElementType))];
        stream.Write(SafetensorsHeader.Encode(ordered, Metadata));
        foreach (TensorData tensor in ordered)
        {
            stream.Write(tensor.Bytes);
        }
    }
}
