namespace Disentangle.Datasets.Catalogue.Sprites;

/// <summary>Turns a sprite's mask into an image. Any number of threads may use it at a time.</summary>
internal interface ISpritePainter
{
    /// <summary>Paints one image.</summary>
    /// <param name="nuisance">The scene row's nuisance values.</param>
    /// <param name="mask">1 where the sprite is, else 0; shape [H, W].</param>
    /// <param name="image">Receives bytes, shape [H, W, 3].</param>
    void Paint(ReadOnlySpan<double> nuisance, ReadOnlySpan<byte> mask, Span<byte> image);
}
