using Disentangle.Cli.Console;
using Disentangle.Datasets;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Numpy;
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
        Option<string> output = Options.Output("An .npz with images and labels, or a .png contact sheet.");
        Command command = new("render", "Render exactly these factor classes.") { dataset, factors, output };
        command.SetAction(parsed =>
        {
            DatasetDefinition definition = DatasetCatalogue.Get(parsed.GetRequiredValue(dataset));
            string path = parsed.GetRequiredValue(output);
            Action<string, DatasetDefinition, int[], byte[]> write = Path.GetExtension(path) switch
            {
                ".npz" => WriteNpz,
                ".png" => WriteSheet,
                _ => throw new UsageException($"render writes .npz or .png; '{path}' is neither."),
            };
            int[] classes = ReadClasses(parsed.GetRequiredValue(factors), definition.Factors);
            int count = classes.Length / definition.Factors.Dimension;
            byte[] images = new byte[count * definition.Format.ByteCount];
            using (ObservationSourceFactory factory = new())
            using (IObservationRenderer renderer = definition.CreateRenderer(factory.Thread))
            {
                renderer.Render(definition, classes, images);
            }

            write(path, definition, classes, images);
            new Terminal(parsed).Result(new { Path = path, Count = count }, text => text.WriteLine($"{path}  {count:N0} image(s)"));
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

    private static void WriteNpz(string path, DatasetDefinition definition, int[] classes, byte[] images)
    {
        ImageFormat format = definition.Format;
        int dimension = definition.Factors.Dimension, count = classes.Length / dimension;
        bool isGrey = format.Channels == 1;
        long[] shape = isGrey ? [count, format.Height, format.Width] : [count, format.Height, format.Width, format.Channels];
        NpzFile.Write(
            path,
            [
                new(isGrey ? "imgs" : "images", NpyArray.From<byte>(images, shape)),
                new("labels", NpyArray.From<long>(Array.ConvertAll(classes, c => (long)c), count, dimension)),
            ]);
    }

    private static void WriteSheet(string path, DatasetDefinition definition, int[] classes, byte[] images)
    {
        int count = classes.Length / definition.Factors.Dimension;
        if (count > MostOnOneSheet)
        {
            throw new UsageException($"a .png sheet shows up to {MostOnOneSheet} images, {count:N0} came; write an .npz instead.");
        }

        DatasetSheet.Save(definition, images, classes, path);
    }
}
