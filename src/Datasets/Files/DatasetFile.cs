using System.Runtime.InteropServices;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Files.Attributes;
using Disentangle.Datasets.Files.Reading;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Files;

/// <summary>
/// A data set in an HDF5 or npz file, in the layout of dSprites or 3D Shapes: exported here, or the public original. Images are read where
/// they lie, so memory does not grow with the file, except for the classes (4 bytes each, read at the first use). Images that cannot be
/// read one by one (a deflated npz member, the chunks of the public dSprites HDF5 file) are unpacked once into a temporary file. The file
/// is open until it is disposed; one thread at a time may read.
/// </summary>
public sealed class DatasetFile : IObservationSource
{
    private readonly StoredArrays _arrays;
    private readonly Lazy<IRowStore<byte>> _images;
    private readonly Lazy<int[]> _classes;

    private DatasetFile(string path, StoredArrays arrays, DatasetDefinition? own)
    {
        _arrays = arrays;
        FilePath = path;
        Dataset = FactorSpaceFinder.DatasetOf(arrays, own);
        try
        {
            Factors = FactorSpaceFinder.Find(arrays, Dataset, path);
            Format = FormatOf(arrays, Dataset);
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            throw new DatasetFormatException(path, "attributes", $"they describe no data set: {e.Message}", e);
        }

        ThrowUnlessPartFits();
        _images = new Lazy<IRowStore<byte>>(arrays.OpenImages);
        _classes = new Lazy<int[]>(() => LabelTable.Read(arrays, Factors, path));
    }

    /// <summary>The file.</summary>
    public string FilePath { get; }

    /// <summary>The data set that the file holds, or null where it is unknown.</summary>
    public DatasetDefinition? Dataset { get; }

    /// <summary>Kind of file.</summary>
    public FileContainer Container => _arrays.Container;

    /// <summary>Layout of the file.</summary>
    public FileLayout Layout => _arrays.Layout;

    /// <inheritdoc/>
    public FactorSpace Factors { get; }

    /// <inheritdoc/>
    public ImageFormat Format { get; }

    /// <inheritdoc/>
    public long Count => _arrays.Count;

    /// <summary>Index of the first observation in the whole data set: 0 unless the file is a shard.</summary>
    public long FirstIndex => Attributes.Integer(AttributeNames.FirstIndex) ?? 0;

    /// <summary>Number of observations of the whole data set: <see cref="Count"/> unless the file is a shard.</summary>
    public long TotalCount => Attributes.Integer(AttributeNames.TotalCount) ?? Count;

    /// <summary>For example <c>3/7</c>; null where the file is no shard.</summary>
    public string? Shard => Attributes.Text(AttributeNames.Shard);

    /// <summary>The recipe's text; null in a public original.</summary>
    public string? RecipeText => Attributes.Text(AttributeNames.Recipe);

    /// <summary>SHA-256 of the recipe as the file states it; null in a public original.</summary>
    public string? RecipeSha256 => Attributes.Text(AttributeNames.RecipeSha256);

    /// <summary>Digest of the content as the file states it (see <see cref="ContentDigest"/>); null in a public original.</summary>
    public string? ContentSha256 => Attributes.Text(AttributeNames.ContentSha256);

    /// <summary>One line for each array: path, type, extent, storage.</summary>
    public IReadOnlyList<string> Arrays => _arrays.Description;

    /// <summary>Digest of the content where it is known without reading the images; null elsewhere.</summary>
    internal string? DirectoryDigest => _arrays.Digest;

    internal StoredAttributes Attributes => _arrays.Attributes;

    /// <summary>What the file holds of each pixel besides its colour.</summary>
    public PixelChannels Channels => PixelChannel.All.Where(HasChannel).Aggregate(PixelChannels.None, (all, c) => all | c.Flag);

    internal IRowStore<double> Values => _arrays.Values;

    internal IStoredFile Stored => _arrays.File;

    /// <summary>All classes, shape [N, F], row-major.</summary>
    internal ReadOnlySpan<int> Classes => _classes.Value;

    /// <summary>Opens a file; its kind is told from its first bytes.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DatasetFormatException">It is damaged, cut off, or of another kind or layout.</exception>
    /// <exception cref="Hdf5Exception">The HDF5 library cannot open it.</exception>
    public static DatasetFile Open(string path) => Open(path, null);

