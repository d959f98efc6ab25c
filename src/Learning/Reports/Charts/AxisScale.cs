namespace Disentangle.Learning.Reports.Charts;

/// <summary>How values become heights.</summary>
internal enum AxisScale
{
    /// <summary>Evenly, over the values that occur.</summary>
    Linear,

    /// <summary>Evenly, with 0 at the bottom.</summary>
    FromZero,

    /// <summary>By logarithm where all values are positive and far apart, evenly otherwise.</summary>
    LogarithmicIfWide,
}
