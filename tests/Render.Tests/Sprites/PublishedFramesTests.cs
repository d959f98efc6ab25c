namespace Disentangle.Render.Tests.Sprites;

/// <summary>
/// 160 frames of the picture that is published with dSprites (dsprites.gif in https://github.com/google-deepmind/dsprites-dataset,
/// Apache License 2.0), each as its factor classes and the SHA-256 of its bits: the pictures themselves are not needed to compare them.
/// </summary>
[Collection(SharedContext.Name)]
public sealed class PublishedFramesTests(SharedContext.Context context)
{
    private const int Frames = 160;

    // One heart differs in one pixel.
    private const int IdenticalFrames = 159;

    [Fact]
    public void Oracle_OfThePublishedFrames_DrawsTheSamePixels()
    {
        byte[] images = new byte[Frames * Picture.Bytes];
        SpriteInstance[] sprites = Load().Sprites;
        for (int i = 0; i < Frames; i++)
        {
            SpriteOracle.Render(sprites[i], images.AsSpan(i * Picture.Bytes, Picture.Bytes));
        }

        Assert.Equal(IdenticalFrames, CountIdentical(images));
    }

    [GlFact]
    public void Renderer_OfThePublishedFrames_DrawsTheSamePixels()
    {
        byte[] images = new byte[Frames * Picture.Bytes];
        using SpriteRenderer renderer = new(context.Thread);

        renderer.Render(Load().Sprites, images);

        Assert.Equal(IdenticalFrames, CountIdentical(images));
    }

    private static int CountIdentical(byte[] images)
    {
        string[] hashes = Load().Hashes;
        return Enumerable.Range(0, Frames)
            .Count(i => Picture.PackedHash(images.AsSpan(i * Picture.Bytes, Picture.Bytes)) == hashes[i]);
    }

    private static (SpriteInstance[] Sprites, string[] Hashes) Load()
    {
        string[][] rows = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "References", "dsprites_frames.csv"))
            .Skip(1)
            .Select(line => line.Split(','))];
        Assert.Equal(Frames, rows.Length);
        return (
            [.. rows.Select(row => row[..6].Select(int.Parse).ToArray()).Select(c => DspritesGrid.At(c[1], c[2], c[3], c[4], c[5]))],
            [.. rows.Select(row => row[6])]);
    }
}
