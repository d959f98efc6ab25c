using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Language;
using Disentangle.Datasets.Joints.Named;

namespace Disentangle.Datasets.Tests.Joints.Named;

public sealed class NamedJointsTests
{
    // Pairs that depend on each other; a confounder makes all pairs dependent.
    private static readonly Dictionary<string, string> Pairs = new()
    {
        ["dcf/single_1 shapes3d"] = "floor_hue-wall_hue",
        ["dcf/single_1 dsprites"] = "shape-scale",
        ["dcf/single_1 mpi3d"] = "camera_height-background_color",
        ["dcf/single_1 cars3d"] = "elevation-azimuth",
        ["dcf/single_2 shapes3d"] = "scale-shape",
        ["dcf/single_2 dsprites"] = "posX-posY",
        ["dcf/single_2 mpi3d"] = "object_color-object_size",
        ["dcf/single_2 cars3d"] = "elevation-object_type",
        ["dcf/single_3 shapes3d"] = "wall_hue-shape",
        ["dcf/single_3 dsprites"] = "shape-posY",
        ["dcf/single_3 mpi3d"] = "horizontal_axis-vertical_axis",
        ["dcf/single_3 cars3d"] = "azimuth-object_type",
        ["dcf/single_4 shapes3d"] = "object_hue-shape",
        ["dcf/double_1 shapes3d"] = "floor_hue-scale wall_hue-shape",
        ["dcf/double_1 dsprites"] = "shape-posX scale-posY",
        ["dcf/double_1 mpi3d"] = "object_color-object_shape horizontal_axis-vertical_axis",
        ["dcf/double_2 shapes3d"] = "floor_hue-wall_hue scale-shape",
        ["dcf/double_2 dsprites"] = "shape-scale posX-posY",
        ["dcf/double_2 mpi3d"] = "object_color-horizontal_axis object_shape-vertical_axis",
        ["dcf/double_3 shapes3d"] = "object_hue-scale object_hue-shape scale-shape",
        ["dcf/triple_1 shapes3d"] = "floor_hue-object_hue wall_hue-shape scale-orientation",
        ["dcf/triple_1 mpi3d"] = "object_color-background_color object_shape-vertical_axis camera_height-horizontal_axis",
        ["dcf/triple_2 shapes3d"] = "floor_hue-wall_hue object_hue-orientation scale-shape",
        ["dcf/triple_2 mpi3d"] = "object_color-object_shape camera_height-background_color horizontal_axis-vertical_axis",
        ["dcf/conf_1 shapes3d"] = "all",
        ["dcf/conf_1 dsprites"] = "all",
        ["dcf/conf_1 mpi3d"] = "all",
        ["dcf/conf_1 cars3d"] = "all",
        ["dcf/conf_2 shapes3d"] = "all",
        ["dcf/conf_2 dsprites"] = "all",
        ["dcf/conf_2 mpi3d"] = "all",
        ["dcf/conf_2 cars3d"] = "all",
        ["dcf/conf_3 cars3d"] = "all",
        ["intervention/cmnist cmnist"] = "content-color",
        ["intervention/dsprites dsprites"] = "scale-posX",
        ["intervention/shapes3d shapes3d"] = "floor_hue-wall_hue",
        ["traeuble/A shapes3d"] = "scale-orientation",
        ["traeuble/B dsprites"] = "orientation-posX",
        ["traeuble/C mpi3d"] = "horizontal_axis-vertical_axis",
        ["traeuble/D shapes3d"] = "object_hue-scale",
        ["traeuble/E shapes3d"] = "object_hue-orientation",
    };

    public static TheoryData<string, string> Correlations() => Variants(expression => !expression.Contains("without", StringComparison.Ordinal)
        && !expression.Contains("holdout", StringComparison.Ordinal));

