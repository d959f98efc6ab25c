namespace Disentangle.Datasets.Files;

/// <summary>Kind of file that holds a data set.</summary>
public enum FileContainer
{
    /// <summary>HDF5, one compressed image per chunk.</summary>
    Hdf5,

    /// <summary>A zip archive of numpy arrays.</summary>
    Npz,
}
