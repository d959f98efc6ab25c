using Disentangle.Cli.Console;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;
using Disentangle.Learning.Pictures;
using Disentangle.Render;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Cli.Commands;

/// <summary>A recipe's joint distribution as a picture, with its first draws; without them where there is no OpenGL.</summary>
internal static class JointPicture
{
    private const int MostSamples = 36;

    internal static void Save(ResolvedRecipe recipe, string path, Terminal terminal)
    {
        JointDistribution joint = recipe.Measured
            ?? throw new UsageException("a part of so large a grid cannot be summed; leave --split and --part out.");
        JointSheetOptions options = new() { Title = recipe.Dataset.Name };
        try
        {
            options = WithSamples(options, recipe);
        }
        catch (GraphicsUnavailableException)
        {
            const string Why = "left out: there is no OpenGL ('disentangle doctor' says more).";
            options = options with { Note = Why };
            terminal.Line($"{path}  samples are {Why}");
        }

        using Image<Rgb24> picture = JointSheet.Draw(joint, options);
        PictureFile.Save(picture, path);
        terminal.Line($"{path}  {picture.Width} × {picture.Height} pixels");
    }

    // Draws even where the recipe is a grid, which begins with its first corner.
    private static JointSheetOptions WithSamples(JointSheetOptions options, ResolvedRecipe recipe)
    {
        using ObservationSourceFactory factory = new();
        using RenderedObservationSource source = factory.Open(new ResolvedRecipe(recipe.Recipe with { Count = MostSamples }, recipe.Dataset));
        byte[] images = new byte[MostSamples * source.Format.ByteCount];
        int[] classes = new int[MostSamples * source.Factors.Dimension];
        source.Read(0, MostSamples, images, classes);
        return options with { Images = new ImageBatch(images, source.Format), Classes = classes, Note = $"seed {recipe.Recipe.Seed}" };
    }
}
