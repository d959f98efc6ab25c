using Disentangle.Cli.Benchmarks;
using Disentangle.Cli.Console;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Recipes;
using Disentangle.Learning.Training;

namespace Disentangle.Cli.Commands;

/// <summary><c>bench</c>: how fast the hot paths are on this machine.</summary>
internal static class BenchCommand
{
    internal static Command Create() => new("bench", "Measure rendering, joint distributions, training or export on this machine.")
    {
        Render(), Joint(), Train(), Export(),
    };

    private static Command Render()
    {
        Option<string> dataset = Dataset();
        Option<RenderQuality?> quality = Options.Quality();
        Option<(int Width, int Height)?> size = Options.Size();
        Option<int> images = Options.Count("--images", "Images that are drawn, spread over the grid. Default: all of it.", 0);
        Option<int> repeats = Options.Count("--repeats", "Times that they are drawn.", 5);
        Command command = new("render", "Draw the images of a data set and read them back.") { dataset, size, quality, images, repeats };
        command.SetAction(parsed => Repeats.Show(
            new Terminal(parsed),
            RenderBenchmark.Run(
                new Recipe { Dataset = parsed.GetRequiredValue(dataset), Size = parsed.GetValue(size), Quality = parsed.GetValue(quality) },
                parsed.GetValue(images),
                parsed.GetValue(repeats))));
        return command;
    }

    private static Command Joint()
    {
        Option<string> dataset = Dataset();
        Option<string> joint = new("--joint")
        {
            Description = "The joint distribution. Default: one table over all factors of dSprites.",
            HelpName = "EXPR",
            DefaultValueFactory = _ => "band(shape,scale;sigma=0.4) & band(scale,orientation;sigma=0.4) & band(orientation,posX;sigma=0.4) & band(posX,posY;sigma=0.4)",
        };
        Option<int> threads = Options.Threads();
        threads.Description = "Threads that draw. Default: all cores.";
        Option<int> repeats = Options.Count("--repeats", "Times that it is built and drawn from.", 5);
        Command command = new("joint", "Build a joint distribution's tables and draw from it.") { dataset, joint, threads, repeats };
        command.SetAction(parsed => Repeats.Show(
            new Terminal(parsed),
            JointBenchmark.Run(
                DatasetCatalogue.Get(parsed.GetRequiredValue(dataset)), parsed.GetRequiredValue(joint), parsed.GetValue(threads), parsed.GetValue(repeats))));
        return command;
    }

    private static Command Train()
    {
        Option<string> dataset = Dataset();
        Option<string> model = new("--model") { Description = "A model of 'list models'.", DefaultValueFactory = _ => "beta-vae" };
        Option<int> batch = Options.Count("--batch", "Images per step.", 64);
        Option<int> workers = Options.Count("--workers", "Workers that share each batch.", 1);
        Option<int> threads = Options.Count("--threads", "Threads of one tensor operation in each worker. Default: the physical cores shared among them.", 0);
        Option<string> fused = new("--fused") { Description = "on or off: layers that run as one kernel.", DefaultValueFactory = _ => "on" };
        fused.AcceptOnlyFromAmong("on", "off");
        Option<string> precision = new("--precision") { Description = "float32 or bfloat16.", DefaultValueFactory = _ => "float32" };
        Option<int> steps = Options.Count("--steps", "Steps that are timed.", 60);
        Option<int> repeats = Options.Count("--repeats", "Times that they are timed.", 5);
        Command command = new("train", "Train with and without rendering.") { dataset, model, batch, workers, threads, fused, precision, steps, repeats };
        command.SetAction(parsed =>
        {
            TrainingSettings settings = TrainingSettings.For(parsed.GetRequiredValue(model)) with
            {
                Batch = parsed.GetValue(batch),
                Workers = parsed.GetValue(workers),
                Threads = parsed.GetValue(threads),
                Kernels = parsed.GetRequiredValue(fused) == "on" ? "fused" : "plain",
                Precision = parsed.GetRequiredValue(precision),
            };
            TrainBenchmark.Run(parsed.GetRequiredValue(dataset), settings.Resolve(), parsed.GetValue(steps), parsed.GetValue(repeats)).Show(new Terminal(parsed));
        });
        return command;
    }

    private static Command Export()
    {
        Option<string> dataset = Dataset();
        Option<int> repeats = Options.Count("--repeats", "Times that the whole grid is exported.", 3);
        Option<int> threads = Options.Threads();
        Command command = new("export", "Export every image of a data set to HDF5 and to npz.") { dataset, repeats, threads };
        command.SetAction(parsed => Repeats.Show(
            new Terminal(parsed), ExportBenchmark.Run(parsed.GetRequiredValue(dataset), parsed.GetValue(threads), parsed.GetValue(repeats))));
        return command;
    }

    private static Option<string> Dataset() => new("--dataset") { Description = "A data set of 'list datasets'.", DefaultValueFactory = _ => "dsprites" };
}
