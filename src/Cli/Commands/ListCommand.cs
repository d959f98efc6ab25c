using Disentangle.Cli.Console;
using Disentangle.Datasets;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Joints.Language;
using Disentangle.Datasets.Joints.Named;
using Disentangle.Datasets.Sources;
using Disentangle.Learning.Metrics;
using Disentangle.Learning.Models;
using Disentangle.Learning.Training;

namespace Disentangle.Cli.Commands;

/// <summary><c>list</c>: what the registries hold.</summary>
internal static class ListCommand
{
    private static readonly Dictionary<string, Action<Terminal>> Listings = new()
    {
        ["datasets"] = Datasets,
        ["models"] = Models,
        ["metrics"] = Metrics,
        ["joints"] = Joints,
    };

    internal static Command Create()
    {
        Argument<string> what = new("what") { Description = string.Join(" | ", Listings.Keys) };
        Command command = new("list", "List data sets, models, metrics or joint distributions.") { what };
        command.SetAction(parsed =>
        {
            string name = parsed.GetRequiredValue(what);
            Listings.GetValueOrDefault(name, _ => throw new UnknownNameException("listing", name, Listings.Keys))(new Terminal(parsed));
        });
        return command;
    }

    private static void Datasets(Terminal terminal) => terminal.Result(
        DatasetCatalogue.All.Select(d => new
        {
            d.Name,
            d.Summary,
            d.Source,
            Factors = d.Factors.Names,
            d.Factors.Sizes,
            Combinations = d.Factors.Count,
            Reachable = d.DefaultJoint.SupportCount,
            Image = new[] { d.Format.Height, d.Format.Width, d.Format.Channels },
            d.HasAnySize,
            d.HasQualities,
            Channels = PixelChannel.In(d.Channels).Select(c => c.Name),
            d.Missing,
        }),
        text => text.Write(Terminal.Table(
            ["name", "combinations", "pixels", "what"],
            DatasetCatalogue.All.Select(d => new[]
            {
                d.Name,
                $"{d.DefaultJoint.SupportCount:N0}",
                $"{d.Format}{(d.HasAnySize ? " or any size" : "")}",
                $"{d.Summary}\n{FactorsOf(d.Factors)}{(d.Missing is { } missing ? $"\n{missing}" : "")}",
            }))));

    // Objects that all have the same factors, called name_1, name_2, …, are written once, or the table would grow wider than any screen.
    private static string FactorsOf(FactorSpace space)
    {
        string[] factors = [.. space.Factors.Select(f => $"{f.Name} {f.Size}")];
        string[] first = [.. factors.Where(f => f.Contains("_1 ", StringComparison.Ordinal))];
        int objects = first.Length == 0 ? 1 : factors.Length / first.Length;
        bool repeats = objects > 1 && Enumerable.Range(1, objects)
            .SelectMany(k => first.Select(f => f.Replace("_1 ", $"_{k} ", StringComparison.Ordinal)))
            .SequenceEqual(factors);
        return repeats
            ? $"of objects 1 to {objects}: {string.Join(", ", first.Select(f => f.Replace("_1 ", " ", StringComparison.Ordinal)))}"
            : string.Join(", ", factors);
    }

    private static void Models(Terminal terminal) => terminal.Result(
        ModelCatalogue.All.Select(m => new
        {
            m.Name,
            m.Summary,
            m.Paper,
            Settings = TrainingSettings.For(m.Name).Descriptions.Select(
                s => new { s.Key, s.Summary, s.Allowed, Default = DefaultOf(m.Name, s.Key), s.Source }),
        }),
        text =>
        {
            text.Write(Terminal.Table(["name", "what", "paper"], ModelCatalogue.All.Select(m => new[] { m.Name, m.Summary, m.Paper })));
            text.Write(Terminal.Table(
                ["--set key", "default", "allowed", "what"],
                TrainingSettings.For("beta-vae").Descriptions.Select(s => new[] { s.Key, DefaultOf("beta-vae", s.Key), s.Allowed, s.Summary })));
        });

    private static string DefaultOf(string model, string key) =>
        TrainingSettings.For(model).ToPairs().First(pair => pair.Key == key).Value;

    private static void Metrics(Terminal terminal) => terminal.Result(
        MetricCatalogue.All.Select(m => new { m.Name, m.Summary, m.Source }),
        text => text.Write(Terminal.Table(["name", "what", "source"], MetricCatalogue.All.Select(m => new[] { m.Name, m.Summary, m.Source }))));

    private static void Joints(Terminal terminal) => terminal.Result(
        (object[])
        [
            .. TermCatalogue.All.Select(t => new { t.Name, t.Usage, t.Summary }),
            .. NamedJoints.All.Select(n => new
            {
                n.Name,
                n.Summary,
                n.Source,
                Variants = n.Variants.Select(v => new { v.Dataset, v.Expression, v.Settings }),
            }),
        ],
        text =>
        {
            text.Write(Terminal.Table(
                ["term", "what"],
                [
                    ["factor ~ distribution", "gives a factor a distribution: uniform(), normal(mean, sigma), weights(…), mixture(…); numbers may depend on other factors"],
                    ["factor = expression", "makes a factor a function of others"],
                    .. TermCatalogue.All.Select(t => new[] { t.Usage, t.Summary }),
                ]));
            text.WriteLine("Join several with '&'. 'independent' is the product of uniform factors; docs/joints.md has everything.");
            text.Write(Terminal.Table(
                ["named", "for", "what"],
                NamedJoints.All.Select(n => new[] { n.Name, string.Join(", ", n.Variants.Select(v => v.Dataset)), n.Summary })));
        });
}
