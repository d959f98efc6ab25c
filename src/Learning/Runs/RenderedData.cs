using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Learning.Runs;

/// <summary>Observations that are drawn when they are needed; nothing is stored.</summary>
public sealed record RenderedData : RunData
{
    private readonly ResolvedRecipe _stream;

    /// <summary>The endless stream of a recipe's draws.</summary>
    /// <param name="recipe">Data set, joint distribution and seed; its count and channels do not matter. Where it names no quality, the fast one serves.</param>
    public RenderedData(Recipe recipe)
    {
        DatasetDefinition dataset = DatasetLookup.Get(recipe.Dataset, recipe.Content);
        RenderQuality? quality = recipe.Quality ?? (dataset.HasQualities ? RenderQuality.Fast : null);
        _stream = new ResolvedRecipe(recipe with { Count = Recipe.Endless, Quality = quality, Channels = PixelChannels.None }, dataset);
    }

    /// <summary>The recipe in full.</summary>
    public Recipe Recipe => _stream.Recipe;

    /// <inheritdoc/>
    public override string ToText() => Recipe.ToYaml();

    /// <inheritdoc/>
    public override IObservationSource OpenTraining(ObservationSourceFactory factory) => factory.Open(_stream);

    /// <inheritdoc/>
    public override IObservationSource OpenEvaluation(ObservationSourceFactory factory) =>
        factory.Open(new ResolvedRecipe(Recipe with { Joint = null, Seed = EvaluationSeed, Pairs = null, Changing = null, Split = null, Part = null }));
}
