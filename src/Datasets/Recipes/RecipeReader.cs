using System.Globalization;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Joints;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Disentangle.Datasets.Recipes;

/// <summary>Reads recipes from YAML and checks every field, with file, line and field in each error.</summary>
internal sealed class RecipeReader
{
    public const string DatasetField = "dataset";
    public const string JointField = "joint";
    public const string SeedField = "seed";
    public const string CountField = "count";
    public const string RendererField = "renderer";
    public const string Grid = "grid";
    public const string EndlessStream = "endless";

    private static readonly string[] FieldNames = [DatasetField, JointField, SeedField, CountField, RendererField];
    private readonly string _file;
    private readonly Dictionary<string, (string Text, long Line)> _fields = new(StringComparer.Ordinal);

    private RecipeReader(string file) => _file = file;

    public static Recipe Read(string yaml, string file)
    {
        RecipeReader reader = new(file);
        reader.ReadFields(yaml);
        DatasetDefinition dataset = reader.ReadDataset();
        return new Recipe
        {
            Dataset = dataset.Name,
            Joint = reader.ReadJoint(dataset),
            Seed = reader.ReadSeed(),
            Count = reader.ReadCount(),
            RendererVersion = reader.ReadRenderer(),
        };
    }

    // Read event by event: a recipe is flat, and the library's document tree overflows the stack on keys that contain themselves.
    private void ReadFields(string yaml)
    {
        try
        {
            using StringReader text = new(yaml);
            Parser parser = new(text);
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _) || !parser.TryConsume<MappingStart>(out _))
            {
                throw NoRecipe(1);
            }

            while (!parser.TryConsume<MappingEnd>(out _))
            {
                ReadField(parser);
            }

            parser.Consume<DocumentEnd>();
            if (!parser.TryConsume<StreamEnd>(out _))
            {
                throw NoRecipe(parser.Current?.Start.Line ?? 1);
            }
        }
        catch (YamlException e)
        {
            throw new RecipeFormatException(_file, e.Start.Line, null, $"the text is no YAML: {e.Message}", e);
        }
    }

    private void ReadField(Parser parser)
    {
        ParsingEvent key = parser.Consume<ParsingEvent>();
        string name = key is Scalar { Value: { } scalar } ? scalar : throw NoRecipe(key.Start.Line);
        if (Array.IndexOf(FieldNames, name) < 0)
        {
            UnknownNameException unknown = new("field", name, FieldNames);
            throw new RecipeFormatException(_file, key.Start.Line, null, unknown.Message, unknown);
        }

        ParsingEvent value = parser.Consume<ParsingEvent>();
        if (value is not Scalar { Value: { Length: > 0 } text })
        {
            throw new RecipeFormatException(_file, key.Start.Line, name, "a single value must stand here.");
        }

        if (!_fields.TryAdd(name, (text, value.Start.Line)))
        {
            throw new RecipeFormatException(_file, key.Start.Line, name, "the field stands twice; keep one.");
        }
    }

    private RecipeFormatException NoRecipe(long line) =>
        new(_file, line, null, $"a recipe is one list of 'field: value' lines with the fields {string.Join(", ", FieldNames)}.");

    private DatasetDefinition ReadDataset()
    {
        if (!_fields.TryGetValue(DatasetField, out (string Text, long Line) field))
        {
            throw new RecipeFormatException(
                _file, 1, DatasetField, $"the field is missing; name one of {string.Join(", ", DatasetCatalogue.All.Select(d => d.Name))}.");
        }

        try
        {
            return DatasetCatalogue.Describe(field.Text);
        }
        catch (UnknownNameException e)
        {
            throw Fault(DatasetField, e.Message, e);
        }
    }

    private string? ReadJoint(DatasetDefinition dataset)
    {
        if (!_fields.TryGetValue(JointField, out (string Text, long Line) field))
        {
            return null;
        }

        try
        {
            return JointDistribution.Parse(field.Text, dataset.Factors).Expression;
        }
        catch (Exception e) when (e is JointFormatException or UnknownNameException or JointTableException)
        {
            throw Fault(JointField, e.Message, e);
        }
    }

    private ulong ReadSeed()
    {
        if (!_fields.TryGetValue(SeedField, out (string Text, long Line) field))
        {
            return 0;
        }

        return ulong.TryParse(field.Text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
            ? seed
            : throw Fault(SeedField, $"'{field.Text}' came; it must be an integer from 0 to {ulong.MaxValue}.");
    }

    private long? ReadCount()
    {
        if (!_fields.TryGetValue(CountField, out (string Text, long Line) field) || field.Text == Grid)
        {
            return null;
        }

        if (field.Text == EndlessStream)
        {
            return Recipe.Endless;
        }

        return long.TryParse(field.Text, NumberStyles.None, CultureInfo.InvariantCulture, out long count) && count >= 1
            ? count
            : throw Fault(CountField, $"'{field.Text}' came; it must be an integer of at least 1, {Grid} or {EndlessStream}.");
    }

    private int? ReadRenderer()
    {
        if (!_fields.TryGetValue(RendererField, out (string Text, long Line) field))
        {
            return null;
        }

        return int.TryParse(field.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int version) && version >= 1
            ? version
            : throw Fault(RendererField, $"'{field.Text}' came; it must be an integer of at least 1.");
    }

    private RecipeFormatException Fault(string field, string problem, Exception? inner = null) =>
        new(_file, _fields[field].Line, field, problem, inner);
}
