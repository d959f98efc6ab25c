namespace Disentangle.Datasets.Joints.Expressions;

/// <summary>How tightly a formula's outermost operator binds, loosest first; decides where its text needs parentheses.</summary>
internal enum Binding
{
    /// <summary><c>or</c>.</summary>
    Or,

    /// <summary><c>and</c>.</summary>
    And,

    /// <summary><c>not</c>.</summary>
    Not,

    /// <summary><c>==</c>, <c>&lt;</c>, <c>in</c> and their like.</summary>
    Comparison,

    /// <summary><c>+</c> and <c>−</c>.</summary>
    Sum,

    /// <summary><c>*</c>, <c>/</c> and <c>%</c>.</summary>
    Product,

    /// <summary>A minus sign.</summary>
    Sign,

    /// <summary><c>^</c>.</summary>
    Power,

    /// <summary>Numbers, names and function calls.</summary>
    Primary,
}
