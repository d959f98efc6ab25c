using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Tests.Joints;

/// <summary>Reads terms without the tables that they make together.</summary>
internal static class Terms
{
    public static IReadOnlyList<JointTerm> Of(string text, FactorSpace space) => JointParser.ReadTerms(new JointText(text), space).Terms;

    public static JointTerm One(string text, FactorSpace space) => Assert.Single(Of(text, space));
}
