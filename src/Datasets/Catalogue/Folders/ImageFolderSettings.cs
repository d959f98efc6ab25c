using Disentangle.Datasets.Pictures;

namespace Disentangle.Datasets.Catalogue.Folders;

/// <summary>What <c>images.yaml</c> says about a folder of pictures.</summary>
public sealed record ImageFolderSettings
{
    /// <summary>Folder of the pictures, relative to that of the description; the same folder where it is empty.</summary>
    public string Images { get; init; } = "";

    /// <summary>How pictures become images.</summary>
    public PictureShape Shape { get; init; } = new();

    /// <summary>
    /// Table of labels, relative to the description's folder: CSV with a column <c>file</c> and one for each factor, or npy with a row for each picture in
    /// order; null for none.
    /// </summary>
    public string? Labels { get; init; }

    /// <summary>CelebA's table of attributes, relative to the description's folder; null for none.</summary>
    public string? Attributes { get; init; }

    /// <summary>
    /// Columns of the table that are factors, in this order; null for all of <see cref="Labels"/> and none of <see cref="Attributes"/>. For an npy table, which has
    /// no names, the names of all its columns.
    /// </summary>
    public IReadOnlyList<string>? Factors { get; init; }

    /// <summary>Whether the picture's folder and its place in it are the factors <c>model</c> and <c>view</c>.</summary>
    internal bool HasViews { get; init; }

    /// <summary>Everything that an image depends on beside its file.</summary>
    internal string ShapeText => string.Join(
        ' ', Shape.Width, Shape.Height, Shape.Crop, Shape.ShorterSide, Shape.IsStretched, Shape.IsGrey, Shape.Filter);
}
