using Disentangle.Datasets.Files;

namespace Disentangle.Datasets.Catalogue;

/// <summary>Finds what a recipe or a command line calls a data set: a name of the catalogue, a file or a folder.</summary>
public static class DatasetLookup
{
    /// <summary>The data set of the catalogue, or that in the file <paramref name="name"/>.</summary>
    /// <param name="name">A name of the catalogue, a path that ends in .h5, .hdf5 or .npz, or a folder with a scene or with pictures.</param>
    /// <param name="contentSha256">The content that the files must have; null for any, and for data sets that are drawn.</param>
    /// <exception cref="UnknownNameException">There is none; the nearest known name is suggested.</exception>
    /// <exception cref="ArgumentException">A content is stated for a data set that is drawn.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DatasetFormatException">The file cannot be used, or has another content.</exception>
    /// <exception cref="Hdf5Exception">The HDF5 library cannot open it.</exception>
    public static DatasetDefinition Get(string name, string? contentSha256 = null)
    {
        DatasetDefinition dataset = Describe(name, contentSha256);
        return dataset.Missing is { } missing ? throw new FileNotFoundException(missing) : dataset;
    }

    /// <summary>The same, whether or not this machine has what the catalogue's data set is drawn from.</summary>
    /// <inheritdoc cref="Get" path="/exception"/>
    public static DatasetDefinition Describe(string name, string? contentSha256 = null)
    {
        if (FileDataset.IsFile(name))
        {
            return FileDataset.Open(name, contentSha256);
        }

        DatasetDefinition dataset = DatasetCatalogue.Describe(name);
        if (contentSha256 is null)
        {
            return dataset;
        }

        if (dataset is not StoredDataset stored)
        {
            throw new ArgumentException(
                $"{name} is drawn, not read from files, so it has no content to compare; leave the content out.", nameof(contentSha256));
        }

        // Where the files are missing there is nothing to compare yet.
        return stored.ContentSha256 is null || stored.ContentSha256 == contentSha256
            ? dataset
            : throw new DatasetFormatException(
                name, "content", $"its digest is {stored.ContentSha256}; the recipe was made for {contentSha256}. Put those files back, or write a new recipe.");
    }
}
