using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints.Conditionals;

public sealed class ConditionalDistributionTests
{
    private static readonly FactorSpace Space = SpriteSpace.Factors;

    [Theory]
    [InlineData("posX~normal(0.5,0.2)", "posX ~ normal(0.5, 0.2)")]
    [InlineData("unit( posx ) ~ normal(1/2,.2)", "unit(posX) ~ normal(1 / 2, 0.2)")]
    [InlineData("CLASS(posX) ~ NORMAL(16,4)", "class(posX) ~ normal(16, 4)")]
    [InlineData("class(shape) ~ uniform()", "shape ~ uniform()")]
    [InlineData("unit(scale) ~ weights(1,2,3,3,2,1)", "scale ~ weights(1, 2, 3, 3, 2, 1)")]
    [InlineData("scale ~ mixture(0.7,normal(0.6,0.05),0.3,uniform())", "scale ~ mixture(0.7, normal(0.6, 0.05), 0.3, uniform())")]
    [InlineData("class(shape) ~ mixture(1,weights(1,2,3),posX,uniform())", "shape ~ mixture(1, weights(1, 2, 3), posX, uniform())")]
    [InlineData("shape ~ mixture(2, point(heart), 1, mixture(1, uniform(), 1, point(1)))",
        "shape ~ mixture(2, point(heart), 1, mixture(1, uniform(), 1, point(1)))")]
    [InlineData("orientation ~ normal(atan2(posY-0.5,posX-0.5),0.3)", "orientation ~ normal(atan2(posY - 0.5, posX - 0.5), 0.3)")]
    [InlineData("scale ~ point(0.7)", "scale = 0.7")]
    public void Distribution_OfAnyWriting_HasItsCanonicalTextAndSumsToOne(string text, string canonical)
    {
        DirectedPotential term = Read(text);

        Assert.Equal(canonical, term.Expression);
        Assert.Equal(canonical, Read(canonical).Expression);
        int[] parents = new int[term.Positions.Count - 1];
        double[] weights = WeightsOf(term, parents);
        Assert.Equal(1, weights.Sum(), 1e-14);
        Assert.Equal(weights, WeightsOf(Read(canonical), parents));
    }

    [Fact]
    public void Normal_OfOneFactor_IsTheClosedForm()
    {
        double[] expected = [.. Enumerable.Range(0, 32).Select(c => Math.Exp(-Math.Pow((c / 31.0) - 0.4, 2) / (2 * 0.2 * 0.2)))];
        double sum = expected.Sum();

        AssertEqual([.. expected.Select(w => w / sum)], WeightsOf(Read("posX ~ normal(0.4, 0.2)")));
        AssertEqual([.. expected.Select(w => w / sum)], WeightsOf(Read("unit(posX) ~ normal(0.4, 0.2)")));
        AssertEqual([.. expected.Select(w => w / sum)], WeightsOf(Read("class(posX) ~ normal(0.4 * 31, 0.2 * 31)")));
        AssertEqual([.. expected.Select(w => w / sum)], JointDistribution.Parse("posX ~ normal(0.4, 0.2)", Space).Marginal(4));
    }

    [Fact]
    public void Normal_InOtherMeasures_CountsInThem()
    {
        // Scale values run from 0.5 to 1 in six classes.
        double[] expected = WeightsOf(Read("scale ~ normal(0.6, 0.1)"));

        AssertEqual(expected, WeightsOf(Read("unit(scale) ~ normal(0.2, 0.2)")));
        AssertEqual(expected, WeightsOf(Read("class(scale) ~ normal(1, 1)")));
    }

    [Theory]
    [InlineData("orientation ~ normal(0, 0.3)")]
    [InlineData("orientation ~ normal(tau, 0.3)")]
    [InlineData("orientation ~ normal(-3 * tau, 0.3)")]
    [InlineData("unit(orientation) ~ normal(0, 0.3 / tau)")]
    [InlineData("class(orientation) ~ normal(39, 0.3 * 39 / tau)")]
    public void Normal_OnACyclicFactor_GoesRoundTheShorterWay(string text)
    {
        double[] weights = WeightsOf(Read(text));
        double[] expected = [.. Enumerable.Range(0, 40).Select(c => Math.Exp(-Math.Pow(2 * Math.PI / 39 * Math.Min(c, 39 - c), 2) / 0.18))];
        double sum = expected.Sum();

        AssertEqual([.. expected.Select(w => w / sum)], weights);
    }

