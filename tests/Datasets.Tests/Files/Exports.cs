using Disentangle.Datasets.Files.Export;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;
using Disentangle.Datasets.Tests.Sources;

namespace Disentangle.Datasets.Tests.Files;

/// <summary>Exports of small data sets for tests.</summary>
internal static class Exports
{
    /// <summary>A few thousand draws of dSprites, enough for several records and label chunks.</summary>
    public static ResolvedRecipe Sprites(long count = 6000, ulong seed = 11) =>
        new(new Recipe { Dataset = "dsprites", Count = count, Seed = seed, Joint = "band(scale,posX;sigma=0.2)" });

    /// <summary>A grid of RGB images in the other layout.</summary>
    public static ResolvedRecipe Toys() => new(new Recipe { Dataset = "toy" }, new ToyDataset());

    /// <summary>Pairs of a data set with continuous factors and nuisance variables.</summary>
    public static ResolvedRecipe Scenes(long count = 3000) =>
        new(new Recipe { Dataset = "scene-toys", Count = count, Seed = 3, Joint = "band(kind,x;sigma=0.5) & continuous(size,x,y)", Pairs = 1 }, new SceneToys());

    public static ExportResult Write(ResolvedRecipe recipe, string path, ExportOptions? options = null) =>
        recipe.Dataset is ToyDataset toys ? DatasetExporter.Export(recipe, toys.CreateRenderer, path, options)
            : recipe.Dataset is SceneToys ? DatasetExporter.Export(recipe, () => new SceneToys.Renderer(), path, options)
            : DatasetExporter.Export(recipe, () => new FakeRenderer(recipe.Joint.Factors.Dimension), path, options);

    /// <summary>Images and classes of a recipe as its renderer gives them.</summary>
    public static (byte[] Images, int[] Classes) Draw(ResolvedRecipe recipe)
    {
        int count = (int)recipe.ObservationCount, width = recipe.Joint.Factors.Dimension;
        int[] classes = new int[count * width];
        byte[] images = new byte[count * recipe.Dataset.Format.ByteCount];
        for (int i = 0; i < count; i++)
        {
            recipe.ClassesOf(i, classes.AsSpan(i * width, width));
        }

        if (recipe.Dataset is ToyDataset toys)
        {
            toys.CreateRenderer().Render(toys, classes, images);
        }
        else
        {
            new FakeRenderer(width).Render(recipe.Dataset, classes, images);
        }

        return (images, classes);
    }
}
