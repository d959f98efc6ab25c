using Disentangle.Datasets.Catalogue.Folders;
using Disentangle.Datasets.Catalogue.Originals;
using Disentangle.Datasets.Catalogue.Scenes;
using Disentangle.Datasets.Files;

namespace Disentangle.Datasets.Catalogue;

/// <summary>All data sets that the program can draw: one line each.</summary>
public static class DatasetCatalogue
{
    /// <summary>All data sets, in alphabetical order.</summary>
    public static IReadOnlyList<DatasetDefinition> All { get; } =
    [
        new Cars3d(),
        new Cars3dLike(),
        ImageFolderPreset.Celeba(),
        ImageFolderPreset.Chairs(),
        new ChairsLike(),
        new Cmnist(MnistPart.Train),
        new CmnistLike(),
        new Cmnist(MnistPart.Test),
        new ColorDsprites(),
        new Dsprites(),
        ImageFolderPreset.Flowers(),
        ImageFolderPreset.Isaac3d(),
        new Isaac3dLike(),
        Mpi3d.Complex(),
        new Mpi3dComplexLike(),
        new Mpi3dLike(),
        Mpi3d.Real(),
        Mpi3d.Realistic(),
        Mpi3d.Toy(),
        new MultiDsprites(),
        new NoisyDsprites(),
        new PaintingDsprites(),
        new ScreamDsprites(),
        new Shapes3d(),
        new SmallNorb(),
        new SmallNorbLike(),
        new Triangle(),
    ];

    /// <summary>
    /// The data set called <paramref name="name"/>, upper and lower case being the same, or the scene or the pictures in the folder of that name, ready to be drawn.
    /// </summary>
    /// <exception cref="UnknownNameException">There is none; the nearest known name is suggested.</exception>
    /// <exception cref="SceneFormatException">The folder's scene cannot be read.</exception>
    /// <exception cref="FileNotFoundException">It needs files that are not there; the message says where to put which.</exception>
    public static DatasetDefinition Get(string name)
    {
        DatasetDefinition dataset = Describe(name);
        return dataset.Missing is { } missing ? throw new FileNotFoundException(missing) : dataset;
    }

    /// <summary>The same, whether or not this machine can draw it.</summary>
    /// <exception cref="UnknownNameException">There is none; the nearest known name is suggested.</exception>
    /// <exception cref="SceneFormatException">The folder's description cannot be read.</exception>
    /// <exception cref="DatasetFormatException">The folder has no pictures, or their labels cannot be used.</exception>
    public static DatasetDefinition Describe(string name) =>
        SceneFolder.IsScene(name) ? SceneFolder.Load(name)
        : All.FirstOrDefault(d => string.Equals(d.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? ImageFolderPreset.WithFactors(All, name)
        ?? (DatasetDefinition?)(ImageFolder.IsFolder(name) ? ImageFolder.Open(name) : null)
        ?? throw new UnknownNameException("data set", name, [.. All.Select(d => d.Name)]);
}