    [Fact]
    public void Normal_ThatIsNarrowAndFarFromEveryClass_IsThePointNearby()
    {
        Assert.Equal([0, 0, 0, 0, 0, 1], WeightsOf(Read("scale ~ normal(40, 0.001)")));
        Assert.Equal([0.5, 0.5], WeightsOf(Read("f0 ~ normal(0.5, 1e-9)", Spaces.Of(2))));
        Assert.Equal([0, 1, 0, 0, 0, 0], WeightsOf(Read("scale ~ normal(0.61, 1e-320)")));
    }

    [Fact]
    public void Weights_ThatDependOnAFactor_AreNormalisedForEachOfItsClasses()
    {
        DirectedPotential term = Read("shape ~ weights(1, class(scale), 3 - 3 * unit(scale))");

        Assert.Equal([1, 2], term.Positions);
        for (int c = 0; c < 6; c++)
        {
            double[] weights = [1, c, 3 - (3 * (c / 5.0))];
            AssertEqual([.. weights.Select(w => w / weights.Sum())], WeightsOf(term, c));
        }
    }

    [Fact]
    public void Mixture_WithWeightsOfAnySum_IsTheWeightedMean()
    {
        double[] narrow = WeightsOf(Read("scale ~ normal(0.6, 0.05)")), wide = WeightsOf(Read("scale ~ normal(0.9, 0.2)"));

        AssertEqual(
            [.. narrow.Zip(wide, (n, w) => (0.5 * n) + (0.125 * w) + (0.375 / 6))],
            WeightsOf(Read("scale ~ mixture(4, normal(0.6, 0.05), 1, normal(0.9, 0.2), 3, uniform())")));
    }

    [Fact]
    public void Mixture_WithAWeightOfZero_LeavesThatDistributionUnread()
    {
        DirectedPotential term = Read("shape ~ mixture(posX, weights(1 / posX, 0, 0), 1, uniform())");

        AssertEqual([1 / 3.0, 1 / 3.0, 1 / 3.0], WeightsOf(term, 0));
        AssertEqual([2 / 3.0, 1 / 6.0, 1 / 6.0], WeightsOf(term, 31));
    }

    [Fact]
    public void Joint_OfANoisyFunction_LeavesItsParentsUniform()
    {
        JointDistribution joint = JointDistribution.Parse("orientation ~ normal(atan2(posY-0.5, posX-0.5), 0.3)", Space);

        AssertEqual([.. Enumerable.Repeat(1 / 1024.0, 1024)], joint.Marginal(4, 5));
        int[] row = [0, 0, 0, 0, 31, 31];
        double[] given = [.. Enumerable.Range(0, 40).Select(c =>
        {
            row[3] = c;
            return Math.Exp(joint.LogProbability(row)) * 18 * 1024;
        })];
        double[] expected = [.. Enumerable.Range(0, 40).Select(c => Math.Exp(-Math.Pow(Turned((2 * Math.PI * c / 39) - (Math.PI / 4)), 2) / 0.18))];
        double sum = expected.Sum();
        Assert.All(given.Zip(expected), p => Assert.Equal(p.Second / sum, p.First, 1e-12));
    }

    [Theory]
    [InlineData("posX ~ normal(0.5, 0)", 20, "sigma is 0; it must be above 0")]
    [InlineData("posX ~ normal(0.5, -0.2)", 20, "sigma is -0.2; it must be above 0")]
    [InlineData("posX ~ normal(0.5, 1 - 1)", 20, "sigma is 0; it must be above 0")]
    [InlineData("posX ~ normal(0.5, if(1 / 0 > 1, 1, 2))", 20, "1 / 0 is Infinity; it must be a finite number")]
    [InlineData("posX ~ normal(0.5)", 19, "normal takes two numbers; 1 came")]
    [InlineData("posX ~ normal(0.5, 1, 2)", 21, "normal takes two numbers, normal(mean, sigma); more came")]
    [InlineData("posX ~ normal(0.5 0.2)", 19, "an operator, ',' or ')' must stand here; '0.2' came")]
    [InlineData("posX ~ normal 0.5", 15, "'(' must stand here; '0.5' came. Write normal(mean, sigma)")]
    [InlineData("posX ~ normal(0.5, 0.2", 23, "an operator, ',' or ')' must stand here; the end came")]
    [InlineData("posX ~ 0.5", 8, "a distribution such as normal(0.5, 0.2) must stand here; '0.5' came. For a function write posX = …")]
    [InlineData("posX ~", 7, "the end came")]
    [InlineData("shape ~ uniform(1)", 17, "')' must stand here; '1' came. Write uniform()")]
    [InlineData("shape ~ weights(1, 2)", 17, "shape has 3 classes, so weights takes 3 numbers; 2 came")]
    [InlineData("shape ~ weights(1, -2, 1)", 20, "a weight is -2; it must be at least 0")]
    [InlineData("shape ~ weights(1, 2 3)", 22, "'3' came")]
    [InlineData("shape ~ mixture(0.5, 0.5)", 22, "a distribution such as")]
    [InlineData("shape ~ mixture(uniform())", 17, "Unknown function 'uniform'")]
    [InlineData("shape ~ mixture(0.5 uniform())", 21, "',' must stand here; 'uniform' came")]
    [InlineData("shape ~ point(1, 2)", 16, "point takes one number; more came")]
    [InlineData("posX ~ normal(posX, 0.2)", 15, "posX cannot depend on itself")]
    [InlineData("posX ~ mixture(1, uniform(), unit(posX), uniform())", 35, "posX cannot depend on itself")]
    [InlineData("posX ~ normal(0.5, 0.2) posY ~ uniform()", 25, "an operator, or '&' before the next term, must stand here; 'posY' came")]
    [InlineData("posX ~ normal(0.5, 0.2))", 24, "')' after the last term")]
    public void Distribution_OfAFaultyText_NamesColumnAndCure(string text, int column, string problem)
    {
        JointFormatException error = Assert.Throws<JointFormatException>(() => JointDistribution.Parse(text, Space));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(column, error.Column);
    }