    /// <summary>Opens a file that may be of a data set outside the catalogue.</summary>
    /// <inheritdoc cref="Open(string)" path="/exception"/>
    /// <param name="path">The file.</param>
    /// <param name="dataset">A data set to look for before the catalogue's; null for none.</param>
    public static DatasetFile Open(string path, DatasetDefinition? dataset)
    {
        StoredArrays arrays = FileSignature.ContainerOf(path) == FileContainer.Hdf5 ? Hdf5Arrays.Open(path) : NpzArrays.Open(path);
        try
        {
            return new DatasetFile(path, arrays, dataset);
        }
        catch
        {
            arrays.Dispose();
            throw;
        }
    }

    /// <summary>The recipe bound to its data set; null where the file has none.</summary>
    /// <exception cref="RecipeFormatException">The text cannot be read.</exception>
    /// <exception cref="RendererVersionException">This program draws other pixels than the one that wrote the file.</exception>
    public ResolvedRecipe? ResolveRecipe()
    {
        if (RecipeText is not { } text)
        {
            return null;
        }

        Recipe recipe = Recipe.Parse(text, $"{FilePath}:{AttributeNames.Recipe}", Dataset);
        return new ResolvedRecipe(recipe, Dataset?.Name == recipe.Dataset ? Dataset : DatasetLookup.Describe(recipe.Dataset, recipe.Content));
    }

    /// <summary>Opens the images, which <see cref="Read"/> does at its first call; where they must be unpacked, it happens now.</summary>
    /// <exception cref="IOException">They cannot be unpacked.</exception>
    internal void OpenImages() => _ = _images.Value;

    /// <inheritdoc/>
    /// <exception cref="IOException">An image is damaged.</exception>
    public void Read(ReadOnlySpan<long> indices, Span<byte> images, Span<int> classes)
    {
        this.ThrowUnlessReadFits(indices, images, classes);
        int bytes = Format.ByteCount;
        int width = Factors.Dimension;
        for (int start = 0; start < indices.Length;)
        {
            int end = start + 1;
            while (end < indices.Length && indices[end] == indices[end - 1] + 1)
            {
                end++;
            }

            _images.Value.Read(indices[start], images[(start * bytes)..(end * bytes)]);
            Classes.Slice(checked((int)indices[start] * width), (end - start) * width).CopyTo(classes[(start * width)..]);
            start = end;
        }
    }

    /// <summary>Reads one channel of consecutive images, little-endian bytes; the file must have it.</summary>
    /// <exception cref="IOException">An image is damaged.</exception>
    internal void ReadChannel(PixelChannel channel, long first, Span<byte> destination)
    {
        if (channel.IsReal)
        {
            _arrays.File.OpenRows<float>(channel.Name).Read(first, MemoryMarshal.Cast<byte, float>(destination));
        }
        else
        {
            _arrays.File.OpenRows<byte>(channel.Name).Read(first, destination);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_images.IsValueCreated)
        {
            _images.Value.Dispose();
        }

        _arrays.Dispose();
    }

    private bool HasChannel(PixelChannel channel) =>
        Container == FileContainer.Hdf5 && _arrays.File.ShapeOf(channel.Name) is { } shape && shape.SequenceEqual([Count, .. channel.ShapeOf(Format)]);

    private void ThrowUnlessPartFits()
    {
        if (FirstIndex < 0 || FirstIndex > TotalCount - Count || Attributes.Integer(AttributeNames.BlockSize) is < 1)
        {
            throw new DatasetFormatException(
                FilePath,
                "attributes",
                $"{AttributeNames.FirstIndex} {FirstIndex}, {AttributeNames.TotalCount} {TotalCount} and {AttributeNames.BlockSize} "
                + $"{Attributes.Integer(AttributeNames.BlockSize)} do not fit a file of {Count} observations.");
        }
    }

    private static ImageFormat FormatOf(StoredArrays arrays, DatasetDefinition? dataset)
    {
        IReadOnlyList<long> shape = arrays.ImageShape;
        long maximum = arrays.Attributes.Integer(AttributeNames.ImageMaximum)
            ?? dataset?.Format.Maximum
            ?? (arrays.Layout == FileLayout.Dsprites ? 1 : byte.MaxValue);
        return new ImageFormat((int)shape[1], (int)shape[2], shape.Count > 3 ? (int)shape[3] : 1, checked((byte)maximum));
    }
}
