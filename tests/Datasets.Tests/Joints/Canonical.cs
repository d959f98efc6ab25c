using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Joints;

/// <summary>What holds for the text of every joint distribution.</summary>
internal static class Canonical
{
    /// <summary>Parses a text, whose canonical text must be this and must parse to the same bits.</summary>
    public static JointDistribution Parse(string text, string canonical, FactorSpace space)
    {
        JointDistribution joint = JointDistribution.Parse(text, space);
        Assert.Equal(canonical, joint.Expression);
        JointDistribution again = JointDistribution.Parse(canonical, space);
        Assert.Equal(canonical, again.Expression);
        Assert.Equal(joint.Blocks.SelectMany(b => b.Probabilities), again.Blocks.SelectMany(b => b.Probabilities));
        return joint;
    }

    /// <summary>The message for a text that must be refused.</summary>
    public static JointFormatException Refused(string text, FactorSpace space) =>
        Assert.Throws<JointFormatException>(() => JointDistribution.Parse(text, space));
}
