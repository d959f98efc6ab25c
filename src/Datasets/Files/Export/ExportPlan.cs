using System.Security.Cryptography;
using System.Text;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Files.Export;

/// <summary>What one run exports: the recipe, the range of indices, and everything that decides the file's bytes.</summary>
internal sealed class ExportPlan
{
    // Raised when compression or the way of writing a file changes, so that no interrupted run continues with other bytes.
    private const int WriterVersion = 2;

    /// <summary>Plans the export of a recipe, or of one shard of it.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="container">Kind of file.</param>
    /// <param name="shard">The part; null for the whole.</param>
    /// <param name="level">Compression level.</param>
    public ExportPlan(ResolvedRecipe recipe, FileContainer container, Shard? shard, int level)
    {
        Recipe = recipe;
        Container = container;
        Shard = shard;
        Level = level;

        Planes =
        [
            ExportPlane.OfImages(LayoutNames.Of(Layout, container).Images, Layout, Format),
            .. PixelChannel.In(recipe.Recipe.Channels).Select(c => ExportPlane.Of(c, Format)),
        ];
        if (Planes.Count > 1 && container != FileContainer.Hdf5)
        {
            throw new ArgumentException(
                $"channels: {PixelChannel.TextOf(recipe.Recipe.Channels)} go into HDF5 files only; name the output .h5.", nameof(recipe));
        }

        // Blocks of even size keep the two observations of a pair in one shard.
        BlockSize = Math.Max(ContentDigest.BlockSizeFor(recipe.ObservationCount), recipe.HasPairs ? 2 : 1);
        long blocks = ContentDigest.BlockCount(recipe.ObservationCount, BlockSize);
        First = StartOf(shard is null ? 0 : blocks * (shard.Number - 1) / shard.Count);
        End = StartOf(shard is null ? blocks : blocks * shard.Number / shard.Count);
        if (First == End)
        {
            throw new ArgumentException(
                $"Shard {shard} of {recipe.ObservationCount} observations would be empty; use at most {blocks} shards.", nameof(shard));
        }

        // The last block may be short, and its full end beyond the largest integer.
        long StartOf(long block) => block == blocks ? recipe.ObservationCount : BlockSize * block;
    }

    /// <summary>The recipe.</summary>
    public ResolvedRecipe Recipe { get; }

    /// <summary>Kind of file.</summary>
    public FileContainer Container { get; }

    /// <summary>The part; null for the whole.</summary>
    public Shard? Shard { get; }

    /// <summary>Compression level.</summary>
    public int Level { get; }

    /// <summary>Observations in a block of the content's digest; shards begin and end with blocks.</summary>
    public long BlockSize { get; }

    /// <summary>Index of the first observation.</summary>
    public long First { get; }

    /// <summary>One more than the index of the last.</summary>
    public long End { get; }

    /// <summary>Number of observations.</summary>
    public long Count => End - First;

    /// <summary>The images, then their channels.</summary>
    public IReadOnlyList<ExportPlane> Planes { get; }

    /// <summary>Shape of an image.</summary>
    public ImageFormat Format => Recipe.Dataset.Format;

    /// <summary>Layout of the file.</summary>
    public FileLayout Layout => Recipe.Dataset.Layout;

    /// <summary>Number of factors F.</summary>
    public int Dimension => Recipe.Dataset.Factors.Dimension;

    /// <summary>Digest of all that decides the bytes; two runs with one fingerprint write the same file.</summary>
    public byte[] Fingerprint() => SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{WriterVersion}|{Recipe.Recipe.Sha256}|{Container}|{Layout}|{Format}|{Shard}|{Level}"));
}
