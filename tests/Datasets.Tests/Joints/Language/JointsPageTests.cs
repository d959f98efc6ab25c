using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Tests.Joints.Language;

/// <summary>The examples in docs/joints.md are read as a user would type them.</summary>
public sealed class JointsPageTests
{
    [Fact]
    public void Examples_InTheShortForm_CanBeRead()
    {
        string[] examples = [.. Blocks("joint")];

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.NotEmpty(Terms.Of(example, SpriteSpace.Factors)));
    }

    [Fact]
    public void Examples_InYaml_CanBeRead()
    {
        string[] examples = [.. Blocks("yaml")];

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Contains(" & ", JointFile.FromYaml(example, "joints.md").Text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Blocks(string language)
    {
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "joints.md"));
        string[] parts = page.Split($"```{language}\n");
        return parts.Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]);
    }
}
