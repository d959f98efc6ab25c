using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Disentangle.Datasets.Files.Attributes;
using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Files.Zip;

namespace Disentangle.Datasets.Files.Reading;

/// <summary>Finds the arrays of a numpy archive. Pickles in it are never looked into.</summary>
internal static class NpzArrays
{
    /// <summary>Opens an archive in one of the layouts.</summary>
    /// <exception cref="DatasetFormatException">It is in none, its arrays do not fit together, or it is damaged.</exception>
    public static StoredArrays Open(string path)
    {
        NpzStoredFile stored = new(path);
        try
        {
            NpzFile file = stored.Archive;
            if (file.Contains("images") && !file.Contains("labels"))
            {
                return OpenUnlabelled(stored, path);
            }

            FileLayout layout = LayoutOf(file, path);
            LayoutNames names = LayoutNames.Of(layout, FileContainer.Npz);
            NpyHeader images = file.HeaderOf(names.Images);
            NpyHeader values = file.HeaderOf(names.Values);
            NpyHeader? classes = file.Contains(names.Classes) ? file.HeaderOf(names.Classes) : null;
            ThrowIfColumnMajor(path, names.Images, images);
            ArrayChecks.ThrowUnlessFit(path, names, images.Shape, images.Descr.TrimStart('|', '<'), values.Shape, classes?.Shape);
            return new StoredArrays
            {
                Container = FileContainer.Npz,
                Layout = layout,
                Count = images.Shape[0],
                ImageShape = images.Shape,
                Dimension = (int)values.Shape[1],
                Attributes = ReadAttributes(file, path),
                OpenImages = () => OpenImages(file, names.Images, images, path),
                Classes = classes is null ? null : new ArrayRowStore<long>(() => stored.ReadNumbers<long>(names.Classes), classes.Shape[1]),
                Values = new ArrayRowStore<double>(() => stored.ReadNumbers<double>(names.Values), values.Shape[1]),
                File = stored,
                Description = [.. file.Keys.Select(key => Describe(file, key))],
            };
        }
        catch
        {
            stored.Dispose();
            throw;
        }
    }

    private static StoredArrays OpenUnlabelled(NpzStoredFile stored, string path)
    {
        LayoutNames names = LayoutNames.Of(FileLayout.Shapes3d, FileContainer.Npz);
        NpyHeader images = stored.Archive.HeaderOf(names.Images);
        FactorSpace grid = UnlabelledGrid.Find(path, names.Images, images.Shape);
        ThrowIfColumnMajor(path, names.Images, images);
        long[] shape = [grid.Count, .. images.Shape.TakeLast(3)];
        NpyHeader rows = images with { Shape = shape };
        ArrayChecks.ThrowUnlessFit(path, names, shape, images.Descr.TrimStart('|', '<'), [grid.Count, grid.Dimension], null);
        return new StoredArrays
        {
            Container = FileContainer.Npz,
            Layout = FileLayout.Shapes3d,
            Count = grid.Count,
            ImageShape = shape,
            Dimension = grid.Dimension,
            Attributes = StoredAttributes.None,
            Grid = grid,
            Digest = DirectoryDigest(stored.Archive),
            OpenImages = () => OpenImages(stored.Archive, names.Images, rows, path),
            Classes = new GridRows<long>(grid, (_, c) => c),
            Values = new GridRows<double>(grid, (factor, c) => factor.Values[c]),
            File = stored,
            Description = [.. stored.Archive.Keys.Select(key => Describe(stored.Archive, key))],
        };
    }

    // Checksums of 12 GB are in the archive already; hashing the images anew would take a minute at each start.
    private static string DirectoryDigest(NpzFile file)
    {
        IEnumerable<string> lines = file.Keys.Order(StringComparer.Ordinal).Select(
            key => string.Create(CultureInfo.InvariantCulture, $"{key} {file.EntryOf(key).Size} {file.EntryOf(key).Crc32:x8}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    private static FileLayout LayoutOf(NpzFile file, string path)
    {
        foreach (FileLayout layout in Enum.GetValues<FileLayout>())
        {
            LayoutNames names = LayoutNames.Of(layout, FileContainer.Npz);
            if (file.Contains(names.Images) && file.Contains(names.Values))
            {
                return layout;
            }
        }

        throw new DatasetFormatException(
            path,
            "archive",
            $"holds {ArrayChecks.List(file.Keys)}; a data set has imgs, latents_classes and latents_values (dSprites) or images and labels (3D Shapes).");
    }

    private static void ThrowIfColumnMajor(string path, string name, NpyHeader header)
    {
        if (header.IsFortranOrder)
        {
            throw new DatasetFormatException(path, name, "is stored column by column; save numpy.ascontiguousarray of it.");
        }
    }

    private static StoredAttributes ReadAttributes(NpzFile file, string path)
    {
        if (!file.Contains(LayoutNames.Attributes))
        {
            return StoredAttributes.None;
        }

        try
        {
            return JsonAttributeMap.Read(file.Read(LayoutNames.Attributes).ToText());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NotSupportedException)
        {
            throw new DatasetFormatException(path, LayoutNames.Attributes, "is no JSON object of text and numbers.", e);
        }
    }

    private static FileRowStore<byte> OpenImages(NpzFile file, string key, NpyHeader header, string path)
    {
        ZipEntry entry = file.EntryOf(key);
        long rowBytes = header.Count / header.Shape[0];
        if (!entry.IsDeflated)
        {
            return new FileRowStore<byte>(file.Archive, file.Archive.DataOffset(entry) + entry.Size - header.Count, rowBytes);
        }

        using Stream stream = file.OpenMember(key);
        NpyHeader.Read(stream, path, key);
        return new FileRowStore<byte>(
            Unpacked.ToTemporaryFile(path, header.Count, (offset, piece) =>
            {
                if (stream.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false) < piece.Length)
                {
                    throw new DatasetFormatException(path, key, $"cut off after byte {offset}.");
                }
            }),
            rowBytes);
    }

    private static string Describe(NpzFile file, string key)
    {
        NpyHeader header = file.HeaderOf(key);
        string storage = file.EntryOf(key).IsDeflated ? "deflated" : "stored";
        return $"{key}: {header.Descr.TrimStart('|', '<')} ({string.Join(", ", header.Shape)}), {storage}";
    }
}