    public static TheoryData<string, string> Constraints() => Variants(expression => expression.Contains("without", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Correlations))]
    public void Configuration_OnItsDataset_MakesTheExpectedPairsDependent(string name, string dataset)
    {
        FactorSpace space = TestSpaces.Of(dataset);
        JointDistribution joint = JointDistribution.Parse(name, space);
        string[] dependent = DependentPairs(joint);
        int varying = space.Sizes.Count(s => s > 1);
        string[] expected = Pairs[$"{name} {dataset}"].Split(' ');

        Assert.Equal(expected is ["all"] ? varying * (varying - 1) / 2 : expected.Length, dependent.Length);
        if (expected is not ["all"])
        {
            Assert.Equal(expected.Order(StringComparer.Ordinal), dependent.Order(StringComparer.Ordinal));
        }

        Canonical.Parse(name, joint.Expression, space);
    }

    [Fact]
    public void Correlations_AreAllExpected()
    {
        Assert.Equal(Pairs.Count, Correlations().Count);
    }

    [Theory]
    [InlineData("dcf/conf_1", "shapes3d", "shape")]
    [InlineData("dcf/conf_2", "shapes3d", "wall_hue")]
    [InlineData("dcf/conf_1", "dsprites", "shape")]
    [InlineData("dcf/conf_2", "dsprites", "posX")]
    [InlineData("dcf/conf_1", "mpi3d", "object_shape")]
    [InlineData("dcf/conf_2", "mpi3d", "horizontal_axis")]
    [InlineData("dcf/conf_1", "cars3d", "elevation")]
    [InlineData("dcf/conf_2", "cars3d", "azimuth")]
    [InlineData("dcf/conf_3", "cars3d", "object_type")]
    public void Confounder_StandsInEachBand(string name, string dataset, string confounder)
    {
        FactorSpace space = TestSpaces.Of(dataset);
        JointTerm[] bands = [.. JointDistribution.Parse(name, space).Terms];

        Assert.Equal(space.Sizes.Count(s => s > 1) - 1, bands.Length);
        Assert.All(bands, b => Assert.Contains(confounder, b.Expression.Split('(', ',', ';')));
    }

    // The published table of object size (8) and azimuth (15).
    [Theory]
    [InlineData("traeuble/A", 0.0214419, 7, 0.499864, 6, 0.808097)]
    [InlineData("traeuble/a?sigma=0.2", 0.0214419, 7, 0.499864, 6, 0.808097)]
    [InlineData("traeuble/A?sigma=0.4", 0.0128910, 7, 0.113619, 6, 0.454938)]
    [InlineData("traeuble/A ? sigma = 7e-1", 0.00997961, 8, 0.0178640, 7, 0.187704)]
    public void TraeubleA_OnShapes3d_HasTheGoldenValues(string text, double first, int decimals, double information, int digits, double correlation)
    {
        JointDistribution joint = JointDistribution.Parse(text, TestSpaces.Shapes3d);

        Assert.Equal(first, joint.Marginal(3, 5)[0], decimals);
        Assert.Equal(information, joint.MutualInformation(3, 5), digits);
        Assert.Equal(correlation, joint.Correlation(3, 5), 6);
    }

    [Fact]
    public void TraeubleA_OfStrengthTwoTenths_HasTheGoldenCells()
    {
        double[] table = JointDistribution.Parse("traeuble/A", TestSpaces.Shapes3d).Marginal(3, 5);

        Assert.Equal(0.0201171, table[(3 * 15) + 7], 7);
        Assert.Equal(7.99e-8, table[14], 10);
    }

    [Theory]
    [InlineData("dcf/double_2", "shapes3d", "band(floor_hue,wall_hue;sigma=0.4) & band(scale,shape;sigma=0.4)")]
    [InlineData("DCF/Double_2?sigma=0.04", "dsprites", "band(posX,posY;sigma=0.04) & band(shape,scale;sigma=0.04)")]
    [InlineData("dcf/single_1", "shapes3d", "band(floor_hue,wall_hue;sigma=0.1)")]
    [InlineData("dcf/single_1", "cars3d", "band(elevation,azimuth;sigma=0.2)")]
    [InlineData("dcf/triple_1", "mpi3d", "band(camera_height,horizontal_axis;sigma=0.1) & band(object_color,background_color;sigma=0.1) & band(object_shape,vertical_axis;sigma=0.1)")]
    [InlineData("dcf/conf_1", "cars3d", "band(elevation,azimuth;sigma=0.2) & band(elevation,object_type;sigma=0.2)")]
    [InlineData("dcf/single_1?sigma=0.3 & cyclic(floor_hue,object_hue;sigma=0.1)", "shapes3d", "band(floor_hue,wall_hue;sigma=0.3) & cyclic(floor_hue,object_hue;sigma=0.1)")]
    [InlineData("dcf/to_element_random?coverage=0.5,seed=3", "shapes3d", "holdout(floor_hue,wall_hue,object_hue,scale,shape,orientation;count=240000,seed=3)")]
    public void Expression_HoldsTheTermsThatItStandsFor(string text, string dataset, string canonical)
    {
        Assert.Equal(canonical, JointDistribution.Parse(text, TestSpaces.Of(dataset)).Expression);
    }

    [Theory]
    [InlineData("montero/shape2ohue", "shapes3d", "without(class(shape) == 3 and object_hue >= 0.5)")]
    [InlineData("montero/shape2tx", "dsprites", "without(class(shape) == 0 and posX > 0.5)")]
    [InlineData("dcf/montero_v1", "shapes3d", "without(unit(shape) == 1 and unit(object_hue) >= 0.5)")]
    [InlineData("dcf/montero_v1", "dsprites", "without(unit(shape) == 1 and unit(posX) >= 0.5)")]
    [InlineData("dcf/to_element_hull", "cars3d", "without(unit(elevation) == 1 and unit(azimuth) == 1 and unit(object_type) == 1)")]
    public void Constraint_StandsForItsCondition(string name, string dataset, string expression)
    {
        Assert.Equal(expression, NamedJoints.Get(name).VariantFor(TestSpaces.Of(dataset).Names.ToArray()).Expression);
    }

    [Theory]
    [MemberData(nameof(Constraints))]
    public void Constraint_NamesFactorsOfItsDataset(string name, string dataset)
    {
        NamedVariant variant = NamedJoints.Get(name).Variants.Single(v => v.Dataset == dataset);
        JointText text = new(variant.Expression);
        string[] words = [.. Lexer.Read(text, []).Where(t => t.Kind == TokenKind.Word).Select(t => t.Text)];

        Assert.Empty(words.Except([.. variant.Factors, "without", "unit", "class", "and", "or", "pi"]));
        Assert.Equal(text.Text.Count(c => c == '('), text.Text.Count(c => c == ')'));
    }

    [Fact]
    public void Catalogue_HasEachNameOnceWithAllThatListingsShow()
    {
        Assert.Equal(NamedJoints.All.Count, NamedJoints.All.Select(j => j.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(NamedJoints.All, joint =>
        {
            Assert.Matches("^[a-z0-9]+/[A-Za-z0-9_]+$", joint.Name);
            Assert.NotEmpty(joint.Summary);
            Assert.NotEmpty(joint.Source);
            Assert.Equal(joint.Variants.Count, joint.Variants.Select(v => v.Dataset).Distinct().Count());
            Assert.All(joint.Variants, v => Assert.Equal(v.Factors.Count, TestSpaces.Of(v.Dataset).Names.Intersect(v.Factors).Count()));
        });
    }

    [Theory]
    [InlineData("dcf/single_4", "dsprites", 1, "dcf/single_4 is for shapes3d (floor_hue, wall_hue, object_hue, scale, shape, orientation); the factors here are color, shape")]
    [InlineData("independent & dcf/duoble_2", "dsprites", 15, "Unknown named configuration 'dcf/duoble_2'. Did you mean 'dcf/double_2'?")]
    [InlineData("dcf/", "dsprites", 5, "the name of a configuration of dcf must stand here; the end came.")]
    [InlineData("dcf/double_2?", "dsprites", 14, "the name of a setting must stand here")]
    [InlineData("dcf/double_2?sgima=0.2", "dsprites", 14, "Unknown setting of dcf/double_2 'sgima'. Did you mean 'sigma'?")]
    [InlineData("dcf/double_2?sigma=abc", "dsprites", 20, "sigma must stand here, a number; 'abc' came.")]
    [InlineData("dcf/double_2?sigma=0.1,sigma=0.2", "dsprites", 24, "setting sigma stands twice")]
    [InlineData("dcf/double_2?sigma=0", "dsprites", 1, "dcf/double_2 does not fit here. Joint distribution 'band(shape,scale;sigma=0)")]
    [InlineData("dcf/double_2 dcf/single_1", "dsprites", 14, "join terms with '&'")]
    public void Faults_AreNamedWithTheirPlace(string text, string dataset, int column, string problem)
    {
        JointFormatException error = Canonical.Refused(text, TestSpaces.Of(dataset));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(column, error.Column);
    }

    [Fact]
    public void Variant_FitsSpacesWithMoreFactors()
    {
        FactorSpace space = new([Factor.Linear("light", 0, 1, 3), .. TestSpaces.Cmnist.Factors]);

        Assert.Equal("band(content,color;sigma=0.2)", JointDistribution.Parse("intervention/cmnist", space).Expression);
    }

    private static string[] DependentPairs(JointDistribution joint)
    {
        List<string> pairs = [];
        for (int a = 0; a < joint.Factors.Dimension; a++)
        {
            for (int b = a + 1; b < joint.Factors.Dimension; b++)
            {
                if (joint.MutualInformation(a, b) > 1e-12)
                {
                    pairs.Add($"{joint.Factors.Names[a]}-{joint.Factors.Names[b]}");
                }
            }
        }

        return [.. pairs];
    }

    private static TheoryData<string, string> Variants(Func<string, bool> isMeant)
    {
        TheoryData<string, string> data = [];
        foreach (NamedJoint joint in NamedJoints.All)
        {
            foreach (NamedVariant variant in joint.Variants.Where(v => isMeant(v.Expression)))
            {
                data.Add(joint.Name, variant.Dataset);
            }
        }

        return data;
    }
}
