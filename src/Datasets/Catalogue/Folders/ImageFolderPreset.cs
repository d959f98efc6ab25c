using System.Collections.Concurrent;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Pictures;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Catalogue.Folders;

/// <summary>
/// A public data set of pictures in the folder where its archive unpacks them, below <c>DISENTANGLE_DATA</c>, cut and resized as the literature does it. Before the
/// files are there, its grid is that of the whole public set.
/// </summary>
public sealed class ImageFolderPreset : StoredDataset
{
    private const char FactorMark = ':';

    private readonly ConcurrentDictionary<string, Lazy<ImageFolder>> _opened = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImageFolderPreset> _variants = new(StringComparer.Ordinal);
    private readonly ImageFolderSettings _settings;
    private readonly string[] _folders;
    private readonly string? _root;
    private readonly FactorSpace _public;
    private readonly JointDistribution _publicJoint;
    private readonly bool _isFixed;

    private ImageFolderPreset(
        string name, string summary, string source, string[] folders, ImageFolderSettings settings, FactorSpace publicFactors, string? root, bool isFixed = false)
    {
        (Name, Summary, Source) = (name, summary, source);
        (_folders, _settings, _public, _root, _isFixed) = (folders, settings, publicFactors, root, isFixed);
        _publicJoint = JointDistribution.Independent(publicFactors);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string Summary { get; }

    /// <inheritdoc/>
    public override string Source { get; }

    /// <summary>The grid of the pictures that are there; of the whole public set where none is.</summary>
    public override FactorSpace Factors => Find()?.Factors ?? _public;

    /// <inheritdoc/>
    public override IReadOnlyList<NuisanceVariable> Nuisance => Find()?.Nuisance ?? [];

    /// <inheritdoc/>
    public override ImageFormat Format => _settings.Shape.Format;

    /// <inheritdoc/>
    public override JointDistribution DefaultJoint => Find()?.DefaultJoint ?? _publicJoint;

    /// <inheritdoc/>
    public override bool HasEveryCombination => Find()?.HasEveryCombination ?? true;

    /// <inheritdoc/>
    public override string FileName => Name.Replace(FactorMark, '-').Replace(',', '-');

    /// <inheritdoc/>
    public override string? ContentSha256 => Find()?.ContentSha256;

    /// <inheritdoc/>
    public override string? Missing
    {
        get
        {
            if (FolderThatIsThere() is not { } folder)
            {
                string place = DataFolder.Of(_folders[0], _root) ?? $"${DataFolder.Variable}/{_folders[0]}; {DataFolder.Variable} is not set";
                return $"{Name} needs your own files in {place}.";
            }

            string? lacking = new[] { _settings.Images, _settings.Labels ?? _settings.Attributes }
                .FirstOrDefault(part => part is not null && !Path.Exists(Path.Combine(folder, part)));
            return lacking is null ? null : $"{Name} needs your own {lacking} in {folder}.";
        }
    }

    /// <summary>CelebA: the middle 148 × 148 of the aligned faces, at 64 × 64. One <c>item</c> for each face, or attributes as factors: <c>celeba:Smiling,Male</c>.</summary>
    internal static ImageFolderPreset Celeba(string? root = null) => new(
        "celeba",
        "CelebA's aligned faces, the middle 148 px at 64 × 64; celeba:Smiling,Male has these attributes as factors",
        "Liu et al. 2015, https://mmlab.ie.cuhk.edu.hk/projects/CelebA.html",
        ["celeba"],
        new ImageFolderSettings { Images = "img_align_celeba", Attributes = "list_attr_celeba.txt", Shape = new PictureShape { Crop = (148, 148) } },
        Items(202_599),
        root);

    /// <summary>3D Chairs: the middle 400 × 400 of the renderings, grey, at 64 × 64; model and view.</summary>
    internal static ImageFolderPreset Chairs(string? root = null) => new(
        "chairs",
        "3D Chairs: 1,393 models in 62 views, the middle 400 px, grey",
        "Aubry et al. 2014, https://www.di.ens.fr/willow/research/seeing3Dchairs",
        ["rendered_chairs"],
        new ImageFolderSettings { HasViews = true, Shape = new PictureShape { Crop = (400, 400), IsGrey = true } },
        new FactorSpace(Factor.Linear("model", 0, 1392, 1393), Factor.Linear("view", 0, 61, 62)),
        root);

    /// <summary>Oxford Flowers 102: the shorter side at 64, the middle of the longer one.</summary>
    internal static ImageFolderPreset Flowers(string? root = null) => new(
        "flowers",
        "Oxford Flowers 102, the middle square at 64 × 64",
        "Nilsback, Zisserman 2008, https://www.robots.ox.ac.uk/~vgg/data/flowers/102",
        ["flowers"],
        new ImageFolderSettings(),
        Items(8_189),
        root);

    /// <summary>Isaac3D, 512 × 512 or 128 × 128, shrunk to 64 × 64 with a bicubic kernel.</summary>
    internal static ImageFolderPreset Isaac3d(string? root = null) => new(
        "isaac3d",
        "Isaac3D: robot arm with an object in a kitchen, from its public pictures and labels",
        "Nie et al. 2020, https://github.com/NVlabs/High-res-disentanglement-datasets",
        ["isaac3d", "Isaac3D_down128", "Isaac3D"],
        new ImageFolderSettings
        {
            Images = "images",
            Labels = "labels.npy",
            Factors = IsaacFactors.Names,
            Shape = new PictureShape { IsStretched = true, Filter = ResampleFilter.Bicubic },
        },
        IsaacFactors,
        root,
        isFixed: true);

    /// <inheritdoc/>
    public override IObservationRenderer CreateRenderer()
    {
        ThrowIfMissing();
        return Find()!.CreateRenderer();
    }

    /// <summary>The folder that is read.</summary>
    /// <exception cref="FileNotFoundException">Files are missing; see <see cref="Missing"/>.</exception>
    public ImageFolder Open()
    {
        ThrowIfMissing();
        return Find()!;
    }

    /// <summary>A data set called <c>NAME:FACTOR,FACTOR</c>: the preset with some of its attributes as factors; null where the name is none such.</summary>
    /// <exception cref="DatasetFormatException">The table of attributes cannot be read or has no such attribute.</exception>
    internal static ImageFolderPreset? WithFactors(IEnumerable<DatasetDefinition> known, string name)
    {
        int mark = name.IndexOf(FactorMark, StringComparison.Ordinal);
        return mark > 0 && known.FirstOrDefault(d => string.Equals(d.Name, name[..mark], StringComparison.OrdinalIgnoreCase))
            is ImageFolderPreset { _settings.Attributes: not null } preset
            ? preset.WithFactors(name[(mark + 1)..])
            : null;
    }

    /// <summary>The same with attributes as factors.</summary>
    /// <param name="names">Their names with commas between.</param>
    internal ImageFolderPreset WithFactors(string names) => _variants.GetOrAdd(names, _ =>
    {
        string[] factors = names.Split(',', StringSplitOptions.TrimEntries);
        FactorSpace whole;
        try
        {
            whole = new FactorSpace([.. factors.Select(f => new Factor(f, [0, 1]) { ClassNames = ["no", "yes"] })]);
        }
        catch (ArgumentException e)
        {
            throw new DatasetFormatException($"{Name}{FactorMark}{names}", "factors", e.Message, e);
        }

        return new ImageFolderPreset(
            $"{Name}{FactorMark}{string.Join(',', factors)}", Summary, Source, _folders, _settings with { Factors = factors }, whole, _root);
    });

    private static FactorSpace IsaacFactors { get; } = new(
        Steps("object_shape", 3),
        Steps("robot_x", 8),
        Steps("robot_y", 5),
        Steps("camera_height", 4),
        Steps("object_scale", 4),
        Steps("lighting_intensity", 4),
        Steps("lighting_direction", 6),
        Steps("object_color", 4),
        Steps("wall_color", 4));

    private static Factor Steps(string name, int count) => Factor.Linear(name, 0, 1, count);

    private static FactorSpace Items(int count) => new(Factor.Linear("item", 0, count - 1, count));

    private string? FolderThatIsThere() => _folders.Select(f => DataFolder.Of(f, _root)).FirstOrDefault(Directory.Exists);

    // The folder is looked at once: the grid must not change while a program draws from it.
    private ImageFolder? Find() => Missing is not null
        ? null
        : _opened.GetOrAdd(FolderThatIsThere()!, folder => new Lazy<ImageFolder>(() => Checked(ImageFolder.Open(Name, folder, _settings), folder))).Value;

    private ImageFolder Checked(ImageFolder folder, string path) => !_isFixed || folder.Factors.Sizes.SequenceEqual(_public.Sizes)
        ? folder
        : throw new DatasetFormatException(
            path,
            _settings.Labels ?? "pictures",
            $"the factors have {string.Join(", ", folder.Factors.Sizes)} classes; those of {Name} have {string.Join(", ", _public.Sizes)}. Give the folder's path with {ImageFolder.Description} to use a part.");
}
