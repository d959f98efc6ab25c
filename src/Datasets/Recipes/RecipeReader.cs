using System.Globalization;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Sources;
using Disentangle.Datasets.Splits;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Disentangle.Datasets.Recipes;

/// <summary>Reads recipes from YAML and checks every field, with file, line and field in each error.</summary>
internal sealed class RecipeReader
{
    public const string DatasetField = "dataset";
    public const string ContentField = "content";
    public const string JointField = "joint";
    public const string SeedField = "seed";
    public const string CountField = "count";
    public const string PairsField = "pairs";
    public const string ChangingField = "changing";
    public const string SplitField = "split";
    public const string PartField = "part";
    public const string SizeField = "size";
    public const string QualityField = "quality";
    public const string ChannelsField = "channels";
    public const string RendererField = "renderer";
    public const string Grid = "grid";
    public const string EndlessStream = "endless";

    private static readonly string[] FieldNames =
    [
        DatasetField, ContentField, JointField, SeedField, CountField, PairsField, ChangingField, SplitField, PartField,
        SizeField, QualityField, ChannelsField, RendererField,
    ];

    private readonly string _file;
    private readonly DatasetDefinition? _ownDataset;
    private readonly Dictionary<string, (string Text, long Line)> _fields = new(StringComparer.Ordinal);
    private JointDistribution? _joint;

    private RecipeReader(string file, DatasetDefinition? ownDataset)
    {
        _file = file;
        _ownDataset = ownDataset;
    }

    public static Recipe Read(string yaml, string file, DatasetDefinition? ownDataset)
    {
        RecipeReader reader = new(file, ownDataset);
        reader.ReadFields(yaml);
        DatasetDefinition dataset = reader.ReadDataset();
        DatasetSplit? split = reader.ReadSplit(dataset);
        Recipe recipe = new()
        {
            Dataset = dataset.Name,
            Content = dataset is StoredDataset stored ? stored.ContentSha256 ?? reader._fields.GetValueOrDefault(ContentField).Text : null,
            Joint = reader.ReadJoint(dataset),
            Seed = reader.ReadSeed(),
            Count = reader.ReadCount(),
            Pairs = reader.ReadPairs(),
            Changing = reader.ReadChanging(dataset),
            Split = split?.Expression,
            Part = reader.ReadPart(split),
            Size = reader.ReadParsed(SizeField, Drawing.ParseSize),
            Quality = reader.ReadQuality(),
            Channels = reader.ReadParsed(ChannelsField, PixelChannel.Parse) ?? PixelChannels.None,
            RendererVersion = reader.ReadRenderer(),
        };
        reader.CheckDrawing(recipe, dataset);
        reader.CheckPairs(recipe, dataset);
        reader.CheckCount(recipe, dataset);
        return recipe;
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

        if (_ownDataset is { } own && string.Equals(own.Name, field.Text, StringComparison.OrdinalIgnoreCase))
        {
            return own;
        }

        try
        {
            return DatasetLookup.Describe(field.Text, _fields.GetValueOrDefault(ContentField).Text);
        }
        catch (UnknownNameException e)
        {
            throw Fault(DatasetField, e.Message, e);
        }
        catch (ArgumentException e)
        {
            throw Fault(_fields.ContainsKey(ContentField) ? ContentField : DatasetField, e.Message, e);
        }
        catch (IOException e)
        {
            throw Fault(DatasetField, e is FileNotFoundException ? $"there is no file {field.Text}; paths are relative to the current folder." : e.Message, e);
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
            _joint = JointDistribution.Parse(field.Text, dataset.Factors);
            return _joint.Expression;
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

    private int? ReadPairs()
    {
        if (!_fields.TryGetValue(PairsField, out (string Text, long Line) field))
        {
            return null;
        }

        if (field.Text == PairRule.Uniform)
        {
            return Recipe.UniformPairs;
        }

        return int.TryParse(field.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int pairs) && pairs >= 1
            ? pairs
            : throw Fault(PairsField, $"'{field.Text}' came; it must be the number of factors that change, at least 1, or {PairRule.Uniform}.");
    }

    private string? ReadChanging(DatasetDefinition dataset)
    {
        if (!_fields.TryGetValue(ChangingField, out (string Text, long Line) field))
        {
            return null;
        }

        if (!_fields.ContainsKey(PairsField))
        {
            throw Fault(ChangingField, $"factors change within pairs only; give {PairsField} too, or leave this out.");
        }

        try
        {
            return PairRule.Canonical(field.Text, dataset.Factors);
        }
        catch (ArgumentException e)
        {
            throw Fault(ChangingField, e.Message, e);
        }
    }

    private void CheckPairs(Recipe recipe, DatasetDefinition dataset)
    {
        try
        {
            PairRule.Of(recipe, dataset.Factors);
        }
        catch (ArgumentException e)
        {
            throw Fault(PairsField, e.Message, e);
        }
    }

    // Where the file leaves the count out, the command line or the training stream will give one.
    private void CheckCount(Recipe recipe, DatasetDefinition dataset)
    {
        if (_fields.ContainsKey(CountField)
            && CountRule.ProblemOf(recipe.Count, recipe.Pairs is not null, _joint ?? dataset.DefaultJoint) is { } problem)
        {
            throw Fault(CountField, problem);
        }
    }

    private DatasetSplit? ReadSplit(DatasetDefinition dataset)
    {
        if (!_fields.TryGetValue(SplitField, out (string Text, long Line) field))
        {
            return null;
        }

        try
        {
            DatasetSplit split = DatasetSplit.Parse(field.Text, dataset.Factors);
            _ = new DatasetPartition(split, dataset.DefaultJoint);
            return split;
        }
        catch (SplitFormatException e)
        {
            throw Fault(SplitField, e.Message, e);
        }
    }

    private string? ReadPart(DatasetSplit? split)
    {
        bool isThere = _fields.TryGetValue(PartField, out (string Text, long Line) field);
        if (isThere != split is not null)
        {
            throw isThere
                ? Fault(PartField, $"the field {SplitField} is missing, which says what the parts are; give both or neither.")
                : Fault(SplitField, $"the field {PartField} is missing; name one of {string.Join(", ", split!.PartNames)}.");
        }

        try
        {
            return split?.Parts[split.IndexOf(field.Text)].Name;
        }
        catch (UnknownNameException e)
        {
            throw Fault(PartField, e.Message, e);
        }
    }

    /// <summary>A quality as recipes write it.</summary>
    public static string TextOf(RenderQuality quality) => quality.ToString().ToLowerInvariant();

    private RenderQuality? ReadQuality()
    {
        if (!_fields.TryGetValue(QualityField, out (string Text, long Line) field))
        {
            return null;
        }

        RenderQuality[] all = Enum.GetValues<RenderQuality>();
        int found = Array.FindIndex(all, q => TextOf(q) == field.Text);
        return found >= 0 ? all[found] : throw Fault(QualityField, $"'{field.Text}' came; it must be {string.Join(" or ", all.Select(TextOf))}.");
    }

    private T? ReadParsed<T>(string field, Func<string, T> parse)
        where T : struct
    {
        try
        {
            return _fields.TryGetValue(field, out (string Text, long Line) value) ? parse(value.Text) : null;
        }
        catch (FormatException e)
        {
            throw Fault(field, e.Message, e);
        }
    }

    private void CheckDrawing(Recipe recipe, DatasetDefinition dataset)
    {
        if (DrawingRule.ProblemOf(recipe, dataset) is var (field, problem))
        {
            throw Fault(field, problem);
        }
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
