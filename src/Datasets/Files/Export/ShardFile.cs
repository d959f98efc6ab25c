using System.Globalization;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Files.Attributes;
using Disentangle.Datasets.Interop;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Files.Export;

/// <summary>A shard that is read as it is stored.</summary>
internal sealed class ShardFile : IDisposable
{
    private const int RowsPerRecord = 1024;

    private readonly Hdf5File _raw;
    private readonly List<Hdf5Dataset> _planes = [];
    private byte[] _buffer = new byte[1 << 14];

    /// <summary>Opens a shard.</summary>
    /// <param name="path">The file.</param>
    /// <param name="dataset">A data set to look for before the catalogue's; null for none.</param>
    /// <exception cref="DatasetFormatException">The file is none.</exception>
    public ShardFile(string path, DatasetDefinition? dataset)
    {
        File = DatasetFile.Open(path, dataset);
        try
        {
            if (File.Shard is null || File.Container != FileContainer.Hdf5)
            {
                throw new DatasetFormatException(path, AttributeNames.Shard, "is missing: the file is no shard of an export (or the whole already).");
            }

            Recipe = File.ResolveRecipe() ?? throw new DatasetFormatException(path, AttributeNames.Recipe, "is missing.");
            Blocks = File.Attributes.Texts(AttributeNames.BlockSha256) ?? throw new DatasetFormatException(path, AttributeNames.BlockSha256, "is missing.");
            _raw = Hdf5File.Open(path);
            string[] names = [LayoutNames.Of(File.Layout, FileContainer.Hdf5).Images, .. PixelChannel.In(Recipe.Recipe.Channels).Select(c => c.Name)];
            _planes.AddRange(names.Select(_raw.OpenDataset));
            Level = LevelOf(_planes[0], path);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The file as a data set.</summary>
    public DatasetFile File { get; }

    /// <summary>Its recipe.</summary>
    public ResolvedRecipe Recipe { get; }

    /// <summary>Digests of its blocks.</summary>
    public IReadOnlyList<string> Blocks { get; }

    /// <summary>Level that its images were compressed at.</summary>
    public int Level { get; }

    /// <summary>Reads compressed images, their channels and classes from a row on.</summary>
    public void Read(long row, ExportRecord record)
    {
        int width = File.Factors.Dimension;
        int count = (int)Math.Min(RowsPerRecord, File.Count - row);
        record.Reset(File.FirstIndex + row);
        for (long i = row; i < row + count; i++)
        {
            foreach (Hdf5Dataset plane in _planes)
            {
                int size = plane.ReadChunk(i, ref _buffer);
                if (size == 0)
                {
                    throw new DatasetFormatException(File.FilePath, $"image {i}", "was never written; export this shard again.");
                }

                record.Sizes.Add(size);
                record.Payload.AddRange(_buffer.AsSpan(0, size));
            }
        }

        record.Classes.AddRange(File.Classes.Slice(checked((int)(row * width)), count * width));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _planes.ForEach(p => p.Dispose());
        _raw?.Dispose();
        File.Dispose();
    }

    private static int LevelOf(Hdf5Dataset images, string path)
    {
        const string Prefix = "deflate(";
        string? filter = images.Filters.SingleOrDefault();
        return filter is not null && filter.StartsWith(Prefix, StringComparison.Ordinal) && images.ChunkShape is [1, ..]
            && int.TryParse(filter[Prefix.Length..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int level)
            ? level
            : throw new DatasetFormatException(path, images.Name, "is not stored as one deflated image per chunk; export this shard again.");
    }
}
