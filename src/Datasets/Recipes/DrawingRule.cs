using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Recipes;

/// <summary>Which sizes, qualities and channels a recipe can ask of a data set.</summary>
internal static class DrawingRule
{
    /// <summary>The field that is wrong, and what to do; null where all are right.</summary>
    public static (string Field, string Problem)? ProblemOf(Recipe recipe, DatasetDefinition dataset)
    {
        ImageFormat format = dataset.Format;
        if (recipe.Size is { } size && size != (format.Width, format.Height) && !dataset.HasAnySize)
        {
            return (RecipeReader.SizeField, $"{dataset.Name} has images of {format} only; leave the size out.");
        }

        if (recipe.Quality is { } quality && quality != RenderQuality.Faithful && !dataset.HasQualities)
        {
            return (RecipeReader.QualityField, $"{dataset.Name} is drawn in one way only; leave the quality out.");
        }

        PixelChannels missing = recipe.Channels & ~dataset.Channels;
        return missing == PixelChannels.None
            ? null
            : (RecipeReader.ChannelsField, $"{dataset.Name} has no {PixelChannel.TextOf(missing)}; it has {KnownTo(dataset)}.");
    }

    private static string KnownTo(DatasetDefinition dataset) =>
        dataset.Channels == PixelChannels.None ? "colours only" : PixelChannel.TextOf(dataset.Channels);
}
