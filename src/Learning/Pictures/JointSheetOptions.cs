namespace Disentangle.Learning.Pictures;

/// <summary>What a joint sheet shows beside the distribution itself.</summary>
public sealed record JointSheetOptions
{
    /// <summary>Title, such as the name of the data set.</summary>
    public string Title { get; init; } = "";

    /// <summary>Images of draws; null for none. About 24 are shown, as many as fill whole rows; 36 are always enough.</summary>
    public ImageBatch? Images { get; init; }

    /// <summary>Classes of the images, shape [N, F].</summary>
    public IReadOnlyList<int> Classes { get; init; } = [];

    /// <summary>A line in the place of the images, or beside their heading; empty for none.</summary>
    public string Note { get; init; } = "";
}
