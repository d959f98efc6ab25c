namespace Disentangle.Datasets.Joints.Language;

/// <summary>Reads <c>do(factor)</c>, <c>do(factor = value)</c> and <c>do(factor ~ distribution)</c>.</summary>
internal static class InterventionReader
{
    /// <summary>How it is written.</summary>
    public const string Usage = "do(posX = 0.5)";

    /// <summary>Reads what follows the name.</summary>
    public static Intervention Read(TokenReader tokens, Token name)
    {
        tokens.Expect("(", $"Write do(factor), {Usage} or do(factor ~ distribution).");
        DirectedPotential? replacement = StatementReader.IsNext(tokens)
            ? StatementReader.Read(tokens, "do sets its factor from outside, so the distribution may not depend on other factors.")
            : null;
        int position = replacement?.Target ?? tokens.ExpectFactor().Position;
        tokens.Expect(")", tokens.Next.Is(",") ? "For several factors write do(a) & do(b)." : $"Write do(factor), {Usage} or do(factor ~ distribution).");
        return tokens.AtPlace(name, () => new Intervention(tokens.Space, position, replacement));
    }
}
