using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Catalogue.Scenes;

namespace Disentangle.Datasets.Tests.Catalogue.Scenes;

public sealed class SceneFolderTests : IDisposable
{
    private const string Good = """
        scene: disc.glsl
        summary: a disc
        image: [32, 48]
        samples: 3
        factors:
          - name: size
            values: {from: 0.1, to: 0.4, count: 4}
            continuous: true
          - name: main-hue
            uniform: hue
            values: [0, 0.5]
            cyclic: true
          - {name: shape, classes: [disc, ring]}
        nuisance:
          - {name: light, low: 0.5, high: 1}
          - {name: kind, low: 2, high: 5, whole: true}
        joint: band(size,main-hue;sigma=0.2)
        """;

    private readonly TemporaryFolder _folder = new();

    public SceneFolderTests() => File.WriteAllText(_folder["disc.glsl"], "Surface shade(vec2 p) { return Surface(vec3(1.0), 1.0, vec3(0.0), 1, 1); }");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_OfAFolder_GivesFactorsParametersAndDefaults()
    {
        SceneFolder scene = Load(Good);

        Assert.Equal(["size", "main-hue", "shape"], scene.Factors.Names);
        Assert.Equal([4, 2, 2], scene.Factors.Sizes);
        Assert.Equal([0.1, 0.2, 0.3, 0.4], scene.Factors.Factors[0].Values.Select(v => Math.Round(v, 12)));
        Assert.Equal([0, 1], scene.Factors.Factors[2].Values);
        Assert.Equal(["disc", "ring"], scene.Factors.Factors[2].ClassNames);
        Assert.Equal((true, false), (scene.Factors.Factors[0].IsContinuous, scene.Factors.Factors[1].IsContinuous));
        Assert.Equal(["size", "hue", "shape", "light", "kind"], scene.Scene.Parameters);
        Assert.Equal(new ImageFormat(32, 48, 3, 255), scene.Format);
        Assert.Equal(3, scene.SamplesPerAxis);
        Assert.Equal("band(size,main-hue;sigma=0.2)", scene.DefaultJoint.Expression);
        float[] parameters = new float[5];
        scene.Place([1.5, 1, 1, 0.75, 3], parameters);
        Assert.Equal([0.25f, 0.5f, 1, 0.75f, 3], parameters);
    }

    [Fact]
    public void RendererVersion_ChangesWithAnyFileOfTheScene()
    {
        int before = Load(Good).RendererVersion;
        Assert.Equal(before, Load(Good).RendererVersion);
        Assert.NotEqual(before, Load(Good + "\n# another").RendererVersion);
        File.AppendAllText(_folder["disc.glsl"], "\n");
        Assert.NotEqual(before, Load(Good).RendererVersion);
    }

    [Theory]
    [InlineData("scene: disc.glsl\nfactors: []", 2, 10, "at least one factor")]
    [InlineData("factors: []", 1, 1, "the field scene is missing")]
    [InlineData("scene: none.glsl\nfactors: []", 1, 8, "there is no file none.glsl")]
    [InlineData("scene: disc.glsl\nfactor: []", 2, 1, "Did you mean 'factors'?")]
    [InlineData("scene: disc.glsl\nfactors:\n  - {name: a}", 3, 5, "needs values, or classes")]
    [InlineData("scene: disc.glsl\nfactors:\n  - {name: a, values: [1, x]}", 3, 27, "values[1] must be a finite number")]
    [InlineData("scene: disc.glsl\nfactors:\n  - {name: a-b, values: [1]}", 3, 5, "Set uniform")]
    [InlineData("scene: disc.glsl\nfactors:\n  - {name: a, values: [1]}\n  - {name: b, values: [1], uniform: a}", 4, 37, "driven twice")]
    [InlineData("scene: disc.glsl\nimage: [8, 64]\nfactors: []", 2, 9, "whole number from 16 to 512")]
    [InlineData("scene: disc.glsl\nimage: [64]\nfactors: []", 2, 8, "height and width")]
    [InlineData("scene: disc.glsl\nsamples: 0\nfactors: []", 2, 10, "from 1 to 8")]
    [InlineData("scene: disc.glsl\nfactors:\n  - {name: a, values: {from: 0, to: 1}}", 3, 23, "the field count is missing")]
    [InlineData("scene: disc.glsl\nfactors:\n  - {name: a, values: [1, 2]}\njoint: band(a,b;sigma=1)", 4, 8, "Unknown factor 'b'")]
    [InlineData("scene: disc.glsl\nfactors:\n  - {name: a, values: [1]}\nnuisance:\n  - {name: n, low: 1, high: 1}", 5, 5, "low < high")]
    [InlineData("scene: *x", 1, 8, "")]
    [InlineData("- a", 1, 1, "one mapping")]
    public void Load_OfAFaultyDescription_NamesPlaceAndCure(string yaml, int line, int column, string problem)
    {
        SceneFormatException error = Assert.Throws<SceneFormatException>(() => Load(yaml));
        Assert.Contains($"scene.yaml({line},{column}): ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Get_OfAFolderWithAScene_GivesIt()
    {
        File.WriteAllText(_folder[SceneFolder.Description], Good);
        Assert.IsType<SceneFolder>(DatasetCatalogue.Get(_folder.Root));
        File.Delete(_folder[SceneFolder.Description]);
        Assert.Throws<UnknownNameException>(() => DatasetCatalogue.Get(_folder.Root));
    }

    private SceneFolder Load(string yaml)
    {
        File.WriteAllText(_folder[SceneFolder.Description], yaml);
        return SceneFolder.Load(_folder.Root);
    }
}
