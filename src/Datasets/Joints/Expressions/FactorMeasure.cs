namespace Disentangle.Datasets.Joints.Expressions;

/// <summary>In what a factor is measured.</summary>
internal enum FactorMeasure
{
    /// <summary>Its physical value.</summary>
    Value,

    /// <summary>u = class / (n − 1) in [0, 1]; 0 for a factor of one class.</summary>
    Unit,

    /// <summary>Its class, 0 to n − 1.</summary>
    Class,
}
