using Disentangle.Cli.Console;
using Disentangle.Datasets;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Cli.Commands;

/// <summary><c>render</c>: images of exactly the given factor classes.</summary>
internal static class RenderCommand
{
    private const int MostOnOneSheet = 400;

    internal static Command Create()
    {
        Argument<string> dataset = new("dataset") { Description = "A data set of 'list datasets'." };
        Option<string> factors = new("--factors")
        {
            Description = "Factor classes, whole numbers, N × F in the data set's order: .npy, or .csv with an optional header.",
            HelpName = "FILE",
            Required = true,
        };
        Option<(int Width, int Height)?> size = Options.Size();
        Option<RenderQuality?> quality = Options.Quality();
        Option<PixelChannels?> channels = Options.Channels("Further arrays of each pixel, on a sheet pictures beside the image");
        Option<string> output = Options.Output("An .npz with images and labels, or a .png contact sheet.");
        Command command = new("render", "Render exactly these factor classes.") { dataset, factors, size, quality, channels, output };
        command.SetAction(parsed =>
        {
            Recipe recipe = new()
            {
                Dataset = parsed.GetRequiredValue(dataset),
                Count = 1,
                Size = parsed.GetValue(size),
                Quality = parsed.GetValue(quality),
                Channels = parsed.GetValue(channels) ?? PixelChannels.None,
            };
            DatasetDefinition definition = new ResolvedRecipe(recipe).Dataset;
            string path = parsed.GetRequiredValue(output);
            Action<string, DatasetDrawing> write = Path.GetExtension(path) switch
            {
                ".npz" => WriteNpz,
                ".png" => WriteSheet,
                _ => throw new UsageException($"render writes .npz or .png; '{path}' is neither."),
            };
            DatasetDrawing drawing = DatasetDrawing.Of(definition, ReadClasses(parsed.GetRequiredValue(factors), definition.Factors), recipe.Channels);
            write(path, drawing);
            new Terminal(parsed).Result(new { Path = path, drawing.Count }, text => text.WriteLine($"{path}  {drawing.Count:N0} image(s)"));
        });
        return command;
    }

    // A damaged data set is a failure; classes that do not exist are the caller's own words.
    private static int[] ReadClasses(string path, FactorSpace factors)
    {
        try
        {
            return ClassesFile.Read(path, factors);
        }
        catch (DatasetFormatException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static void WriteNpz(string path, DatasetDrawing drawing)
    {
        ImageFormat format = drawing.Dataset.Format;
        int count = drawing.Count;
        bool isGrey = format.Channels == 1;
        long[] shape = isGrey ? [count, format.Height, format.Width] : [count, format.Height, format.Width, format.Channels];
        NpzFile.Write(
            path,
            [
                new(isGrey ? "imgs" : "images", NpyArray.From<byte>(drawing.Images, shape)),
                new("labels", NpyArray.From<long>(Array.ConvertAll(drawing.Classes, c => (long)c), count, drawing.Dataset.Factors.Dimension)),
                .. PixelChannel.In(drawing.Channels).Select(c => new KeyValuePair<string, NpyArray>(c.Name, drawing.ArrayOf(c))),
            ]);
    }

    private static void WriteSheet(string path, DatasetDrawing drawing)
    {
        if (drawing.Count > MostOnOneSheet)
        {
            throw new UsageException($"a .png sheet shows up to {MostOnOneSheet} images, {drawing.Count:N0} came; write an .npz instead.");
        }

        DatasetSheet.Save(drawing, path);
    }
}
