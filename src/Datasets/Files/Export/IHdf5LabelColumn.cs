namespace Disentangle.Datasets.Files.Export;

/// <summary>One label data set of an HDF5 file, written row by row.</summary>
internal interface IHdf5LabelColumn : IDisposable
{
    /// <summary>Adds the next row.</summary>
    /// <param name="rows">Observations.</param>
    /// <param name="row">Which of them.</param>
    void Append(LabelRows rows, int row);

    /// <summary>Writes what is left.</summary>
    void Finish();
}
