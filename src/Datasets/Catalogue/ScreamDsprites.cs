using Disentangle.Datasets.Catalogue.Sprites;
using Disentangle.Datasets.Files;

namespace Disentangle.Datasets.Catalogue;

/// <summary>
/// Scream-dSprites over the user's own picture file, which for the published data set is Munch's painting: a crop of it, tinted at
/// random, is inverted where the sprite is.
/// </summary>
/// <remarks>
/// Locatello et al., arXiv:1811.12359, as <see cref="DspritesVariant"/>. The catalogue's data set looks for <c>scream/scream.jpg</c>
/// below the folder that the environment variable <c>DISENTANGLE_DATA</c> names. A recipe does not hold the file: the same recipe gives
/// the same bytes with the same file. Pictures are shrunk by cubic convolution over the area, so pixels may differ by a few grey levels
/// from those of other programs.
/// </remarks>
public sealed class ScreamDsprites : BackdropDsprites
{
    private const string FileOfPicture = "scream.jpg";

    private readonly string? _folder;
    private readonly Lock _gate = new();
    private (string Path, DateTime Written, RgbPicture Picture)? _loaded;

    /// <summary>The data set over a folder.</summary>
    /// <param name="folder">Holds <c>scream.jpg</c>.</param>
    public ScreamDsprites(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _folder = folder;
    }

    internal ScreamDsprites()
    {
    }

    /// <inheritdoc/>
    public override string Name => "scream-dsprites";

    /// <inheritdoc/>
    public override string Summary => "dSprites over crops of The Scream, tinted and inverted";

    /// <inheritdoc/>
    public override string Source => "Locatello et al. 2019, https://arxiv.org/abs/1811.12359; sprites of Matthey et al. 2017";

    /// <inheritdoc/>
    public override string Note =>
        "The images are re-creations drawn by Disentangle, not the original files. Backgrounds are cut from the user's picture file scream.jpg.";

    /// <inheritdoc/>
    public override string? Missing => Folder is { } folder && File.Exists(Path.Combine(folder, FileOfPicture))
        ? null
        : $"{Name} needs your own {FileOfPicture} in "
            + (Folder is { } wanted ? wanted : $"${DataFolder.Variable}/scream; {DataFolder.Variable} is not set")
            + ". painting-dsprites needs no file.";

    private string? Folder => _folder ?? DataFolder.Of("scream");

    /// <inheritdoc/>
    /// <exception cref="FileNotFoundException">The file is not there; see <see cref="Missing"/>.</exception>
    /// <exception cref="DatasetFormatException">It cannot be decoded or is too small.</exception>
    internal override ISpritePainter CreatePainter(int width, int height)
    {
        try
        {
            return base.CreatePainter(width, height);
        }
        catch (ArgumentException fault)
        {
            throw new DatasetFormatException(Path.Combine(Folder!, FileOfPicture), "picture", fault.Message, fault);
        }
    }

    // Renderers share the picture: a trainer has several.
    internal override RgbPicture Picture()
    {
        lock (_gate)
        {
            if (Missing is { } missing)
            {
                throw new FileNotFoundException(missing);
            }

            string path = Path.Combine(Folder!, FileOfPicture);
            DateTime written = File.GetLastWriteTimeUtc(path);
            if (_loaded is not { } loaded || loaded.Path != path || loaded.Written != written)
            {
                loaded = (path, written, RgbPicture.Read(path));
                _loaded = loaded;
            }

            return loaded.Picture;
        }
    }
}
