using Disentangle.Cli.Console;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Splits;

namespace Disentangle.Cli.Commands;

/// <summary><c>split</c>: the combinations of each part of a split as lists of grid indices.</summary>
internal static class SplitCommand
{
    internal static Command Create()
    {
        Argument<string> dataset = Options.Dataset();
        Option<string?> split = Options.Split();
        Option<string?> joint = Options.Joint();
        Option<string> output = Options.Output("The .npz with one array of grid indices a part.");
        Command command = new("split", "List which combinations belong to which part of a split.") { dataset, split, joint, output };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(output);
            if (Path.GetExtension(path) is not ".npz")
            {
                throw new UsageException($"split writes .npz; '{path}' is none.");
            }

            Run(new Terminal(parsed), RecipeOf(parsed.GetRequiredValue(dataset), parsed.GetValue(split), parsed.GetValue(joint)), path);
        });
        return command;
    }

    private static Recipe RecipeOf(string name, string? split, string? joint)
    {
        Recipe recipe = Path.GetExtension(name) is ".yaml" or ".yml" ? Recipe.Parse(File.ReadAllText(name), name) : new Recipe { Dataset = name };
        return recipe with
        {
            Joint = RecipeOptions.JointOf(joint, () => DatasetLookup.Get(recipe.Dataset, recipe.Content).Factors) ?? recipe.Joint,
            Split = split ?? recipe.Split ?? throw new UsageException("give --split, for example --split \"train=0.8,test=0.2\"."),
        };
    }

    private static void Run(Terminal terminal, Recipe recipe, string path)
    {
        DatasetDefinition dataset = DatasetLookup.Get(recipe.Dataset, recipe.Content);
        JointDistribution joint = recipe.Joint is null ? dataset.DefaultJoint : JointDistribution.Parse(recipe.Joint, dataset.Factors);
        DatasetSplit split = DatasetSplit.Parse(recipe.Split!, dataset.Factors);
        DatasetPartition partition = new(split, dataset.DefaultJoint);
        SplitSummary summary = SplitSummary.Of(partition, joint);
        IndexFile.Write(path, dataset.Factors, summary.Parts.Select(p => KeyValuePair.Create(p.Name, p.Indices)));
        terminal.Result(
            new
            {
                Path = path,
                Dataset = dataset.Name,
                Split = split.Expression,
                Joint = joint.Expression,
                Units = partition.UnitCount,
                Parts = summary.Parts.Select((p, i) => new
                {
                    p.Name,
                    Units = partition.SizeOf(i),
                    Combinations = p.Indices.Length,
                    p.Share,
                    p.Probability,
                    p.MissingClasses,
                }),
                summary.CombinationsOutside,
                summary.ProbabilityOutside,
            },
            text => Show(text, path, split, partition, summary));
    }

    private static void Show(IAnsiConsole text, string path, DatasetSplit split, DatasetPartition partition, SplitSummary summary)
    {
        text.WriteLine($"{path}  {split.Expression}: {partition.UnitCount:N0} combinations {Over(split)}are distributed");
        text.Write(Terminal.Table(
            ["part", "units", "combinations", "share", "P(part)", "missing classes"],
            summary.Parts.Select((p, i) => new[]
            {
                p.Name, $"{partition.SizeOf(i):N0}", $"{p.Indices.Length:N0}", p.Share.ToString("0.0000"), p.Probability.ToString("0.000000"), Missing(p),
            })));
        if (summary.CombinationsOutside > 0)
        {
            text.WriteLine($"{summary.CombinationsOutside:N0} combinations (P = {summary.ProbabilityOutside:0.000000}) are in no part: the data set itself never shows them.");
        }
    }

    private static string Over(DatasetSplit split) =>
        split.Over.Count == 0 ? "" : $"of {string.Join(", ", split.Over.Select(p => split.Factors.Names[p]))} ";

    private static string Missing(PartSummary part) => part.MissingClasses.Count == 0
        ? "none"
        : string.Join(", ", part.MissingClasses.Select(m => $"{m.Key} {string.Join(' ', Runs(m.Value))}"));

    // 0 1 2 5 becomes 0–2 5: a small part may lack most classes of a factor.
    private static IEnumerable<string> Runs(IReadOnlyList<int> ascending)
    {
        for (int start = 0, end; start < ascending.Count; start = end)
        {
            for (end = start + 1; end < ascending.Count && ascending[end] == ascending[end - 1] + 1; end++)
            {
            }

            yield return end - start == 1 ? $"{ascending[start]}" : $"{ascending[start]}–{ascending[end - 1]}";
        }
    }
}
