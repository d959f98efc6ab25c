namespace Disentangle.Datasets.Recipes;

/// <summary>A recipe asks for a version of a renderer that this program does not have, so it cannot give the same bytes.</summary>
public sealed class RendererVersionException(string dataset, int asked, int current)
    : NotSupportedException(
        $"The recipe asks for version {asked} of the {dataset} renderer; this program draws version {current}, whose pixels differ. "
        + $"Use the program that wrote the recipe, or set renderer: {current} (or leave it out) for a data set of the current version.")
{
    /// <summary>Version that the recipe names.</summary>
    public int Asked { get; } = asked;

    /// <summary>Version that this program draws.</summary>
    public int Current { get; } = current;
}