    [Theory]
    [InlineData("shape ~ nromal(1, 2)", 9, "normal")]
    [InlineData("posx1 ~ normal(1, 2)", 1, "posX")]
    [InlineData("posX ~ normal(scal, 2)", 15, "scale")]
    [InlineData("shape ~ point(elipse)", 15, "ellipse")]
    public void Name_ThatIsUnknown_SuggestsTheNearest(string text, int column, string nearest)
    {
        JointFormatException error = Assert.Throws<JointFormatException>(() => JointDistribution.Parse(text, Space));

        Assert.Equal((column, nearest), (error.Column, error.Nearest));
    }

    [Theory]
    [InlineData("posX ~ normal(1 / (scale - 0.7), 1)", "1 / (scale - 0.7) is", " at scale = 0.7; it must be a finite number")]
    [InlineData("posX ~ normal(0.5, scale - 0.6)", "scale - 0.6 is -0.0", " at scale = 0.5; the width of a normal distribution must be above 0")]
    [InlineData("posX ~ normal(0.5, if(shape == heart, 0, 1))", "is 0 at shape = heart; the width", "above 0")]
    [InlineData("shape ~ weights(1, scale - 0.65, posX)", "scale - 0.65 is -0.15", " at scale = 0.5; a weight must be at least 0")]
    [InlineData("shape ~ weights(posX, posX * scale, 0)", "weights(posX, posX * scale, 0) sum to 0 at scale = 0.5, posX = 0;", "above 0")]
    [InlineData("shape ~ mixture(scale - 0.65, uniform(), 1, uniform())", "scale - 0.65 is -0.15", "at scale = 0.5")]
    [InlineData("shape ~ weights(0, 0, 0)", "weights(0, 0, 0) sum to 0; a distribution needs", "above 0")]
    public void Number_ThatCannotBeUsed_IsRefusedWithItsCombination(string text, string problem, string place)
    {
        JointTableException error = Assert.Throws<JointTableException>(() => JointDistribution.Parse(text, Space));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Contains(place, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Distribution_OverTooManyCombinations_IsRefusedWithTheirNumber()
    {
        FactorSpace space = Spaces.Of(300, 300, 300);
        DirectedPotential term = Read("f0 ~ normal(f1 + f2, 0.1)", space);

        Assert.Contains("f1, f2, f0 needs a table of 27000000 cells",
            Assert.Throws<JointTableException>(() => term.Weight([0, 0, 0])).Message, StringComparison.Ordinal);
    }

    private static double Turned(double angle) => Math.Min(Math.Abs(angle), (2 * Math.PI) - Math.Abs(angle));

    private static DirectedPotential Read(string text, FactorSpace? space = null) =>
        (DirectedPotential)Terms.One(text, space ?? Space);

    private static double[] WeightsOf(DirectedPotential term, params int[] parents) =>
        [.. Enumerable.Range(0, term.Space.Sizes[term.Target]).Select(c => term.Weight([c, .. parents]))];

    private static void AssertEqual(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), p => Assert.Equal(p.First, p.Second, 1e-14));
    }
}
