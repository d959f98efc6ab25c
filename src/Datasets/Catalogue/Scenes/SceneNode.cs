using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Disentangle.Datasets.Catalogue.Scenes;

/// <summary>A piece of a description in YAML that knows its place, for errors.</summary>
/// <param name="file">Name of the file.</param>
/// <param name="node">The piece.</param>
/// <param name="path">How messages name it.</param>
internal sealed class SceneNode(string file, YamlNode node, string path)
{
    /// <summary>Reads a file whose root is a mapping.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="name">How messages name the root.</param>
    /// <param name="rule">What the root must be, for messages.</param>
    /// <exception cref="SceneFormatException">It is no YAML, or something else.</exception>
    public static SceneNode Load(
        string file, string name = "the scene", string rule = "a scene is one mapping with the fields name, scene and factors.")
    {
        try
        {
            ThrowIfItRefersToItself(file);
            using StreamReader text = new(file);
            YamlStream stream = [];
            stream.Load(text);
            return stream.Documents is [{ RootNode: YamlMappingNode root }]
                ? new SceneNode(file, root, name)
                : throw new SceneFormatException(file, 1, 1, rule);
        }
        catch (YamlException e)
        {
            throw new SceneFormatException(file, e.Start.Line, e.Start.Column, $"the text is no YAML: {e.Message}", e);
        }
    }

    /// <summary>The fields of a mapping.</summary>
    /// <param name="allowed">Names that may occur.</param>
    public IReadOnlyDictionary<string, SceneNode> Fields(params string[] allowed)
    {
        YamlMappingNode mapping = node as YamlMappingNode ?? throw Fault($"{path} must have the fields {string.Join(", ", allowed)}.");
        Dictionary<string, SceneNode> fields = new(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in mapping.Children)
        {
            string name = key is YamlScalarNode { Value: { } text } ? text : "";
            if (Array.IndexOf(allowed, name) < 0)
            {
                UnknownNameException unknown = new($"field of {path}", name, allowed);
                throw new SceneFormatException(file, key.Start.Line, key.Start.Column, unknown.Message, unknown);
            }

            fields.Add(name, new SceneNode(file, value, name));
        }

        return fields;
    }

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<SceneNode> Items() => node is YamlSequenceNode list
        ? [.. list.Children.Select((child, i) => new SceneNode(file, child, $"{path}[{i}]"))]
        : throw Fault($"{path} must be a list.");

    /// <summary>Whether it is a list.</summary>
    public bool IsList => node is YamlSequenceNode;

    /// <summary>A text that is not empty.</summary>
    public string Text() => node is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Fault($"{path} must be a text.");

    /// <summary>A finite number.</summary>
    public double Number() => node is YamlScalarNode { Value: { } text }
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
        ? number
        : throw Fault($"{path} must be a finite number.");

    /// <summary>A whole number in a range.</summary>
    public int Integer(int least, int most) => Number() is { } number && number == Math.Floor(number) && number >= least && number <= most
        ? (int)number
        : throw Fault($"{path} must be a whole number from {least} to {most}.");

    /// <summary>True or false.</summary>
    public bool Truth() => node is YamlScalarNode { Value: "true" or "false" } scalar
        ? scalar.Value == "true"
        : throw Fault($"{path} must be true or false.");

    /// <summary>The error for a fault here.</summary>
    public SceneFormatException Fault(string problem) => new(file, node.Start.Line, node.Start.Column, problem);

    // The library's tree overflows the stack on nodes that contain themselves.
    private static void ThrowIfItRefersToItself(string file)
    {
        using StreamReader text = new(file);
        Parser parser = new(text);
        while (parser.MoveNext())
        {
            if (parser.Current is AnchorAlias alias)
            {
                throw new SceneFormatException(file, alias.Start.Line, alias.Start.Column, "aliases (*name) are not allowed; write the value out.");
            }
        }
    }
}
