namespace Disentangle.Datasets.Joints.Expressions;

/// <summary>A function that expressions know.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Least">Smallest number of arguments.</param>
/// <param name="Most">Largest number of arguments.</param>
/// <param name="Evaluate">Its value.</param>
internal sealed record MathFunction(string Name, int Least, int Most, Func<ReadOnlySpan<double>, double> Evaluate);
