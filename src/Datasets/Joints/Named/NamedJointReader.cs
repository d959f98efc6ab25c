using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Joints.Named;

/// <summary>Reads <c>family "/" name [ "?" setting "=" number { "," setting "=" number } ]</c> and puts the terms in its place.</summary>
internal static class NamedJointReader
{
    /// <summary>Reads from the slash on.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="family">The word before the slash, just taken.</param>
    /// <exception cref="JointFormatException">The name or a setting is unknown, or the configuration is for other data sets.</exception>
    public static JointTerm Read(TokenReader tokens, Token family)
    {
        tokens.Expect("/", "Write a named configuration as family/name, for example dcf/double_2?sigma=0.1.");
        Token name = tokens.ExpectWord($"the name of a configuration of {family.Text}");
        string[] factors = [.. tokens.Space.Names.Where((_, position) => !tokens.IsHidden(position))];
        NamedJoint joint = tokens.AtPlace(family, () => NamedJoints.Get($"{family.Text}/{name.Text}"));
        NamedVariant variant = tokens.AtPlace(family, () => joint.VariantFor(factors));
        IReadOnlyList<JointTerm> terms = Parse(tokens, family, joint, factors.Length, variant.Expand(ReadSettings(tokens, joint, variant)));

        // A single term stays itself, so that it may stand wherever one may.
        return terms is [JointTerm only] ? only : new TermGroup(tokens.Space, terms);
    }

    private static Dictionary<string, double> ReadSettings(TokenReader tokens, NamedJoint joint, NamedVariant variant)
    {
        Dictionary<string, double> settings = [];
        if (!tokens.Accepts("?"))
        {
            return settings;
        }

        do
        {
            Token key = tokens.ExpectWord("the name of a setting");
            tokens.Expect("=", "Write settings as ?sigma=0.1,seed=3.");
            if (!variant.Settings.ContainsKey(key.Text))
            {
                UnknownNameException unknown = new($"setting of {joint.Name}", key.Text, [.. variant.Settings.Keys]);
                throw tokens.Source.Fault(key.Offset, unknown.Message, unknown);
            }

            if (!settings.TryAdd(key.Text, tokens.ExpectNumber(key.Text)))
            {
                throw tokens.Source.Fault(key.Offset, $"setting {key.Text} stands twice; keep one.");
            }
        }
        while (tokens.Accepts(","));

        return settings;
    }

    private static IReadOnlyList<JointTerm> Parse(TokenReader tokens, Token place, NamedJoint joint, int visibleCount, string expansion)
    {
        try
        {
            JointText text = new(expansion);
            return [.. JointParser.ReadProduct(new TokenReader(text, Lexer.Read(text, tokens.Space.Names), tokens.Space, visibleCount)).Select(t => t.Term)];
        }
        catch (JointFormatException e)
        {
            throw tokens.Source.Fault(place.Offset, $"{joint.Name} does not fit here. {e.Message}", e);
        }
    }
}
