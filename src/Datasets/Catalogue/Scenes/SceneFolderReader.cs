using System.Text.RegularExpressions;
using Disentangle.Datasets.Joints;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue.Scenes;

/// <summary>Reads <c>scene.yaml</c> and checks every field.</summary>
internal sealed partial class SceneFolderReader
{
    private const int MostSamples = 8;
    private const int MostClasses = 1 << 20;

    private readonly List<string> _parameters = [];

    private SceneFolderReader(string folder)
    {
        SceneNode root = SceneNode.Load(Path.Combine(folder, SceneFolder.Description));
        IReadOnlyDictionary<string, SceneNode> fields = root.Fields("scene", "summary", "source", "image", "samples", "factors", "nuisance", "joint");
        SceneFile = Required(root, fields, "scene").Text();
        if (!File.Exists(Path.Combine(folder, SceneFile)))
        {
            throw fields["scene"].Fault($"there is no file {SceneFile} in {folder}.");
        }

        Summary = fields.TryGetValue("summary", out SceneNode? summary) ? summary.Text() : $"a scene from {folder}";
        Source = fields.TryGetValue("source", out SceneNode? source) ? source.Text() : "";
        Format = fields.TryGetValue("image", out SceneNode? image) ? ReadFormat(image) : new ImageFormat(64, 64, 3, byte.MaxValue);
        SamplesPerAxis = fields.TryGetValue("samples", out SceneNode? samples) ? samples.Integer(1, MostSamples) : 2;
        SceneNode factors = Required(root, fields, "factors");
        Factors = Located(factors, () => new FactorSpace([.. factors.Items().Select(ReadFactor)]));
        Nuisance = fields.TryGetValue("nuisance", out SceneNode? nuisance) ? [.. nuisance.Items().Select(ReadNuisance)] : [];
        if (_parameters.Count > SceneSource.MaximumParameters)
        {
            throw factors.Fault($"{_parameters.Count} factors and nuisance variables came; a scene has at most {SceneSource.MaximumParameters}.");
        }

        Joint = fields.TryGetValue("joint", out SceneNode? joint)
            ? Located(joint, () => JointDistribution.Parse(joint.Text(), Factors))
            : JointDistribution.Independent(Factors);
    }

    public string SceneFile { get; }

    public string Summary { get; }

    public string Source { get; }

    public ImageFormat Format { get; }

    public int SamplesPerAxis { get; }

    public FactorSpace Factors { get; }

    public IReadOnlyList<NuisanceVariable> Nuisance { get; }

    public IReadOnlyList<string> Parameters => _parameters;

    public JointDistribution Joint { get; }

    public static SceneFolderReader Read(string folder) => new(folder);

    private static SceneNode Required(SceneNode owner, IReadOnlyDictionary<string, SceneNode> fields, string name) =>
        fields.TryGetValue(name, out SceneNode? node) ? node : throw owner.Fault($"the field {name} is missing.");

    private static ImageFormat ReadFormat(SceneNode node)
    {
        int[] sides = [.. node.Items().Select(item => item.Integer(SceneRenderer.LeastSide, SceneRenderer.LargestSide))];
        return sides.Length == 2
            ? new ImageFormat(sides[0], sides[1], 3, byte.MaxValue)
            : throw node.Fault("image must be a list of height and width, for example [64, 64].");
    }

    private Factor ReadFactor(SceneNode node)
    {
        IReadOnlyDictionary<string, SceneNode> fields = node.Fields("name", "values", "classes", "uniform", "unit", "cyclic", "continuous");
        string name = Required(node, fields, "name").Text();
        string[]? classes = fields.TryGetValue("classes", out SceneNode? words) ? [.. words.Items().Select(w => w.Text())] : null;
        IReadOnlyList<double> values = fields.TryGetValue("values", out SceneNode? list) ? ReadValues(list)
            : classes is not null ? [.. Enumerable.Range(0, classes.Length).Select(i => (double)i)]
            : throw node.Fault("a factor needs values, or classes with names.");
        AddParameter(node, fields, name);
        return new Factor(name, values)
        {
            ClassNames = classes,
            Unit = fields.TryGetValue("unit", out SceneNode? unit) ? unit.Text() : "",
            IsCyclic = fields.TryGetValue("cyclic", out SceneNode? cyclic) && cyclic.Truth(),
            IsContinuous = fields.TryGetValue("continuous", out SceneNode? continuous) && continuous.Truth(),
        };
    }

    private static IReadOnlyList<double> ReadValues(SceneNode node)
    {
        if (node.IsList)
        {
            return [.. node.Items().Select(item => item.Number())];
        }

        IReadOnlyDictionary<string, SceneNode> range = node.Fields("from", "to", "count");
        return Factor.Linear(
            "range", Required(node, range, "from").Number(), Required(node, range, "to").Number(), Required(node, range, "count").Integer(1, MostClasses)).Values;
    }

    private NuisanceVariable ReadNuisance(SceneNode node)
    {
        IReadOnlyDictionary<string, SceneNode> fields = node.Fields("name", "low", "high", "whole", "uniform");
        string name = Required(node, fields, "name").Text();
        double low = Required(node, fields, "low").Number(), high = Required(node, fields, "high").Number();
        bool isWhole = fields.TryGetValue("whole", out SceneNode? whole) && whole.Truth();
        if (!(low < high) || (isWhole && (low != Math.Floor(low) || high != Math.Floor(high) || high - low > int.MaxValue)))
        {
            throw node.Fault($"{name} must have low < high{(isWhole ? ", both whole and at most 2^31 − 1 apart" : "")}; {low} and {high} came.");
        }

        AddParameter(node, fields, name);
        return new NuisanceVariable(name, low, high, isWhole);
    }

    private void AddParameter(SceneNode node, IReadOnlyDictionary<string, SceneNode> fields, string name)
    {
        string uniform = fields.TryGetValue("uniform", out SceneNode? given) ? given.Text() : name;
        if (!Identifier().IsMatch(uniform))
        {
            throw (given ?? node).Fault($"'{uniform}' is no name for a number in GLSL: letters, digits and single '_', a letter first. Set uniform.");
        }

        if (_parameters.Contains(uniform))
        {
            throw (given ?? node).Fault($"the number {uniform} is driven twice; give each factor and nuisance variable its own.");
        }

        _parameters.Add(uniform);
    }

    private static T Located<T>(SceneNode node, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is ArgumentException or JointFormatException)
        {
            throw node.Fault(e.Message);
        }
    }

    [GeneratedRegex("^(?!gl_)[A-Za-z](?:_?[A-Za-z0-9])*$")]
    private static partial Regex Identifier();
}
