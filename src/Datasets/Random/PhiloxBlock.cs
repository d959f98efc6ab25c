namespace Disentangle.Datasets.Random;

/// <summary>Four 32-bit words: the counter that <see cref="Philox"/> takes, or the random block that it gives.</summary>
/// <param name="X0">Word 0, the fastest counting.</param>
/// <param name="X1">Word 1.</param>
/// <param name="X2">Word 2.</param>
/// <param name="X3">Word 3.</param>
public readonly record struct PhiloxBlock(uint X0, uint X1, uint X2, uint X3)
{
    /// <summary>Words 0 and 1 as the first 64-bit number that a stream reads from the block.</summary>
    internal ulong Even => X0 | ((ulong)X1 << 32);

    /// <summary>Words 2 and 3 as the second 64-bit number.</summary>
    internal ulong Odd => X2 | ((ulong)X3 << 32);
}
