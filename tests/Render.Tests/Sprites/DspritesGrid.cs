namespace Disentangle.Render.Tests.Sprites;

/// <summary>The placement of dSprites: class indices to instances, the last index of <see cref="At(int)"/> changing fastest.</summary>
internal static class DspritesGrid
{
    public const int Count = 3 * 6 * 40 * 32 * 32;

    public static SpriteInstance At(int shape, int scale, int orientation, int posX, int posY) => new(
        (SpriteShape)shape, 16 + (32.0 * posX / 31), 16 + (32.0 * posY / 31), 0.5 + (0.1 * scale), 2 * Math.PI * orientation / 39);

    public static SpriteInstance At(int index) => At(
        index / (6 * 40 * 1024), index / (40 * 1024) % 6, index / 1024 % 40, index / 32 % 32, index % 32);
}
