using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Tests.Joints.Language;

public sealed class JointFileTests
{
    private static readonly FactorSpace Space = SpriteSpace.Factors;

    [Theory]
    [InlineData("- posX ~ normal(0.5, 0.2)\n- scale = posX", "posX ~ normal(0.5, 0.2) & scale = posX")]
    [InlineData("joint:\n  - do(posX) & do(posY)\n", "do(posX) & do(posY)")]
    [InlineData("joint: band(scale,posX;sigma=0.2)", "band(scale,posX;sigma=0.2)")]
    [InlineData("band(scale,posX;sigma=0.2)", "band(scale,posX;sigma=0.2)")]
    [InlineData("[]", "independent")]
    [InlineData("- band: {factors: [scale, posX], sigma: 0.2}", "band(scale,posX;sigma=0.2)")]
    [InlineData("- band:\n    sigma: 0.2\n    factors:\n      - scale\n      - posX", "band(scale,posX;sigma=0.2)")]
    [InlineData("- interventions: {factors: posX, observed: .5}", "interventions(posX;observed=.5)")]
    [InlineData("- table: {factors: [shape, scale], weights: [[1, 2], [-3, 4e-1]]}", "table(shape,scale;weights=[[1,2],[-3,4e-1]])")]
    [InlineData("- table: {factors: [shape], weights: [1, [], [2, [3]]], more: 5}", "table(shape;weights=[1,[],[2,[3]]],more=5)")]
    [InlineData("- table: {factors: [shape], file: weights.csv, form: dense}", "table(shape;file='weights.csv',form=dense)")]
    [InlineData("- table: {factors: [shape], file: \"3\"}", "table(shape;file='3')")]
    [InlineData("- table: {factors: [shape], file: it's.csv}", "table(shape;file=\"it's.csv\")")]
    [InlineData("- without: [shape = heart, posX >= 0.5]", "without(shape = heart, posX >= 0.5)")]
    [InlineData("- only: \"shape in {square, heart}\"", "only(shape in {square, heart})")]
    [InlineData("- do: posX ~ normal(0.5, 0.1)", "do(posX ~ normal(0.5, 0.1))")]
    [InlineData("- >\n  posX ~\n  uniform()\n- |\n  posY\n    ~ uniform()\n", "posX ~ uniform()\n & posY\n  ~ uniform()\n")]
    public void Text_OfAYamlFile_IsTheShortForm(string yaml, string text) => Assert.Equal(text, JointFile.FromYaml(yaml, "a.yaml").Text);

