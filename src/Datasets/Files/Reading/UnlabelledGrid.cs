using Disentangle.Datasets.Catalogue.Originals;

namespace Disentangle.Datasets.Files.Reading;

/// <summary>Finds the factor grid of images without labels.</summary>
internal static class UnlabelledGrid
{
    /// <summary>The grid, which the number of images tells.</summary>
    /// <exception cref="DatasetFormatException">No public data set without labels has that extent.</exception>
    public static FactorSpace Find(string path, string name, IReadOnlyList<long> shape) => Mpi3dFactors.Find(path, shape)
        ?? throw new DatasetFormatException(
            path,
            name,
            $"has extent ({string.Join(", ", shape)}) and no labels beside it. Only MPI3D is known without labels: ({Mpi3dFactors.Plain.Count}, 64, 64, 3) or "
            + $"({Mpi3dFactors.Complex.Count}, 64, 64, 3). Store labels, one row for each image.");
}
