using Disentangle.Datasets.Files;
using Disentangle.Datasets.Pictures;

namespace Disentangle.Datasets.Catalogue.Folders;

/// <summary>The pictures below a folder.</summary>
internal static class PictureList
{
    /// <summary>Whether there is a PNG or JPEG file below a folder, or, in the first place, the folder.</summary>
    public static bool IsAnyIn(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any(PictureReader.IsPicture);

    /// <summary>All PNG and JPEG files, folders in it included; paths relative to it with <c>/</c> between names, in ordinal order.</summary>
    /// <exception cref="DatasetFormatException">There are none.</exception>
    public static string[] Of(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DatasetFormatException(folder, "folder", "there is no such folder.");
        }

        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(PictureReader.IsPicture)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)];
        return files.Length > 0
            ? files
            : throw new DatasetFormatException(folder, "folder", "there is no picture (.png, .jpg, .jpeg) in it or its folders.");
    }
}
