using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Files.Reading;
using Disentangle.Datasets.Interop;

namespace Disentangle.Datasets.Files;

/// <summary>Named arrays of numbers of any layout: the members of a numpy archive, or the data sets in the root of an HDF5 file.</summary>
public sealed class NumberArrays : IDisposable
{
    private readonly string _path;
    private readonly NpzFile? _npz;
    private readonly Hdf5File? _hdf5;

    private NumberArrays(string path)
    {
        _path = path;
        if (FileSignature.ContainerOf(path) == FileContainer.Npz)
        {
            _npz = NpzFile.Open(path);
            Keys = _npz.Keys;
        }
        else
        {
            _hdf5 = Hdf5File.Open(path);
            Keys = [.. _hdf5.NamesIn("/").Where(name => !_hdf5.IsGroup(name))];
        }
    }

    /// <summary>Names of the arrays.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Opens a file; its first bytes tell which kind it is.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DatasetFormatException">It is neither HDF5 nor npz, or damaged.</exception>
    /// <exception cref="Hdf5Exception">It is an HDF5 file that is damaged.</exception>
    public static NumberArrays Open(string path) => new(path);

    /// <summary>Reads an array whole, converted to double precision.</summary>
    /// <exception cref="UnknownNameException">There is no such array; the nearest name is suggested.</exception>
    /// <exception cref="DatasetFormatException">It holds no numbers, is a scalar, too large for memory, or damaged.</exception>
    /// <exception cref="Hdf5Exception">Its data are damaged.</exception>
    public NumberArray Read(string key) => Keys.Contains(key)
        ? _npz is not null ? ReadNpz(_npz, key) : ReadHdf5(_hdf5!, key)
        : throw new UnknownNameException($"array in {_path}", key, [.. Keys]);

    /// <inheritdoc/>
    public void Dispose()
    {
        _npz?.Dispose();
        _hdf5?.Dispose();
    }

    private NumberArray ReadNpz(NpzFile file, string key)
    {
        NpyArray array = file.Read(key);
        try
        {
            return new NumberArray(array.Shape, array.ToArray<double>());
        }
        catch (NotSupportedException e)
        {
            throw new DatasetFormatException(_path, key, e.Message, e);
        }
    }

    private NumberArray ReadHdf5(Hdf5File file, string key)
    {
        using Hdf5Dataset dataset = file.OpenDataset(key);
        long count = dataset.Shape.Aggregate(1L, (product, extent) => checked(product * extent));
        if (dataset.TypeName is not [('u' or 'i' or 'f'), >= '1' and <= '9'] || dataset.Shape.Length == 0 || count > Array.MaxLength / sizeof(double))
        {
            throw new DatasetFormatException(
                _path, key, $"has type {dataset.TypeName} and extent ({string.Join(", ", dataset.Shape)}); needed is an array of numbers that fits in memory.");
        }

        double[] values = new double[count];
        if (count > 0)
        {
            dataset.ReadRows(0, values.AsSpan());
        }

        return new NumberArray(dataset.Shape, values);
    }
}
