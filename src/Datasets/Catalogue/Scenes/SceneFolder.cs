using System.Buffers.Binary;
using System.Security.Cryptography;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Joints;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue.Scenes;

/// <summary>
/// A data set of the user's own: a folder with <c>scene.yaml</c>, which names the factors and the number that each drives, and a GLSL file
/// (see <see cref="SceneSource"/>). Nothing is compiled ahead; docs/scenes.md has the fields.
/// </summary>
public sealed class SceneFolder : SceneDataset
{
    /// <summary>Name of the description in the folder.</summary>
    public const string Description = "scene.yaml";

    private readonly JointDistribution _joint;

    private SceneFolder(string path, SceneFolderReader reader)
    {
        Name = path;
        Summary = reader.Summary;
        Source = reader.Source;
        Factors = reader.Factors;
        Nuisance = reader.Nuisance;
        Format = reader.Format;
        SamplesPerAxis = reader.SamplesPerAxis;
        Scene = new SceneSource(reader.SceneFile, reader.Parameters) { Folder = Path.GetFullPath(path) };
        _joint = reader.Joint;
        RendererVersion = VersionOf(path, reader.SceneFile);
    }

    /// <summary>The folder as it was given.</summary>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string Summary { get; }

    /// <inheritdoc/>
    public override string Source { get; }

    /// <inheritdoc/>
    public override FactorSpace Factors { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<NuisanceVariable> Nuisance { get; }

    /// <inheritdoc/>
    public override ImageFormat Format { get; }

    /// <inheritdoc/>
    public override FileLayout Layout => FileLayout.Shapes3d;

    /// <inheritdoc/>
    public override JointDistribution DefaultJoint => _joint;

    /// <inheritdoc/>
    public override int SamplesPerAxis { get; }

    /// <summary>A digest of the folder's description and GLSL files: any change makes another version.</summary>
    public override int RendererVersion { get; }

    /// <inheritdoc/>
    public override SceneSource Scene { get; }

    /// <summary>Whether a folder holds a scene.</summary>
    public static bool IsScene(string path) => File.Exists(Path.Combine(path, Description));

    /// <summary>Reads a folder.</summary>
    /// <exception cref="SceneFormatException">The description cannot be read; the message has file, line and column.</exception>
    /// <exception cref="FileNotFoundException">The description or the GLSL file is missing.</exception>
    public static SceneFolder Load(string path) => new(path, SceneFolderReader.Read(path));

    /// <inheritdoc/>
    protected internal override void Place(ReadOnlySpan<double> scene, Span<float> parameters)
    {
        for (int f = 0; f < Factors.Dimension; f++)
        {
            parameters[f] = (float)Factors.Factors[f].ValueAt(scene[f]);
        }

        for (int m = Factors.Dimension; m < scene.Length; m++)
        {
            parameters[m] = (float)scene[m];
        }
    }

    private static int VersionOf(string path, string sceneFile)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        IEnumerable<string> files = Directory.EnumerateFiles(path, "*.glsl", SearchOption.AllDirectories)
            .Append(Path.Combine(path, Description))
            .Append(Path.Combine(path, sceneFile))
            .Select(Path.GetFullPath)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(f => Path.GetRelativePath(path, f), StringComparer.Ordinal);
        foreach (string file in files)
        {
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return 1 + (BinaryPrimitives.ReadInt32LittleEndian(hash.GetHashAndReset()) & 0x3FFFFFFF);
    }
}
