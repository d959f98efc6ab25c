using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Recipes;

/// <summary>
/// Everything that determines a data set: a few lines of text stand for every byte of it. Two recipes of one
/// <see cref="Sha256"/> give the same images and labels.
/// </summary>
public sealed record Recipe
{
    /// <summary>The <see cref="Count"/> of a training stream, which ends never: observation i is draw i for every i ≥ 0.</summary>
    public const long Endless = long.MaxValue;

    /// <summary>The <see cref="Pairs"/> of pairs in which the number of changing factors is random.</summary>
    public const int UniformPairs = 0;

    /// <summary>Name of the data set in the catalogue, or the path of a data set file (.h5, .hdf5, .npz).</summary>
    public required string Dataset { get; init; }

    /// <summary>Digest of the content that the data set file must have (<see cref="FileDataset.ContentSha256"/>); null for a data set of the catalogue.</summary>
    public string? Content { get; init; }

    /// <summary>Expression of the joint distribution; null for the data set's default.</summary>
    public string? Joint { get; init; }

    /// <summary>Seed of all random choices, any value; 0 where none is given.</summary>
    public ulong Seed { get; init; }

    /// <summary>
    /// Number of independent draws, at least 1, or <see cref="Endless"/>; null for the grid: every combination of positive probability
    /// once, in row-major order. A shorter count is the beginning of a longer one.
    /// </summary>
    public long? Count { get; init; }

    /// <summary>
    /// Number of factors that differ between observations 2i and 2i + 1, at least 1, or <see cref="UniformPairs"/> for a number that is uniform
    /// on 1 … F′ − 1, F′ being the number of factors of at least 2 classes; null for observations without pairs.
    /// </summary>
    /// <remarks>Locatello et al., "Weakly-supervised disentanglement without compromises", ICML 2020, arXiv:2002.02886.</remarks>
    public int? Pairs { get; init; }

    /// <summary>Names of the factors that may change within a pair, separated by commas; null for all of at least 2 classes.</summary>
    public string? Changing { get; init; }

    /// <summary>Split of the data set's combinations of which <see cref="Part"/> is drawn; null for all of them.</summary>
    public string? Split { get; init; }

    /// <summary>The part of <see cref="Split"/>; both are there or neither.</summary>
    public string? Part { get; init; }

    /// <summary>Width and height of the images in pixels; null for the data set's own.</summary>
    public (int Width, int Height)? Size { get; init; }

    /// <summary>How carefully images are drawn; null for <see cref="RenderQuality.Faithful"/>.</summary>
    public RenderQuality? Quality { get; init; }

    /// <summary>What files hold of each pixel besides its colour.</summary>
    public PixelChannels Channels { get; init; }

    /// <summary>Version of the renderer that draws the images; null for the one of this program.</summary>
    public int? RendererVersion { get; init; }

    /// <summary>Number of observations: <see cref="Count"/>, or the size of the grid, which is computed at each call.</summary>
    /// <exception cref="UnknownNameException">There is no such data set, or its joint names something unknown.</exception>
    /// <exception cref="FormatException">The joint's text cannot be read.</exception>
    public long ObservationCount => Count ?? new ResolvedRecipe(this).ObservationCount;

    /// <summary>SHA-256 of the UTF-8 bytes of <see cref="ToYaml"/>, 64 lower-case hexadecimal digits.</summary>
    /// <remarks>Take it of a resolved recipe: there the joint is canonical and nothing is left to defaults.</remarks>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToYaml())));

    /// <summary>Canonical YAML: fixed order of fields, LF line ends, nothing that depends on clock or place.</summary>
    public string ToYaml()
    {
        StringBuilder yaml = new();
        AppendField(yaml, RecipeReader.DatasetField, FileDataset.IsFile(Dataset) || !IsPlain(Dataset) ? Quote(Dataset) : Dataset);
        if (Content is not null)
        {
            AppendField(yaml, RecipeReader.ContentField, Content);
        }

        if (Joint is not null)
        {
            AppendField(yaml, RecipeReader.JointField, Quote(Joint));
        }

        AppendField(yaml, RecipeReader.SeedField, Seed.ToString(CultureInfo.InvariantCulture));
        AppendField(yaml, RecipeReader.CountField, Count switch
        {
            null => RecipeReader.Grid,
            Endless => RecipeReader.EndlessStream,
            { } count => count.ToString(CultureInfo.InvariantCulture),
        });
        if (Pairs is { } pairs)
        {
            AppendField(yaml, RecipeReader.PairsField, pairs == UniformPairs ? PairRule.Uniform : pairs.ToString(CultureInfo.InvariantCulture));
        }

        if (Changing is not null)
        {
            AppendField(yaml, RecipeReader.ChangingField, Quote(Changing));
        }

        if (Split is not null)
        {
            AppendField(yaml, RecipeReader.SplitField, Quote(Split));
        }

        if (Part is not null)
        {
            AppendField(yaml, RecipeReader.PartField, Part);
        }

        if (Size is var (width, height))
        {
            AppendField(yaml, RecipeReader.SizeField, new Drawing(width, height).SizeText);
        }

        if (Quality is { } quality)
        {
            AppendField(yaml, RecipeReader.QualityField, RecipeReader.TextOf(quality));
        }

        if (Channels != PixelChannels.None)
        {
            AppendField(yaml, RecipeReader.ChannelsField, Quote(PixelChannel.TextOf(Channels)));
        }

        if (RendererVersion is { } version)
        {
            AppendField(yaml, RecipeReader.RendererField, version.ToString(CultureInfo.InvariantCulture));
        }

        return yaml.ToString();
    }

    /// <summary>Reads a recipe; fields that are missing have their defaults, and only <c>dataset</c> must be there.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="fileForErrors">Name that messages give to the text.</param>
    /// <exception cref="RecipeFormatException">
    /// The text is no YAML mapping, or a field is unknown, missing, repeated or out of range, or the joint does not fit the data set.
    /// </exception>
    public static Recipe Parse(string yaml, string fileForErrors) => RecipeReader.Read(yaml, fileForErrors, null);

    /// <summary>Reads a recipe that may be of a data set outside the catalogue.</summary>
    /// <inheritdoc cref="Parse(string, string)" path="/exception"/>
    /// <param name="yaml">The text.</param>
    /// <param name="fileForErrors">Name that messages give to the text.</param>
    /// <param name="dataset">A data set to look for before the catalogue's; null for none.</param>
    public static Recipe Parse(string yaml, string fileForErrors, DatasetDefinition? dataset) => RecipeReader.Read(yaml, fileForErrors, dataset);

    // Paths of folders may hold anything; what YAML reads as it stands stays as it stood in older recipes.
    private static bool IsPlain(string name) =>
        name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '/' or ':' or ',') && char.IsAsciiLetterOrDigit(name[^1]) && name[0] is not ('-' or ':' or ',');

    private static string Quote(string text) => $"'{text.Replace("'", "''")}'";

    private static void AppendField(StringBuilder yaml, string name, string value) =>
        yaml.Append(name).Append(": ").Append(value).Append('\n');
}
