namespace Disentangle.Datasets.Ambiguity;

/// <summary>128 bits that are equal for equal images, and hardly ever for different ones.</summary>
/// <param name="image">Bytes of one image.</param>
internal delegate UInt128 ImageHash(ReadOnlySpan<byte> image);
