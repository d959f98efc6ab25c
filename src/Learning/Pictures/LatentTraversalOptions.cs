namespace Disentangle.Learning.Pictures;

/// <summary>What a traversal shows.</summary>
public sealed record LatentTraversalOptions
{
    /// <summary>Title above the picture; empty for none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Values per latent, at least 2.</summary>
    public int Columns { get; init; } = 9;

    /// <summary>Latents shown at most, the most important first; at least 1.</summary>
    public int MaximumLatents { get; init; } = 10;

    /// <summary>From where to where each latent moves.</summary>
    public TraversalRange Range { get; init; } = TraversalRange.Prior();

    /// <summary>Which of the given images is encoded to give the latents that stay fixed.</summary>
    public int Observation { get; init; }
}
