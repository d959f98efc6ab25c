namespace Disentangle.Datasets.Random;

/// <summary>Four 32-bit words: the counter that <see cref="Philox"/> takes, or the random block that it gives.</summary>
/// <param name="X0">Word 0, the fastest counting.</param>
/// <param name="X1">Word 1.</param>
/// <param name="X2">Word 2.</param>
/// <param name="X3">Word 3.</param>
public readonly record struct PhiloxBlock(uint X0, uint X1, uint X2, uint X3);
