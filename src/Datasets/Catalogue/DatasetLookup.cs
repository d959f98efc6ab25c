using Disentangle.Datasets.Files;

namespace Disentangle.Datasets.Catalogue;

/// <summary>Finds what a recipe or a command line calls a data set: a name of the catalogue, or a file.</summary>
public static class DatasetLookup
{
    /// <summary>The data set of the catalogue, or that in the file <paramref name="name"/>.</summary>
    /// <param name="name">A name of the catalogue, or a path that ends in .h5, .hdf5 or .npz.</param>
    /// <param name="contentSha256">The content that the file must have; null for any, and for data sets of the catalogue.</param>
    /// <exception cref="UnknownNameException">There is none; the nearest known name is suggested.</exception>
    /// <exception cref="ArgumentException">A content is stated for a data set of the catalogue.</exception>
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

        return contentSha256 is null
            ? DatasetCatalogue.Describe(name)
            : throw new ArgumentException($"{name} is drawn, not read from a file, so it has no content to compare; leave the content out.", nameof(contentSha256));
    }
}
