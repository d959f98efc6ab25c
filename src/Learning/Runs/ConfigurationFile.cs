using System.Globalization;
using Disentangle.Datasets;
using Disentangle.Datasets.Files;
using Disentangle.Learning.Training;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Disentangle.Learning.Runs;

/// <summary>Reads and writes <c>config.yaml</c>: format version, image format, settings by key, and the data in their own words.</summary>
internal static class ConfigurationFile
{
    /// <summary>Raised when an older reader would misread a run folder.</summary>
    public const string Version = "1";

    public static void Write(string path, RunConfiguration configuration)
    {
        YamlMappingNode settings = [];
        foreach ((string key, string value) in configuration.Settings.ToPairs())
        {
            settings.Add(key, value);
        }

        ImageFormat format = configuration.Format;
        YamlMappingNode images = new(
            "height", $"{format.Height}", "width", $"{format.Width}", "channels", $"{format.Channels}", "maximum", $"{format.Maximum}");
        YamlScalarNode data = new(configuration.Data) { Style = configuration.Data.Contains('\n') ? ScalarStyle.Literal : ScalarStyle.Any };
        YamlMappingNode root = new("version", Version, "images", images, "settings", settings, "data", data);
        AtomicFile.Write(path, stream =>
        {
            using StreamWriter writer = new(stream, leaveOpen: true);
            writer.NewLine = "\n";
            new YamlStream(new YamlDocument(root)).Save(writer, assignAnchors: false);
        });
    }

    public static RunConfiguration Read(string folder, string path)
    {
        YamlMappingNode root = Parse(folder, path);
        string version = Text(folder, root, "version");
        if (version != Version)
        {
            throw new RunFolderException(
                folder,
                $"its config.yaml has version {version}; this program reads version {Version}. " +
                "Use the program that made the run, or start a new one.");
        }

        YamlMappingNode images = Mapping(folder, root, "images");
        ImageFormat format = new(
            Number(folder, images, "height"),
            Number(folder, images, "width"),
            Number(folder, images, "channels"),
            (byte)Number(folder, images, "maximum", byte.MaxValue));
        try
        {
            TrainingSettings settings = TrainingSettings.FromPairs(
                Mapping(folder, root, "settings").Children.Select(pair => KeyValuePair.Create(Scalar(pair.Key), Scalar(pair.Value))));
            return new RunConfiguration(Text(folder, root, "data"), format, settings);
        }
        catch (ArgumentException e)
        {
            throw new RunFolderException(folder, $"config.yaml, settings: {e.Message}");
        }
    }

    private static YamlMappingNode Parse(string folder, string path)
    {
        try
        {
            using StreamReader reader = new(path);
            YamlStream yaml = [];
            yaml.Load(reader);
            return yaml.Documents is [{ RootNode: YamlMappingNode root }, ..]
                ? root
                : throw new RunFolderException(folder, "config.yaml is empty or no mapping; the folder is no run.");
        }
        catch (YamlException e)
        {
            throw new RunFolderException(folder, $"config.yaml, line {e.Start.Line}, column {e.Start.Column}: {e.Message}");
        }
    }

    private static YamlMappingNode Mapping(string folder, YamlMappingNode parent, string key) =>
        Child(parent, key) as YamlMappingNode ?? throw Missing(folder, key);

    private static string Text(string folder, YamlMappingNode parent, string key) =>
        (Child(parent, key) as YamlScalarNode)?.Value ?? throw Missing(folder, key);

    private static YamlNode? Child(YamlMappingNode parent, string key) =>
        parent.Children.TryGetValue(key, out YamlNode? child) ? child : null;

    private static int Number(string folder, YamlMappingNode parent, string key, int maximum = ushort.MaxValue)
    {
        string text = Text(folder, parent, key);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= 1 && value <= maximum
            ? value
            : throw new RunFolderException(folder, $"config.yaml: '{key}' is '{text}'; it must be a whole number of 1 to {maximum}.");
    }

    private static string Scalar(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";

    private static RunFolderException Missing(string folder, string key) =>
        new(folder, $"config.yaml has no '{key}'; the file is damaged, or the folder is no run.");
}
