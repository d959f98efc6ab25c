using System.Text;
using Disentangle.Cli.Console;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Protocols;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;
using Disentangle.Datasets.Splits;

namespace Disentangle.Cli.Commands;

/// <summary><c>resample</c>: hold-out, correlated and independent training set of one data set.</summary>
internal static class ResampleCommand
{
    private const double SmallestInformation = 1e-12;

    internal static Command Create()
    {
        Argument<string> dataset = new("dataset") { Description = "A data set of 'list datasets', or a data set file (.h5, .npz)." };
        Option<string?> joint = Options.Joint();
        joint.Description = "Joint distribution of the correlated training set, e.g. \"band(scale,posX;sigma=0.2)\". Default: the protocol's.";
        Option<long?> holdout = Options.Observations("--holdout", "Combinations of the test set. Default: the protocol's.");
        Option<long?> count = Options.Observations("--count", "Draws of each training set. Default: the protocol's.");
        Option<ulong> seed = Options.Seed();
        Option<int> threads = Options.Threads();
        Option<string> output = Options.Output("Folder to write to.");
        Command command = new("resample", "Write a hold-out and two training sets, correlated and independent; the same command goes on after an interruption.")
        {
            dataset, joint, holdout, count, seed, threads, output,
        };
        command.SetLongAction((parsed, cancellation) =>
        {
            DatasetDefinition definition = DatasetLookup.Get(parsed.GetRequiredValue(dataset));
            InterventionProtocol protocol = ProtocolOf(
                definition, RecipeOptions.JointOf(parsed.GetValue(joint), () => definition.Factors), parsed.GetValue(holdout), parsed.GetValue(count));
            Run(new Terminal(parsed), definition, protocol, parsed.GetValue(seed), parsed.GetRequiredValue(output), parsed.GetValue(threads), cancellation);
            return CommandLineApplication.Done;
        });
        return command;
    }

    private static InterventionProtocol ProtocolOf(DatasetDefinition dataset, string? joint, long? holdout, long? count)
    {
        string name = (dataset as FileDataset)?.CatalogueName ?? dataset.Name;
        InterventionProtocol? known = InterventionProtocol.Of(name);
        if (known is null && (joint is null || holdout is null || count is null))
        {
            throw new UsageException($"the protocol has no settings for {name}; give --joint, --holdout and --count.");
        }

        return new InterventionProtocol
        {
            Joint = joint ?? known!.Joint,
            TestCount = holdout ?? known!.TestCount,
            TrainCount = count ?? known!.TrainCount,
            HoldsOutCombinations = known?.HoldsOutCombinations ?? true,
            TestDataset = known?.TestDataset,
        };
    }

    private static void Run(
        Terminal terminal, DatasetDefinition dataset, InterventionProtocol protocol, ulong seed, string folder, int threads, CancellationToken cancellation)
    {
        // All recipes first: a mistake in one of them leaves no folder behind.
        (string Name, ResolvedRecipe Recipe)[] sets = [.. protocol.SetsOf(dataset.Name, seed).Select(s => (
            s.Name, s.Recipe.Dataset == dataset.Name ? new ResolvedRecipe(s.Recipe, dataset) : new ResolvedRecipe(s.Recipe)))];
        Directory.CreateDirectory(folder);
        using ObservationSourceFactory factory = new();
        foreach ((string name, ResolvedRecipe recipe) in sets)
        {
            AtomicFile.Write(Path.Combine(folder, name + ".yaml"), stream => stream.Write(Encoding.UTF8.GetBytes(recipe.Recipe.ToYaml())));
            string file = Path.Combine(folder, name + ".h5");
            if (IsThere(file, recipe))
            {
                terminal.Line($"{file} is there already.");
                continue;
            }

            ExportJob.Run(terminal, $"resample {dataset.Name}, {name}", recipe, factory, file, shard: null, threads, cancellation);
        }

        string indices = Path.Combine(folder, "indices.npz");
        IndexFile.Write(indices, dataset.Factors, sets.Select(s => KeyValuePair.Create(s.Name, IndexFile.IndicesOf(s.Recipe))));
        Show(terminal, folder, indices, sets);
    }

    // Files are there whole or not at all, so the recipe says everything.
    private static bool IsThere(string path, ResolvedRecipe recipe)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using DatasetFile file = DatasetFile.Open(path);
        return file.RecipeSha256 == recipe.Recipe.Sha256;
    }

    private static void Show(Terminal terminal, string folder, string indices, (string Name, ResolvedRecipe Recipe)[] sets)
    {
        JointDistribution joint = sets.First(s => s.Name == InterventionProtocol.TrainCorrelated).Recipe.Joint;
        (string First, string Second, double Nats)[] pairs = [.. PairsOf(joint)];
        terminal.Result(
            new
            {
                Path = folder,
                Indices = indices,
                Joint = joint.Expression,
                MutualInformation = pairs.Select(p => new { p.First, p.Second, p.Nats }),
                Sets = sets.Select(s => new { s.Name, Count = s.Recipe.ObservationCount, s.Recipe.PartProbability, s.Recipe.Recipe.Sha256 }),
            },
            text =>
            {
                text.Write(Terminal.Table(
                    ["file", "images", "part", "P(part)", "joint"],
                    sets.Select(s => new[]
                    {
                        Path.Combine(folder, s.Name + ".h5"),
                        $"{s.Recipe.ObservationCount:N0}",
                        s.Recipe.Recipe.Part ?? "all",
                        s.Recipe.PartProbability.ToString("0.000000"),
                        s.Recipe.Joint.Expression,
                    })));
                foreach ((string first, string second, double nats) in pairs)
                {
                    text.WriteLine($"mutual information of {first} and {second}: {nats:0.000000} nats");
                }

                text.WriteLine($"grid indices: {indices}");
            });
    }

    private static IEnumerable<(string First, string Second, double Nats)> PairsOf(JointDistribution joint)
    {
        for (int a = 0; a < joint.Factors.Dimension; a++)
        {
            for (int b = a + 1; b < joint.Factors.Dimension; b++)
            {
                double nats = joint.MutualInformation(a, b);
                if (nats > SmallestInformation)
                {
                    yield return (joint.Factors.Names[a], joint.Factors.Names[b], nats);
                }
            }
        }
    }
}
