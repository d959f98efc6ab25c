using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Joints.Expressions;

/// <summary>A word that is no factor and no constant: a class of whichever factor it turns out to be compared with.</summary>
internal sealed class ClassName(Token name) : Formula
{
    /// <summary>The word.</summary>
    public Token Name => name;

    /// <inheritdoc/>
    protected override string Write() => name.Text;
}
