using System.Numerics;
using Disentangle.Datasets.Files.Attributes;
using Disentangle.Datasets.Interop;

namespace Disentangle.Datasets.Files.Reading;

/// <summary>The arrays of an open HDF5 file.</summary>
internal sealed class Hdf5Arrays : IStoredFile
{
    // A chunk of more images than this makes single images slow (each read unpacks the whole chunk).
    private const long MostImagesPerChunk = 64;

    private readonly Hdf5File _file;
    private readonly Hdf5Dataset? _images;
    private readonly Hdf5Dataset? _classes;
    private readonly Hdf5Dataset? _values;
    private readonly Dictionary<string, Hdf5Dataset> _extras = [];

    private Hdf5Arrays(string path)
    {
        _file = Hdf5File.Open(path);
        try
        {
            FileLayout layout = LayoutOf(_file, path);
            LayoutNames names = LayoutNames.Of(layout, FileContainer.Hdf5);
            _images = _file.OpenDataset(names.Images);
            FactorSpace? grid = _file.Exists(names.Values) ? null : UnlabelledGrid.Find(path, names.Images, _images.Shape);
            _values = grid is null ? _file.OpenDataset(names.Values) : null;
            long[] labels = _values?.Shape ?? [_images.Shape[0], grid!.Dimension];
            _classes = _file.Exists(names.Classes) ? _file.OpenDataset(names.Classes) : null;
            foreach (string name in LayoutNames.Extras.Where(n => _file.Exists(n) && !_file.IsGroup(n)))
            {
                _extras.Add(name, _file.OpenDataset(name));
            }

            ArrayChecks.ThrowUnlessFit(path, names, _images.Shape, _images.TypeName, labels, _classes?.Shape);
            Arrays = new StoredArrays
            {
                Container = FileContainer.Hdf5,
                Layout = layout,
                Count = _images.Shape[0],
                ImageShape = _images.Shape,
                Dimension = (int)labels[1],
                Attributes = Hdf5AttributeMap.Read(_file.Attributes),
                OpenImages = () => OpenImages(_images, path),
                Grid = grid,
                Classes = grid is not null ? new GridRows<long>(grid, (_, c) => c) : _classes is null ? null : new Hdf5RowStore<long>(_classes),
                Values = grid is not null ? new GridRows<double>(grid, (factor, c) => factor.Values[c]) : new Hdf5RowStore<double>(_values!),
                File = this,
                Description = [.. new[] { _images, _classes, _values }.OfType<Hdf5Dataset>().Concat(_extras.Values).Select(Describe)],
            };
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private StoredArrays Arrays { get; }

    /// <summary>Opens a file in one of the layouts.</summary>
    /// <exception cref="DatasetFormatException">It is in none, or its arrays do not fit together.</exception>
    /// <exception cref="Hdf5Exception">It is damaged or cut off.</exception>
#pragma warning disable CA2000 // The arrays own this object: disposing them closes the file.
    public static StoredArrays Open(string path) => new Hdf5Arrays(path).Arrays;
#pragma warning restore CA2000

    /// <inheritdoc/>
    public IReadOnlyList<long>? ShapeOf(string name) => _extras.GetValueOrDefault(name)?.Shape;

    /// <inheritdoc/>
    public IRowStore<T> OpenRows<T>(string name)
        where T : unmanaged, INumberBase<T> =>
        new Hdf5RowStore<T>(_extras[name]);

    /// <inheritdoc/>
    public void Dispose()
    {
        _images?.Dispose();
        _classes?.Dispose();
        _values?.Dispose();
        foreach (Hdf5Dataset extra in _extras.Values)
        {
            extra.Dispose();
        }

        _file.Dispose();
    }

    private static FileLayout LayoutOf(Hdf5File file, string path)
    {
        foreach (FileLayout layout in Enum.GetValues<FileLayout>())
        {
            LayoutNames names = LayoutNames.Of(layout, FileContainer.Hdf5);
            if (file.Exists(names.Images) && file.Exists(names.Values))
            {
                return layout;
            }
        }

        if (file.Exists("images") && !file.IsGroup("images"))
        {
            return FileLayout.Shapes3d;
        }

        throw new DatasetFormatException(
            path,
            "/",
            $"holds {ArrayChecks.List(file.NamesIn("/"))}; a data set file has imgs with latents/classes and latents/values (dSprites) or images with labels (3D Shapes).");
    }

    private static IRowStore<byte> OpenImages(Hdf5Dataset images, string path)
    {
        if (images.ChunkShape is null || images.ChunkShape[0] <= MostImagesPerChunk)
        {
            return new Hdf5RowStore<byte>(images);
        }

        // The public dSprites file has chunks of thousands of images by a few pixels: unpack it by whole chunks, once.
        long rowBytes = images.Shape.Skip(1).Aggregate(1L, (product, extent) => product * extent);
        long rowsPerSlab = Math.Max(1, Math.Min(images.ChunkShape[0], (1L << 28) / rowBytes));
        byte[] slab = new byte[rowsPerSlab * rowBytes];
        long slabStart = -1;
        return new FileRowStore<byte>(
            Unpacked.ToTemporaryFile(path, images.Shape[0] * rowBytes, (offset, piece) =>
            {
                while (!piece.IsEmpty)
                {
                    long start = offset / slab.Length * slab.Length;
                    if (start != slabStart)
                    {
                        long rows = Math.Min(rowsPerSlab, images.Shape[0] - (start / rowBytes));
                        images.ReadRows(start / rowBytes, slab.AsSpan(0, (int)(rows * rowBytes)));
                        slabStart = start;
                    }

                    int count = (int)Math.Min(piece.Length, slab.Length - (offset - start));
                    slab.AsSpan((int)(offset - start), count).CopyTo(piece);
                    piece = piece[count..];
                    offset += count;
                }
            }),
            rowBytes);
    }

    private static string Describe(Hdf5Dataset dataset)
    {
        string name = dataset.Name[(dataset.Name.LastIndexOf(':') + 1)..];
        string chunk = dataset.ChunkShape is { } extent ? $", chunks ({string.Join(", ", extent)})" : ", contiguous";
        string filters = dataset.Filters.Count > 0 ? $", {string.Join(" ", dataset.Filters)}" : "";
        return $"{name}: {dataset.TypeName} ({string.Join(", ", dataset.Shape)}){chunk}{filters}";
    }
}
