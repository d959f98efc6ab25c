namespace Disentangle.Datasets.Files.Inspection;

/// <summary>What a file holds, for a person or as JSON.</summary>
public sealed record DatasetSummary
{
    /// <summary>The file.</summary>
    public required string Path { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Name of the data set in the catalogue; null where it is unknown.</summary>
    public required string? Dataset { get; init; }

    /// <summary>Kind of file.</summary>
    public required FileContainer Container { get; init; }

    /// <summary>Layout.</summary>
    public required FileLayout Layout { get; init; }

    /// <summary>One line for each array: path, type, extent, storage.</summary>
    public required IReadOnlyList<string> Arrays { get; init; }

    /// <summary>Number of observations.</summary>
    public required long Count { get; init; }

    /// <summary>Shape and range of each image.</summary>
    public required ImageFormat Format { get; init; }

    /// <summary>The factors.</summary>
    public required IReadOnlyList<FactorSummary> Factors { get; init; }

    /// <summary>The recipe; null in a public original.</summary>
    public required RecipeSummary? Recipe { get; init; }

    /// <summary>Digest of the content as the file states it; null in a public original.</summary>
    public required string? ContentSha256 { get; init; }

    /// <summary>The part that the file is, for example <c>3/7</c>; null where it is the whole.</summary>
    public required string? Shard { get; init; }

    /// <summary>Things to know about the labels, such as classes that give the same image.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
