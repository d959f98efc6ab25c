using Disentangle.Datasets.Interop;

namespace Disentangle.Datasets.Files.Attributes;

/// <summary>Attributes in HDF5 objects.</summary>
internal static class Hdf5AttributeMap
{
    /// <summary>Writes one.</summary>
    public static void Write(Hdf5Attributes target, FileAttribute attribute)
    {
        switch (attribute.Value)
        {
            case string text:
                foreach ((string name, string piece) in LongText.Split(attribute.Name, text))
                {
                    target.Write(name, piece);
                }

                break;
            case string[] texts:
                target.Write(attribute.Name, texts, attribute.Shape);
                break;
            case long[] numbers:
                target.Write<long>(attribute.Name, numbers, attribute.Shape);
                break;
            case double[] numbers:
                target.Write<double>(attribute.Name, numbers, attribute.Shape);
                break;
            default:
                throw new NotSupportedException($"Attribute {attribute.Name} has the type {attribute.Value.GetType().Name}.");
        }
    }

    /// <summary>Reads all text and numbers; attributes of other kinds are left out.</summary>
    public static StoredAttributes Read(Hdf5Attributes source)
    {
        Dictionary<string, object> values = [];
        foreach (string name in source.Names)
        {
            object? value = source.Describe(name)[0] switch
            {
                's' or 'S' => source.ReadStrings(name),
                'i' or 'u' => source.Read<long>(name),
                'f' => source.Read<double>(name),
                _ => null,
            };
            if (value is not null)
            {
                values[name] = value;
            }
        }

        LongText.Join(values);
        return new StoredAttributes(values);
    }
}
