using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Tests.Joints.Language;

/// <summary>Whatever text comes, it is read or refused with a place; nothing else is thrown.</summary>
public sealed class RandomTextTests
{
    private const string Short =
        "shape ~ mixture(1, weights(3, posX, 1), 2, point(heart)) & unit(scale) ~ normal(if(shape not in {1..2} or posY <= 0.5, 0.8, -0.3 ^ 2), 0.15) "
        + "& class(orientation) = floor((atan2(posY - 16, class(posX)) / pi + 1) * 32) % 40 & only(not posX < 0.5 and 'heart' == shape) & hidden(h;size=9) "
        + "& complement(without(h > 0.5)) & do(h = 0.5) & interventions(scale,posX;observed=0.2) & continuous(posX,posY) & band(scale,posX;sigma=[[1,2],[3]])";

    private const string Yaml =
        "joint:\n  - posX ~ normal(0.5, 0.2) & do(scale = 1)\n  - band: {factors: [posX, 'posY'], sigma: [[1, 2], [\"x\"]]}\n"
        + "  - without: [shape = heart,\n      posX >= 0.5]\n  - >\n    only(posX\n    < 1)\n  - do: |\n      posY\n  - &a b\n";

    [Fact]
    public void ShortForm_WithRandomChanges_IsReadOrRefusedWithItsPlace()
    {
        int read = Try(Short, 20_000, text => Terms.Of(text, SpriteSpace.Factors));

        Assert.InRange(read, 1, 19_999);
    }

    [Fact]
    public void Yaml_WithRandomChanges_IsReadOrRefusedWithItsPlace()
    {
        int read = Try(Yaml, 5000, text => Terms.Of(JointFile.FromYaml(text, "a.yaml").Text, SpriteSpace.Factors), text => JointFile.FromYaml(text, "a.yaml"));

        Assert.InRange(read, 1, 4999);
    }

    private static int Try(string original, int count, params Action<string>[] actions)
    {
        int read = 0;
        for (int seed = 0; seed < count; seed++)
        {
            string text = Changed(original, new System.Random(seed));
            try
            {
                actions[seed % actions.Length](text);
                read++;
            }
            catch (JointFormatException e)
            {
                Assert.True(e.Line >= 1 && e.Column >= 1, $"seed {seed}: line {e.Line}, column {e.Column}");
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seed}: {e} for {text}");
            }
        }

        return read;
    }

    /// <summary>Pieces of the text moved to other places, or cut out, a few times.</summary>
    private static string Changed(string text, System.Random random)
    {
        for (int change = random.Next(1, 4); change > 0 && text.Length > 0; change--)
        {
            int from = random.Next(text.Length), length = random.Next(Math.Min(12, text.Length - from) + 1), to = random.Next(text.Length);
            text = random.Next(3) switch
            {
                0 => text.Remove(from, length),
                1 => text.Insert(to, text.Substring(from, length)),
                _ => text[..from],
            };
        }

        return text;
    }
}
