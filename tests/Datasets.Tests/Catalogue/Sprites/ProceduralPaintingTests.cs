using System.Security.Cryptography;
using Disentangle.Datasets.Catalogue.Sprites;

namespace Disentangle.Datasets.Tests.Catalogue.Sprites;

public sealed class ProceduralPaintingTests
{
    [Fact]
    public void Draw_IsWarmAboveAndCoolBelow()
    {
        RgbPicture picture = ProceduralPainting.Draw();
        (double warmRed, double warmBlue) = Means(0, picture.Height / 4);
        (double coolRed, double coolBlue) = Means(3 * picture.Height / 4, picture.Height);

        Assert.True(warmRed > warmBlue + 50 && coolBlue > coolRed + 20, $"{warmRed}, {warmBlue}; {coolRed}, {coolBlue}");

        (double Red, double Blue) Means(int from, int to)
        {
            double red = 0, blue = 0;
            for (int i = from * picture.Width; i < to * picture.Width; i++)
            {
                red += picture.Pixels[3 * i];
                blue += picture.Pixels[(3 * i) + 2];
            }

            return (red / ((to - from) * picture.Width), blue / ((to - from) * picture.Width));
        }
    }

    // The bytes are part of every recipe's meaning: with another picture the renderer's version must rise.
    [Fact]
    public void Draw_HasTheBytesThatItAlwaysHad() => Assert.Equal(
        "4a8f87fe1e8f0fb5408ad8a1850bb11b", Convert.ToHexStringLower(SHA256.HashData(ProceduralPainting.Draw().Pixels))[..32]);
}