    [Fact]
    public void File_OfTerms_IsReadWithItsFolder()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["a.yaml"], "\uFEFF- posX ~ uniform()\r\n- posY ~ uniform()\r\n");
        JointText text = JointFile.Read(folder["a.yaml"]);

        Assert.Equal("posX ~ uniform() & posY ~ uniform()", text.Text);
        Assert.Equal(folder["weights.csv"], text.PathOf("weights.csv"));
        Assert.Equal(2, JointParser.Parse(text, Space).Terms.Count);
        Assert.Throws<FileNotFoundException>(() => JointFile.Read(folder["b.yaml"]));
    }

    [Theory]
    [InlineData("- posX ~ uniform()\n- posY ~ normal(posz, 1)", 2, 17, "Unknown factor 'posz'")]
    [InlineData("joint:\n  - posX ~ uniform()\n\n  # noise\n  -   posY ~ normal(0, 0)", 5, 24, "sigma is 0")]
    [InlineData("- band: {factors: [scale, posz], sigma: 0.2}", 1, 27, "Unknown factor 'posz'")]
    [InlineData("- band: {factors: [scale, posX], sigma: -1}", 1, 41, "sigma is -1")]
    [InlineData("- band:\n    sigma: -1\n    factors: [scale, posX]", 2, 12, "sigma is -1")]
    [InlineData("- band: {factors: [scale, posX], sigma: wide}", 1, 41, "sigma is 'wide'")]
    [InlineData("- band: {factors: [scale, posX], sigma: 'x y'}", 1, 41, "sigma is 'x y'")]
    [InlineData("- band: {factors: [scale, posX], sigma: }", 1, 41, "sigma is ''")]
    [InlineData("- band: {factors: [scale, posX], sigma: [1, 2]}", 1, 41, "sigma is a list")]
    [InlineData("- band: {factors: [scale, posX], sgima: 0.2}", 1, 34, "Did you mean 'sigma'?")]
    [InlineData("- band: {factors: [scale], sigma: 0.2}", 1, 3, "band takes 2 factors")]
    [InlineData("- bnad: {factors: [scale, posX]}", 1, 3, "Did you mean 'band'?")]
    [InlineData("- without: [shape = hart, posX >= 0.5]", 1, 21, "Unknown class of shape 'hart'")]
    [InlineData("- without: [shape = heart, posX >= ]", 1, 35, "must stand here")]
    [InlineData("- only: \"shape in {square, hart}\"", 1, 28, "Unknown class of shape 'hart'")]
    [InlineData("- >\n  posX ~\n  unifrm()\n", 3, 3, "Did you mean 'uniform'?")]
    [InlineData("- posX ~\n  normal(0,\n    posz)\n", 3, 5, "Unknown factor 'posz'")]
    [InlineData("- |\n  posX\n    ~ normal(posz, 1)\n", 3, 14, "Unknown factor 'posz'")]
    [InlineData("- posX ~ normal(0.5, 0.2\n- posY ~ uniform()", 1, 26, "'&' came")]
    [InlineData("- posX ~ uniform()\n- posY ~ normal(0.5, 0.2", 2, 25, "the end came")]
    public void Fault_OfATerm_HasItsPlaceInTheFile(string yaml, int line, int column, string problem)
    {
        JointFormatException error = Assert.Throws<JointFormatException>(() => JointParser.Parse(JointFile.FromYaml(yaml, "a.yaml"), Space));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.StartsWith($"a.yaml({line},{column}), in '", error.Message, StringComparison.Ordinal);
        Assert.Equal(("a.yaml", line, column), (error.File, error.Line, error.Column));
    }

    [Theory]
    [InlineData("", 1, 1, "the file is empty")]
    [InlineData("- [posX, posY]", 1, 3, "a term, as text or as 'kind: arguments', must stand here; a list came")]
    [InlineData("- posX ~ uniform()\n-\n", 2, 2, "nothing came")]
    [InlineData("joint:\n", 1, 7, "a list of terms or one text must stand here; nothing came")]
    [InlineData("jiont: []", 1, 1, "Did you mean 'joint'?")]
    [InlineData("joint: []\nseed: 3", 2, 1, "nothing besides the key joint must stand here; 'seed' came")]
    [InlineData("- band: {factors: [scale, posX]}\n  only: posX < 0.5", 2, 3, "the next term of the list: one kind each, with a '-' in front, must stand here; 'only' came")]
    [InlineData("- band: {sigma: 0.2}", 1, 9, "the key factors is missing")]
    [InlineData("- band: {factors: [a], factors: [b]}", 1, 24, "the key factors stands twice")]
    [InlineData("- band: {factors: []}", 1, 19, "the list is empty")]
    [InlineData("- band: {factors: [[a]]}", 1, 20, "a text or number must stand here; a list came")]
    [InlineData("- band: {factors: [a], sigma: {b: 1}}", 1, 31, "a number, a text or a list of them must stand here")]
    [InlineData("- band: {factors: [a], sigma: \"'\\\"\"}", 1, 31, "this has both")]
    [InlineData("- &a posX ~ uniform()\n- *a", 2, 3, "an alias")]
    [InlineData("- a\n---\n- b", 2, 1, "a second document")]
    [InlineData("- a\n- {b", 2, 5, "the text is no YAML")]
    [InlineData("- without: [posX,\n    pos\n  - b", 1, 17, "the text is no YAML from here on")]
    [InlineData("- 'a", 1, 3, "the text is no YAML")]
    [InlineData("- {? [a] : b}", 1, 6, "the kind of a term must stand here; a list came")]
    public void File_OfAnotherForm_IsRefusedWithItsPlace(string yaml, int line, int column, string problem)
    {
        JointFormatException error = Assert.Throws<JointFormatException>(() => JointFile.FromYaml(yaml, "a.yaml"));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(("a.yaml", line, column), (error.File, error.Line, error.Column));
    }

    [Fact]
    public void List_ThatIsNestedTooDeep_IsRefused()
    {
        string yaml = $"- table: {{factors: [a], weights: {new string('[', 5000)}{new string(']', 5000)}}}";

        Assert.Throws<JointFormatException>(() => JointFile.FromYaml(yaml, "a.yaml"));
    }
}
